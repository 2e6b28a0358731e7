/**
 * Reported speech: what a clause of saying says was said (`Budi mengatakan …`), what stands beside `menurut Budi`, and what `kata Budi`
 * or `katanya` is put into or after, where no quotation marks are.
 */
import type { Term } from '../../../language/matcher.ts'
import type { Span } from '../../../model/span.ts'
import type { Spoken } from './direct.ts'
import type { Scene } from './scene.ts'
import { speakerAfter, speakerBefore } from './speakers.ts'

export interface Reported extends Span {
  readonly rule: 'says' | 'says-that' | 'according' | 'said-inside' | 'said-at-end'
  readonly speaker: Span | null
}

/** Fewer words are an object (`mengatakan hal itu`), not a clause. */
const FEWEST_WORDS = 3
/** How far after its verb a that-clause may begin (`mengatakan dalam keterangannya di Sumbersari, Jumat, bahwa`). */
const LATEST_THAT = 14
/** So short a beginning is a connective (`Selain itu, kata Budi, …`), no part of what is said. */
const CONNECTIVE = 4

const has = (term: Term | undefined, ...tags: string[]) => tags.some((tag) => term?.tags.has(tag))
const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** What is reported outside the direct quotes, sentence by sentence. */
export function findReported(spoken: readonly Spoken[], scene: Scene): Reported[] {
  return scene.sentences.flatMap((sentence, index) =>
    freeStretches(sentence, spoken).flatMap((stretch) =>
      reportedIn(scene.termsIn(index, stretch), scene.text),
    ),
  )
}

/** The parts of a sentence that no direct quote covers. */
function freeStretches(sentence: Span, spoken: readonly Spoken[]): Span[] {
  const free: Span[] = []
  let { start } = sentence
  for (const quote of spoken) {
    if (quote.close <= start || quote.open >= sentence.end) continue
    free.push({ start, end: quote.open })
    start = quote.close
  }
  return [...free, { start, end: sentence.end }].filter(({ start, end }) => start < end)
}

function reportedIn(terms: readonly Term[], text: string): Reported[] {
  const found: Reported[] = []
  for (let i = 0; i < terms.length; i++) {
    const one = has(terms[i], 'According', 'AccordingClitic')
      ? according(terms, i)
      : has(terms[i], 'Said', 'SaidClitic', 'SaidOf')
        ? said(terms, i)
        : has(terms[i], 'Says', 'SaysThat')
          ? says(terms, i)
          : null
    if (!one || countWords(text, one.content) < FEWEST_WORDS) continue
    found.push({ ...one.content, rule: one.rule, speaker: one.speaker })
    i = terms.findIndex(({ end }) => end >= one.content.end)
    if (i < 0) break
  }
  return found
}

interface Finding {
  readonly rule: Reported['rule']
  readonly speaker: Span | null
  readonly content: Span
}

/** `Budi mengatakan (bahwa) …` */
function says(terms: readonly Term[], verb: number): Finding | null {
  if (isUnsaid(terms, verb)) return null
  const that = thatAfter(terms, verb)
  if (that < 0 && has(terms[verb], 'SaysThat')) return null
  let first = that < 0 ? verb + 1 : that + 1
  while (has(terms[first], 'Comma', 'If', 'That')) first++
  if (that < 0 && has(terms[first], 'Matter', 'At', 'Oblique', 'Says')) return null
  const content = contentFrom(terms, first)
  return content && { rule: that < 0 ? 'says' : 'says-that', speaker: speakerBefore(terms, verb, 0), content }
}

/** `belum mengatakan`, `untuk menjelaskan`, `yang menyebut`: nothing is reported. */
const isUnsaid = (terms: readonly Term[], verb: number) => has(terms[verb - 1], 'Unsaid', 'Relative')

function thatAfter(terms: readonly Term[], verb: number): number {
  for (let i = verb + 1; i < terms.length && i <= verb + LATEST_THAT; i++) {
    if (has(terms[i], 'That')) return i
    if (i === verb + 1 && !has(terms[i], 'Comma', 'At', 'Oblique', 'Function', 'Adverb')) return -1
  }
  return -1
}

/** From a term to the end of the sentence, or to words of saying that close it (`…, ujarnya`). */
function contentFrom(terms: readonly Term[], first: number): Span | null {
  let last = terms.length - 1
  const closing = terms.findIndex(
    (term, i) => i > first && has(terms[i - 1], 'Comma') && has(term, 'Said', 'SaidClitic'),
  )
  if (closing > 0) last = closing - 1
  return trimmed(terms, first, last)
}

function trimmed(terms: readonly Term[], first: number, last: number): Span | null {
  while (first <= last && has(terms[first], 'Comma', 'Mark')) first++
  while (last >= first && has(terms[last], 'Comma', 'Mark')) last--
  return first <= last ? { start: terms[first]!.start, end: terms[last]!.end } : null
}

/** `Menurut Budi, …`, `Menurutnya, …`, and the same put into or after what it reports. */
function according(terms: readonly Term[], at: number): Finding | null {
  const clitic = has(terms[at], 'AccordingClitic')
  const speaker = clitic ? spanOf(terms[at]!) : speakerAfter(terms, at + 1)
  let after = clitic ? at + 1 : afterSpeaker(terms, at + 1, speaker)
  if (has(terms[after], 'Comma')) after++
  const content = around(terms, at, after)
  return content && { rule: 'according', speaker, content }
}

/** `…, kata Budi, …`, `…, ujarnya`, `…, dilanjutkan Budi, …` */
function said(terms: readonly Term[], at: number): Finding | null {
  if (at === 0 || !has(terms[at - 1], 'Comma', 'Adverb')) return null
  const clitic = has(terms[at], 'SaidClitic')
  const speaker = clitic ? spanOf(terms[at]!) : speakerAfter(terms, at + 1)
  if (!speaker) return null
  const after = clitic ? at + 1 : afterSpeaker(terms, at + 1, speaker)
  const content = around(terms, at, has(terms[after], 'Comma') ? after + 1 : after)
  return content && { rule: has(terms[after], 'Comma') ? 'said-inside' : 'said-at-end', speaker, content }
}

/** Where the words that name the speaker end. */
function afterSpeaker(terms: readonly Term[], from: number, speaker: Span | null): number {
  if (speaker) return terms.findIndex(({ end }) => end >= speaker.end) + 1
  const comma = terms.findIndex((term, i) => i >= from && has(term, 'Comma'))
  return comma < 0 ? terms.length : comma
}

/** What is said around an inserted attribution: what follows a mere connective, else all of the sentence. */
function around(terms: readonly Term[], at: number, after: number): Span | null {
  const before = terms.slice(0, at).filter((term) => !has(term, 'Comma', 'Mark')).length
  if (after >= terms.length) return trimmed(terms, 0, at - 1)
  return before <= CONNECTIVE ? contentFrom(terms, after) : trimmed(terms, 0, terms.length - 1)
}

const countWords = (text: string, { start, end }: Span) =>
  text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
