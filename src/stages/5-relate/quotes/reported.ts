/**
 * Reported speech: what a clause of saying says was said (`Budi mengatakan …`), what stands beside `menurut Budi`, and what `kata Budi`
 * or `katanya` is put into or after, where no quotation marks are.
 */
import type { Term } from '../../../language/matcher.ts'
import type { Span } from '../../../model/span.ts'
import { has, spanOf } from '../terms.ts'
import type { Spoken } from './direct.ts'
import type { Scene } from './scene.ts'
import { speakerAfter, speakerBefore } from './speakers.ts'

export interface Reported extends Span {
  readonly rule: 'says' | 'says-that' | 'according' | 'said-inside' | 'said-at-end'
  readonly speaker: Span | null
}

/** Fewer words are an object (`mengatakan hal itu`), not a clause. */
const FEWEST_WORDS = 3
/** Longer stretches are broken text, and nobody's clause. */
const LONGEST_STRETCH = 400
/** How far after its verb a that-clause may begin (`mengatakan dalam keterangannya di Sumbersari, Jumat, bahwa`). */
const LATEST_THAT = 14

/** How many terms may name who is told, before `bahwa` (`mengingatkan warga Sumbersari bahwa`). */
const LONGEST_ADDRESS = 4

/** Terms between two direct quotes, or a whole sentence; `end` is where it ends in the text. */
interface Stretch {
  readonly terms: readonly Term[]
  readonly end: number
  readonly text: string
}

/** What is reported outside the direct quotes, which are sorted and do not overlap. */
export function findReported(spoken: readonly Spoken[], scene: Scene): Reported[] {
  let next = 0
  return scene.sentences.flatMap((sentence, index) => {
    while (next < spoken.length && spoken[next]!.close <= sentence.start) next++
    const stretches = [...stretchesOf(sentence, scene.terms(index), spoken, next, scene.text)]
    return stretches.filter(({ terms }) => terms.length <= LONGEST_STRETCH).flatMap(reportedIn)
  })
}

/** The parts of a sentence that no quote covers, from the first quote that may touch it on. */
function* stretchesOf(
  sentence: Span,
  terms: readonly Term[],
  spoken: readonly Spoken[],
  next: number,
  text: string,
): Generator<Stretch> {
  let at = 0
  for (let i = next; at < terms.length; i++) {
    const quote = spoken[i]
    const end = Math.min(quote?.open ?? sentence.end, sentence.end)
    const first = at
    while (at < terms.length && terms[at]!.end <= end) at++
    if (at > first) yield { terms: terms.slice(first, at), end, text }
    if (!quote || quote.open >= sentence.end) return
    while (at < terms.length && terms[at]!.start < quote.close) at++
  }
}

interface Finding {
  readonly rule: Reported['rule']
  readonly speaker: Span | null
  readonly content: Span
}

/** Within what is reported only a that-clause reports again (`Budi mengatakan bahwa Ratna menegaskan bahwa …`). */
function reportedIn(stretch: Stretch): Reported[] {
  const found: Reported[] = []
  stretch.terms.forEach((term, at) => {
    const one = findingAt(stretch, at)
    if (!one || countWords(stretch.text, one.content) < FEWEST_WORDS) return
    if (found.some(({ start }) => start === one.content.start)) return
    const inside = found.some(({ start, end }) => start <= term.start && term.start < end)
    if (!inside || (one.rule === 'says-that' && one.speaker))
      found.push({ rule: one.rule, speaker: one.speaker, ...one.content })
  })
  return found
}

function findingAt(stretch: Stretch, at: number): Finding | null {
  const term = stretch.terms[at]
  if (has(term, 'According', 'AccordingClitic') || isTold(stretch.terms, at)) return according(stretch, at)
  const inserted = has(term, 'Said', 'SaidClitic', 'SaidOf', 'Thus') ? said(stretch, at) : null
  return inserted ?? (has(term, 'Says', 'SaysThat', 'SaidOf') ? says(stretch, at) : null)
}

/** `Dikatakan Budi, …`, `Dijelaskannya bahwa …`: a passive that opens the sentence, its speaker, and a comma or `bahwa`. */
function isTold(terms: readonly Term[], at: number): boolean {
  const opens = terms.slice(0, at).every((term) => has(term, 'Connective', 'Adverb', 'Comma'))
  const named = has(terms[at], 'SaidOf') && has(terms[at + 1], 'Person')
  const next = terms[named ? at + 2 : at + 1]
  return opens && (named || has(terms[at], 'SaidOfClitic')) && has(next, 'Comma', 'That')
}

/** `Budi mengatakan (bahwa) …`, `dijelaskan bahwa …`, `Disebutkan, …` */
function says(stretch: Stretch, verb: number): Finding | null {
  const { terms } = stretch
  if (isUnsaid(terms, verb)) return null
  const that = thatAfter(terms, verb)
  const comma = has(terms[verb + 1], 'Comma')
  if (that < 0 && !isFree(terms, verb)) return null
  let first = that < 0 ? verb + 1 : that + 1
  while (has(terms[first], 'Comma', 'If', 'That', 'While')) first += has(terms[first], 'While') ? 2 : 1
  if (that < 0 && !comma && has(terms[first], 'Matter', 'Oblique', 'Says')) return null
  const content = contentFrom(stretch, first)
  return content && { rule: that < 0 ? 'says' : 'says-that', speaker: speakerBefore(terms, verb, 0), content }
}

