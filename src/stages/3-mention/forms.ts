/**
 * One form, one name: where an article names something by several words, the same words elsewhere in it are the same name, and a form that
 * was taken for things of two types is of the type that is better supported.
 */
import type { EntityType, Mention, Segmented } from '../../model/facts.ts'
import { shortOfBracketed } from './brackets.ts'

interface Form {
  readonly text: string
  readonly type: EntityType
  readonly score: number
  /** Whether it may take over what only touches it: the short form of a name with a bracket inside (`BDI Denpasar`). */
  readonly derived: boolean
}

/** Share of the support that a type must have to be given to all occurrences of a form. */
const CLEAR = 0.6
/** A form of one word must be this sure to be looked for elsewhere. */
const SURE = 0.7
const SHORTEST = 3

export function spreadForms(mentions: readonly Mention[], before: Segmented): Mention[] {
  const { text } = before.article
  const voted = vote(mentions, text)
  const forms = [...formsOf(voted, text).values()]
  const byFirstWord = new Map<string, Form[]>()
  for (const form of forms.sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1))) {
    const first = /^[\p{L}\p{N}]+/u.exec(form.text)?.[0]
    if (first) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), form])
  }
  const board = new Board(voted)
  for (const sentence of before.sentences) {
    const ends = new Set(sentence.tokens.map((token) => token.end))
    sentence.tokens.forEach(({ start }, i) => {
      const first = /^[\p{L}\p{N}]+/u.exec(text.slice(start, sentence.end))?.[0] ?? ''
      for (const form of byFirstWord.get(first) ?? []) {
        const end = start + form.text.length
        const oneWord = !form.text.includes(' ')
        if (!text.startsWith(form.text, start) || !ends.has(end) || (oneWord && i === 0)) continue
        if (board.put({ start, end, type: form.type, by: 'form', score: form.score }, form.derived, text))
          break
      }
    })
  }
  return board.mentions()
}

/** Gives all mentions of a form the type with most support, where that is clear. */
function vote(mentions: readonly Mention[], text: string): Mention[] {
  const support = new Map<string, Map<EntityType, number>>()
  for (const { start, end, type, score } of mentions) {
    const form = text.slice(start, end)
    const types = support.get(form) ?? new Map<EntityType, number>()
    support.set(form, types.set(type, (types.get(type) ?? 0) + score))
  }
  return mentions.map((mention) => {
    const types = [...support.get(text.slice(mention.start, mention.end))!]
    const total = types.reduce((sum, [, score]) => sum + score, 0)
    const clear = types.find(([, score]) => score >= CLEAR * total)
    return clear ? { ...mention, type: clear[0] } : mention
  })
}

/** The forms that may be looked for elsewhere, by their text. */
function formsOf(mentions: readonly Mention[], text: string): Map<string, Form> {
  const forms = new Map<string, Form>()
  for (const { start, end, type, score } of mentions) {
    const form = text.slice(start, end)
    const known = forms.get(form)
    const several = form.includes(' ')
    if (!/^\p{Lu}/u.test(form) || form.length < SHORTEST || (!several && score < SURE)) continue
    if (!known || known.score < score) forms.set(form, { text: form, type, score, derived: false })
    const bracketed = shortOfBracketed(form)
    if (bracketed) forms.set(bracketed.short, { text: bracketed.short, type, score, derived: true })
  }
  return forms
}

/** The mentions of an article, in which a longer one takes the place of those inside it. */
class Board {
  readonly #byStart = new Map<number, Mention>()
  /** Offset → the mention that covers it. */
  readonly #cover = new Map<number, Mention>()

  constructor(mentions: readonly Mention[]) {
    for (const mention of mentions) this.#add(mention)
  }

  /** Puts a mention where nothing covers or cuts it; returns whether it stands, or stood already. */
  put(mention: Mention, overCuts: boolean, text: string): boolean {
    const touched = new Set<Mention>()
    for (let at = mention.start; at < mention.end; at++) {
      const other = this.#cover.get(at)
      if (other) touched.add(other)
    }
    if ([...touched].some((other) => other.start <= mention.start && mention.end <= other.end)) return true
    const cut = [...touched].filter((other) => other.start < mention.start || other.end > mention.end)
    if (cut.length > 0 && !overCuts) return false
    for (const other of touched) this.#remove(other)
    for (const { start, end, ...other } of cut) {
      const rest = /^\s*/.exec(text.slice(mention.end, end))![0].length + mention.end
      if (start >= mention.start && end - rest >= SHORTEST) this.#add({ start: rest, end, ...other })
    }
    this.#add(mention)
    return true
  }

  mentions(): Mention[] {
    return [...this.#byStart.values()].sort((a, b) => a.start - b.start || b.end - a.end)
  }

  #add(mention: Mention): void {
    this.#byStart.set(mention.start, mention)
    for (let at = mention.start; at < mention.end; at++) this.#cover.set(at, mention)
  }

  #remove(mention: Mention): void {
    this.#byStart.delete(mention.start)
    for (let at = mention.start; at < mention.end; at++) this.#cover.delete(at)
  }
}
