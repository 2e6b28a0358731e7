/** The pages of the explorer: the questions, an answer, an entity. Values in, HTML out; no script runs in them. */
import type { Question } from '../../query/questions.ts'
import type { Answer, Cell } from '../../store/store.ts'
import { type Html, html } from './html.ts'
import { type Neighbour, picture } from './picture.ts'

const STYLE = `:root{font:16px/1.5 system-ui,sans-serif;color-scheme:light dark}body{margin:0 auto;max-width:70rem;padding:1rem}
header{display:flex;gap:1rem;align-items:baseline;flex-wrap:wrap}header a{font-weight:bold}nav{margin-inline-start:auto}
form{display:flex;gap:.5rem;flex-wrap:wrap;align-items:end;margin-block:.25rem 1rem}label{display:grid;font-size:.85rem}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #8884}
svg{width:100%;height:auto}line{stroke:#8888}circle{stroke:#0008}svg text{font-size:13px;fill:currentColor}
svg .fact{font-size:10px;text-anchor:middle;opacity:.8}svg .centre{font-size:16px;font-weight:bold;text-anchor:middle}svg circle:not([fill]){fill:currentColor}`

/** More neighbours than this are in the table alone. */
const MOST_IN_PICTURE = 28

/** Columns whose values lead on, and where to. */
const LINKS: Readonly<Record<string, string>> = { entity: '/entity?id=', article: '/ask/article?article=' }

function page(title: string, store: string, body: Html): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Jejaring</title><style>${STYLE}</style></head>
<body><header><a href="/">Jejaring</a><span>${store}</span><nav>${entityForm('')}</nav></header>
<main><h1>${title}</h1>${body}</main></body></html>`.toString()
}

const entityForm = (name: string) =>
  html`<form action="/ask/entities"><input type="search" name="name" value="${name}" placeholder="a name" aria-label="name of an entity" required><button>Find</button></form>`

export function questionsPage(store: string, questions: readonly Question[]): string {
  const all = questions.map(
    (question) =>
      html`<section><h2>${question.name}</h2><p>${question.description}</p>${questionForm(question, {})}</section>`,
  )
  return page('Questions', store, html`${all}`)
}

function questionForm({ name, parameters }: Question, given: Readonly<Record<string, string>>): Html {
  const fields = parameters.map(
    (parameter) =>
      html`<label>${parameter.description}<input name="${parameter.name}" value="${given[parameter.name] ?? parameter.default ?? ''}"></label>`,
  )
  return html`<form action="/ask/${name}">${fields}<button>Ask</button></form>`
}

export function answerPage(
  store: string,
  question: Question,
  given: Readonly<Record<string, string>>,
  answer: Answer,
): string {
  const body = html`<p>${question.description}</p>${questionForm(question, given)}${table(answer)}`
  return page(question.name, store, body)
}

/** @param facts the answer of the saved question `neighbours` */
export function entityPage(store: string, id: string, facts: Answer): string {
  const at = (row: readonly Cell[], column: string) => text(row[facts.columns.indexOf(column)] ?? null)
  const name = facts.rows[0] ? at(facts.rows[0], 'name') : id
  const byNeighbour = new Map<string, Neighbour>()
  for (const row of facts.rows) {
    const entity = at(row, 'entity')
    const arrow = at(row, 'outgoing') === 'true' ? '→' : '←'
    const fact = [arrow, at(row, 'fact'), at(row, 'what')].filter((part) => part !== '').join(' ')
    const known = byNeighbour.get(entity)
    byNeighbour.set(entity, {
      entity,
      label: at(row, 'label'),
      name: at(row, 'other'),
      facts: [...(known?.facts ?? []), fact],
    })
  }
  const neighbours = [...byNeighbour.values()].slice(0, MOST_IN_PICTURE)
  return page(name, store, html`${neighbours.length > 0 && picture(name, neighbours)}${table(facts)}`)
}

export function problemPage(store: string, message: string, hint: string | null): string {
  return page('That did not work', store, html`<p>${message}</p><p>${hint}</p>`)
}

function table({ columns, rows }: Answer): Html {
  if (rows.length === 0) return html`<p>Nothing found.</p>`
  const head = columns.map((column) => html`<th>${column}</th>`)
  const body = rows.map(
    (row) => html`<tr>${row.map((cell, i) => html`<td>${linked(columns[i]!, cell)}</td>`)}</tr>
`,
  )
  return html`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

function linked(column: string, cell: Cell): Html {
  const link = LINKS[column]
  if (!link || typeof cell !== 'string') return html`${text(cell)}`
  return html`<a href="${link}${encodeURIComponent(cell)}">${cell}</a>`
}

/** A value as a person would write it. */
function text(cell: Cell): string {
  if (cell === null) return ''
  if (Array.isArray(cell)) return cell.map(text).join(', ')
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
}
