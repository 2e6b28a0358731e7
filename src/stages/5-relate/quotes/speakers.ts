/**
 * Who speaks, found from the verb: after it (`kata Kepala Dinas Budi`), or as its subject before it (`Budi, saat dihubungi, mengatakan`).
 * The terms are `titleTerms`: a title is one term, ranks and brackets are left out.
 */
import type { Term } from '../../../language/matcher.ts'
import type { Span } from '../../../model/span.ts'
import { has, spanOf } from '../terms.ts'

/** Further from the verb nobody looks for the speaker: it keeps broken text linear. */
const REACH = 24

/** Whatever has a name may speak, except places: a law too `menyatakan bahwa`. */
const isSpeaker = (term: Term | undefined) => has(term, 'Post', 'Organization', 'Product', 'Event', 'Law')
const isName = (term: Term | undefined) => isSpeaker(term) || has(term, 'Person', 'Place')

/**
 * The speaker named from `from` on: a person, whatever title, body or apposition comes before the name; else a pronoun, title or body,
 * else a bare noun for a body. Null where the words name none of them, or mean anybody (`seorang petani`).
 */
export function speakerAfter(terms: readonly Term[], from: number): Span | null {
  let found: Term | null = null
  const noun = terms.slice(from, from + 2).find((term) => has(term, 'BodyNoun')) ?? null
  for (let i = from; i < terms.length && i < from + REACH; i++) {
    const term = terms[i]!
    if (has(term, 'Person')) return spanOf(term)
    if (has(term, 'Pronoun')) return spanOf(found ?? term)
    if (isSpeaker(term)) found ??= term
    else if (!isPlain(term) && !isBridge(terms, i, found !== null || i > from)) break
  }
  const speaker = found ?? noun
  return speaker && !has(terms[from], 'Indefinite') ? spanOf(speaker) : null
}

/** Words that may stand within a noun phrase: not stops, not function words, not verbs of saying. */
const isPlain = (term: Term) =>
  has(term, 'Place') ||
  !has(term, 'Function', 'Comma', 'Mark', 'Open', 'Close', 'Date', 'Figure', 'Says', 'Adverb', 'Unsaid')

/** What leads on to more of the same noun phrase: `dokter di RS Melati, Ratna`, `laporan dari Persis`. */
const isBridge = (terms: readonly Term[], i: number, begun: boolean) =>
  begun
    ? has(terms[i], 'Comma', 'At', 'Copula', 'Joint') &&
      (isName(terms[i + 1]) || has(terms[i + 1], 'Title', 'Copula'))
    : has(terms[i], 'At') && has(terms[i + 1], 'Organization', 'Person')

/** The subject of the verb at `verb`, looked for from there back to `floor`; a name after a preposition is none, unless it is all there is. */
export function speakerBefore(terms: readonly Term[], verb: number, floor: number): Span | null {
  let end = verb
  while (end > floor && has(terms[end - 1], 'Adverb', 'Comma')) end--
  if (has(terms[end - 1], 'Demonstrative')) return describedBefore(terms, end, floor)
  let title: Term | null = null
  let oblique: Term | null = null
  for (let i = end - 1; i >= floor && i > verb - REACH; i--) {
    const term = terms[i]!
    if (has(term, 'Pronoun')) return spanOf(term)
    if (!isName(term) || has(term, 'Place')) continue
    if (isOblique(terms, i) || isInRelative(terms, i, end)) oblique ??= term
    else if (has(term, 'Person')) return spanOf(term)
    else if (!title || has(term, 'Post')) title = term
  }
  const noun = terms.slice(Math.max(floor, end - 2), end).find((term) => has(term, 'BodyNoun')) ?? null
  const found: Term | null = title ?? noun ?? oblique
  return found && spanOf(found)
}

/** After a preposition, or in a row of names after one (`di Polda Metro Jaya`). */
function isOblique(terms: readonly Term[], i: number): boolean {
  let first = i
  while (isName(terms[first - 1]) && !has(terms[first - 1], 'Person') && !has(terms[first], 'Post')) first--
  return has(terms[first - 1], 'At', 'Oblique')
}

/** Within a relative clause between commas: `Budi, yang ditemani Ratna, mengatakan`. */
function isInRelative(terms: readonly Term[], i: number, end: number): boolean {
  let first = i
  while (first > 0 && !has(terms[first], 'Comma')) first--
  const closed = terms.slice(i, end + 1).some((term) => has(term, 'Comma'))
  return closed && has(terms[first], 'Comma') && has(terms[first + 1], 'Relative')
}

/** `Mantan Wali Kota Sumbersari itu`, `Adik Budi itu`: the title or first word of a description, which stands for somebody named before. */
function describedBefore(terms: readonly Term[], end: number, floor: number): Span | null {
  let first = end - 1
  while (first > floor && !has(terms[first], 'Post') && !has(terms[first - 1], 'Comma', 'Function', 'Mark'))
    first--
  return first < end - 1 ? spanOf(terms[first]!) : null
}
