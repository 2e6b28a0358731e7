/** What a reader of a format finds of an article, before it has an id and a date. */
import { createHash } from 'node:crypto'
import { JejaringError } from '../errors.ts'
import { type Article, LONGEST_ID } from '../model/article.ts'
import { asInputError } from './input-error.ts'
import type { Origin } from './origin.ts'

export interface Draft {
  readonly id: string | null
  readonly url: string | null
  readonly title: string | null
  /** The date of publication as the source writes it. */
  readonly published: string | null
  readonly text: string
  readonly publisher: string | null
  readonly reporter: string | null
}

export type DraftItem =
  | { readonly kind: 'draft'; readonly draft: Draft; readonly origin: Origin }
  | { readonly kind: 'problem'; readonly error: JejaringError; readonly origin: Origin }

/** The draft that is made, or why it cannot be. */
export function draftItem(origin: Origin, make: () => Draft): DraftItem {
  try {
    return { kind: 'draft', draft: make(), origin }
  } catch (error) {
    return { kind: 'problem', error: asInputError(error), origin }
  }
}

/**
 * A draft from named fields, such as a JSON object or a row of CSV.
 * @param fields our field → the name it has in `record`
 * @throws JejaringError INPUT_MALFORMED where there is no text
 */
export function draftOf(
  record: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, string>>,
): Draft {
  const get = (field: string): string | null => {
    const value = record[fields[field] ?? field]
    if (typeof value === 'number') return String(value)
    return typeof value === 'string' && value.trim() !== '' ? value : null
  }
  const text = get('text')
  if (text === null) throw noText(record, fields.text ?? 'text')
  const [id, url, title, published] = [get('id'), get('url'), get('title'), get('date')]
  return { id, url, title, published, text, publisher: get('publisher'), reporter: get('reporter') }
}

function noText(record: Readonly<Record<string, unknown>>, name: string): JejaringError {
  const value = record[name]
  if (value !== undefined && value !== '')
    return new JejaringError('INPUT_MALFORMED', `what field «${name}» holds is no text`)
  const present = Object.keys(record).slice(0, 20).join(', ')
  return new JejaringError(
    'INPUT_MALFORMED',
    `there is no text in field «${name}»; there are: ${present || 'none'}`,
    { hint: 'Say which field has it: --field text=NAME.' },
  )
}

export function toArticle(draft: Draft, date: string | null, language: string): Article {
  const { url, title, text, publisher, reporter } = draft
  const id = draft.id !== null && draft.id.length <= LONGEST_ID ? draft.id : articleId(url, text)
  return { id, url, title, date, language, text, publisher, reporter }
}

/**
 * The id of an article that has none of its own: from its URL without scheme, `www.`, query of trackers, fragment and final slash;
 * without one that leads to an article from the text in Unicode's composed form. It never changes between versions.
 */
export function articleId(url: string | null, text: string): string {
  const address = url === null ? null : normaliseUrl(url)
  return address === null ? `text-${digest(text.normalize('NFC'))}` : `url-${digest(address)}`
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

function normaliseUrl(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { hostname, pathname, searchParams } = new URL(url)
  for (const name of [...searchParams.keys()])
    if (/^(utm_|fbclid|gclid|ref$|source$|page$)/.test(name)) searchParams.delete(name)
  searchParams.sort()
  const query = searchParams.toString()
  if (pathname === '/' && query === '') return null // a site's front page is the address of no article
  return `${hostname.replace(/^(www|m|amp)\./, '')}${pathname.replace(/\/+$/, '')}${query ? `?${query}` : ''}`
}
