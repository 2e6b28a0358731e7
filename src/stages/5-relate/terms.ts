/**
 * A sentence as terms for the rules: each mention, date and figure is one term, every other token is one, and all carry tags:
 * the entity type, `Date`, `Figure`, the lexicon's word classes, `Comma`, `Open`, `Close`, `Mark` (`Colon`, `Dash`), and `Title` for a capital.
 */

import type { Language } from '../../language/language.ts'
import type { Term } from '../../language/matcher.ts'
import type { Normalised, Sentence, ZoneKind } from '../../model/facts.ts'
import { startingIn } from '../../model/sorted-spans.ts'
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

/** Whether a term is there and of one of these classes. */
export function has(term: Term | undefined, ...tags: string[]): boolean {
  if (term === undefined || term.tags.size === 0) return false
  for (const tag of tags) if (term.tags.has(tag)) return true
  return false
}

/** The bare span of a term, mention or verb. */
export function spanOf({ start, end }: Span): Span {
  return { start, end }
}

/** A term with other classes. */
export function retagged({ start, end, text }: Term, tags: ReadonlySet<string>): Term {
  return { start, end, text, tags }
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

/** Names and figures of an article → the terms of its sentences, which several parts of the stage look at. */
const known = new WeakMap<readonly Span[], WeakMap<readonly Span[], Map<Sentence, Term[]>>>()

/**
 * The terms of one sentence, left to right. Of overlapping mentions the longest stands; a date or figure inside a mention does not.
 * Where a name is glued to its neighbour (`MenteriBudi`), the token is cut at the edge of the name.
 */
export function sentenceTerms(sentence: Sentence, before: Normalised, language: Language): Term[] {
  const byValues = entry(known, before.mentions, () => new WeakMap())
  const terms = entry(byValues, before.values, () => new Map<Sentence, Term[]>())
  return entry(terms, sentence, () => makeTerms(sentence, before, language))
}

function entry<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

function makeTerms(sentence: Sentence, before: Normalised, language: Language): Term[] {
  const { text } = before.article
  return runs(sentence, wholesOf(sentence, before)).flatMap((run) =>
    'tag' in run ? [wholeTerm(text, run)] : wordTerms(text, run, language),
  )
}

function wholeTerm(text: string, { start, end, tag }: Whole): Term {
  return { start, end, text: text.slice(start, end), tags: new Set([tag]) }
}

/** Words between two wholes, with their classes; no phrase of the lexicon reaches over a whole. */
export function wordTerms(text: string, words: readonly Span[], language: Language): Term[] {
  const classes = words.map((): readonly string[] => [])
  for (const { first, last, tags } of language.lexicon.find(text, words)) classes.fill(tags, first, last)
  return words.map((word, i) => wordTerm(text, word, classes[i]!))
}

function wordTerm(text: string, { start, end }: Span, classes: readonly string[]): Term {
  const word = text.slice(start, end)
  const tags = new Set(classes)
  const marks = MARKS[word] ?? (/^[\p{P}\p{S}]+$/u.test(word) ? ['Mark'] : [])
  for (const mark of marks) tags.add(mark)
  if (/^\p{Lu}/u.test(word)) tags.add('Title')
  return { start, end, text: word, tags }
}

/** The sentence as wholes and runs of words between them; of a token that reaches into a whole, the part outside remains. */
function runs(sentence: Sentence, wholes: readonly Whole[]): (Whole | Span[])[] {
  const found: (Whole | Span[])[] = []
  let words: Span[] = []
  const add = (start: number, end: number) => start < end && words.push({ start, end })
  let next = 0
  for (const token of sentence.tokens) {
    let { start } = token
    for (; next < wholes.length && wholes[next]!.start < token.end; next++) {
      const whole = wholes[next]!
      add(start, whole.start)
      found.push(words, whole)
      words = []
      start = Math.max(start, whole.end)
    }
    add(Math.max(start, wholes[next - 1]?.end ?? 0), token.end)
  }
  return [...found, words]
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
    ...startingIn(before.mentions, sentence).map((mention) => whole(mention.type, true)(mention)),
    ...startingIn(before.dates, sentence).map(whole('Date', false)),
    ...startingIn(before.values, sentence).map(whole('Figure', false)),
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