/** `belum mengatakan`, `untuk menjelaskan`, `yang menyebut`: nothing is reported. */
const isUnsaid = (terms: readonly Term[], verb: number) => has(terms[verb - 1], 'Unsaid', 'Relative')

/** Whether the verb reports without `bahwa`: some do always, some before a comma or `jika`, a passive only where it opens the sentence. */
const isFree = (terms: readonly Term[], verb: number) =>
  has(terms[verb], 'Says') ||
  (has(terms[verb], 'SaysThat') && has(terms[verb + 1], 'Comma', 'If')) ||
  (has(terms[verb], 'Reports') && has(terms[verb - 1], 'Organization')) ||
  (has(terms[verb], 'SaidOf') && verb === 0 && has(terms[verb + 1], 'Comma'))

function thatAfter(terms: readonly Term[], verb: number): number {
  for (let i = verb + 1; i < terms.length && i <= verb + LATEST_THAT; i++) {
    if (has(terms[i], 'That')) return i
    const leads = has(terms[verb + 1], 'Comma', 'At', 'Oblique', 'Function', 'Adverb')
    if (!leads && (i > verb + LONGEST_ADDRESS || has(terms[i], 'Comma', 'Says', 'Unsaid', 'Relative')))
      return -1
  }
  return -1
}

/** From a term to the end of the stretch, or to words that close it (`…, ujarnya`, `…, seperti dikutip dari Persis`). */
function contentFrom(stretch: Stretch, first: number): Span | null {
  const { terms } = stretch
  const closing = terms.findIndex(
    (term, i) => i > first && has(terms[i - 1], 'Comma') && has(term, 'Said', 'SaidClitic', 'Cited'),
  )
  return contentBetween(stretch, first, closing < 0 ? terms.length : closing)
}

/** The text from one term up to another, without stops at its ends. */
function contentBetween({ terms, end, text }: Stretch, first: number, next: number): Span | null {
  while (first < next && has(terms[first], 'Comma', 'Mark', 'That')) first++
  if (first >= next) return null
  const { start } = terms[first]!
  const length = text.slice(start, terms[next]?.start ?? end).replace(/[\s.,;:"“”]+$/u, '').length
  return { start, end: start + length }
}

/** `Menurut Budi, …`, `Menurutnya, …`, and the same put into or after what it reports. */
function according(stretch: Stretch, at: number): Finding | null {
  const { speaker, after } = attribution(upToClause(stretch.terms, at), at, 'AccordingClitic', 'SaidOfClitic')
  const content = around(stretch, at, after)
  return content && { rule: 'according', speaker, content }
}

/** `menurut hakim, Budi bersalah`: a name after the comma that no comma follows begins the clause, and is no apposition. */
function upToClause(terms: readonly Term[], at: number): readonly Term[] {
  const comma = terms.findIndex((term, i) => i > at + 1 && has(term, 'Comma'))
  const clause = comma > 0 && has(terms[comma + 1], 'Person') && !has(terms[comma + 2], 'Comma')
  return clause ? terms.slice(0, comma + 1) : terms
}

/**
 * `…, kata Budi, …`, `…, ujarnya`, `…, dilanjutkan Budi, …`, `…, demikian catatan Persis`; nothing after the attribution of a quote
 * (`"…," ujarnya, demikian dikutip Persis`).
 */
function said(stretch: Stretch, at: number): Finding | null {
  const { terms } = stretch
  const linked =
    has(terms[at - 1], 'Comma') || (has(terms[at], 'Said') && has(terms[at - 1], 'Adverb', 'Connective'))
  const head = terms.find((term) => !has(term, 'Comma', 'Mark'))
  if (!linked || (has(head, 'Said', 'SaidClitic') && head !== terms[at])) return null
  const { speaker, after } = attribution(terms, at, 'SaidClitic')
  if (!speaker) return null
  const content = around(stretch, at, after)
  return content && { rule: after < terms.length ? 'said-inside' : 'said-at-end', speaker, content }
}

/** Who speaks, and where the words that name the speaker end; a comma after them is theirs. */
function attribution(terms: readonly Term[], at: number, ...clitics: string[]) {
  const self = has(terms[at], ...clitics)
  const speaker = self ? spanOf(terms[at]!) : speakerAfter(terms, at + 1)
  const after = self ? at + 1 : afterSpeaker(terms, at + 1, speaker)
  return { speaker, after: has(terms[after], 'Comma', 'Mark') ? after + 1 : after }
}

function afterSpeaker(terms: readonly Term[], from: number, speaker: Span | null): number {
  if (speaker) return terms.findIndex(({ end }) => end >= speaker.end) + 1
  const comma = terms.findIndex((term, i) => i >= from && has(term, 'Comma'))
  return comma < 0 ? terms.length : comma
}

/** What is said around an inserted attribution: what follows a mere connective, else all of the sentence. */
function around(stretch: Stretch, at: number, after: number): Span | null {
  const before = stretch.terms.slice(0, at).filter((term) => !has(term, 'Comma', 'Mark'))
  if (before.every((term) => has(term, 'Connective', 'Adverb', 'Function')))
    return contentFrom(stretch, after)
  return after >= stretch.terms.length
    ? contentBetween(stretch, 0, at)
    : contentBetween(stretch, 0, stretch.terms.length)
}

const countWords = (text: string, { start, end }: Span) =>
  text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
