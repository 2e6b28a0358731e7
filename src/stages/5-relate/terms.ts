/**
 * A sentence as terms for the rules: each mention, date and figure is one term, every other token is one, and all carry tags:
 * the entity type, `Date`, `Figure`, the lexicon's word classes, `Comma`, `Open`, `Close`, `Mark` (`Colon`, `Dash`), and `Title` for a capital.
 */
import type { Language } from '../../language/language.ts'
import type { Term } from '../../language/matcher.ts'
import type { Normalised, Sentence, ZoneKind } from '../../model/facts.ts'
import type { Span } from '../../model/span.ts'

const MARKS: Readonly<Record<string, readonly string[]>> = {
  ',': ['Comma'],
  '(': ['Open'],
  ')': ['Close'],
  ':': ['Mark', 'Colon'],
  '-': ['Mark', 'Dash'],
  '–': ['Mark', 'Dash'],
  '—': ['Mark', 'Dash'],
}

/** The sentences of the story: not those of datelines, bylines, links and the like, which lie whole within zones; `too` are kept. */
export function storySentences({ sentences, zones }: Normalised, ...too: ZoneKind[]): Sentence[] {
  let next = 0
  const sorted = zones.filter(({ kind }) => !too.includes(kind)).sort((a, b) => a.start - b.start)
  return sentences.filter(({ start, end }) => {
    while (next < sorted.length && sorted[next]!.end <= start) next++
    const zone = sorted[next]
    return !(zone && zone.start <= start && end <= zone.end)
  })
}

/** A mention, date or figure that is taken as one term. */
interface Whole extends Span {
  readonly tag: string
  /** Names stand before dates and figures where they overlap. */
  readonly name: boolean
}

/**
 * The terms of one sentence, left to right. Of overlapping mentions the longest stands; a date or figure inside a mention does not.
 * Where a name is glued to its neighbour (`MenteriBudi`), the token is cut at the edge of the name.
 */
export function sentenceTerms(sentence: Sentence, before: Normalised, language: Language): Term[] {
  const { text } = before.article
  const wholes = wholesOf(sentence, before)
  const { words, order } = cut(sentence, wholes)
  const classes = new Map<number, string[]>()
  for (const { first, last, tags } of language.lexicon.find(text, words))
    for (let i = first; i < last; i++) classes.set(words[i]!.start, [...tags])
  return order.map((piece) =>
    'tag' in piece
      ? {
          start: piece.start,
          end: piece.end,
          text: text.slice(piece.start, piece.end),
          tags: new Set([piece.tag]),
        }
      : wordTerm(text, piece, classes.get(piece.start) ?? []),
  )
}

function wordTerm(text: string, { start, end }: Span, classes: readonly string[]): Term {
  const word = text.slice(start, end)
  const tags = new Set(classes)
  const marks = MARKS[word] ?? (/^[\p{P}\p{S}]+$/u.test(word) ? ['Mark'] : [])
  for (const mark of marks) tags.add(mark)
  if (/^\p{Lu}/u.test(word)) tags.add('Title')
  return { start, end, text: word, tags }
}

/** The sentence's tokens and wholes in order; of a token that reaches into a whole, the part outside remains. */
function cut(sentence: Sentence, wholes: readonly Whole[]): { words: Span[]; order: (Span | Whole)[] } {
  const words: Span[] = []
  const order: (Span | Whole)[] = []
  let next = 0
  for (const token of sentence.tokens) {
    let { start } = token
    for (; next < wholes.length && wholes[next]!.start < token.end; next++) {
      const whole = wholes[next]!
      if (start < whole.start) words.push(push(order, { start, end: whole.start }))
      order.push(whole)
      start = Math.max(start, whole.end)
    }
    const covered = next > 0 ? Math.max(start, wholes[next - 1]!.end) : start
    if (covered < token.end) words.push(push(order, { start: covered, end: token.end }))
  }
  return { words, order }
}

function push<T>(list: (Span | Whole)[], one: T & Span): T & Span {
  list.push(one)
  return one
}

/** Mentions, dates and figures that start in a sentence, sorted, not overlapping. */
function wholesOf(sentence: Span, before: Normalised): Whole[] {
  const whole = (tag: string, name: boolean) => (span: Span) => ({
    start: span.start,
    end: span.end,
    tag,
    name,
  })
  const candidates = [
    ...startingIn(sentence, before.mentions).map((mention) => whole(mention.type, true)(mention)),
    ...startingIn(sentence, before.dates).map(whole('Date', false)),
    ...startingIn(sentence, before.values).map(whole('Figure', false)),
  ].sort((a, b) => a.start - b.start || Number(b.name) - Number(a.name) || b.end - a.end)
  const kept: Whole[] = []
  for (const one of candidates) {
    const last = kept.at(-1)
    if (!last || last.end <= one.start) kept.push(one)
    else if (one.name && (!last.name || length(one) > length(last))) kept[kept.length - 1] = one
  }
  return kept
}

const length = ({ start, end }: Span) => end - start

/** The spans of a list sorted by start that start in a sentence, found by halving. */
function startingIn<T extends Span>({ start, end }: Span, sorted: readonly T[]): T[] {
  const from = lowerBound(sorted, start)
  return sorted.slice(from, lowerBound(sorted, end))
}

function lowerBound(sorted: readonly Span[], offset: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
