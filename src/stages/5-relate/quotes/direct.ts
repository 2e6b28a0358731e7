/**
 * Direct quotes: quotations that somebody says, by the words of saying next to them, or because they are sentences of their own.
 * What is left are titles, single terms and words that the writer keeps at arm's length.
 */
import type { Term } from '../../../language/matcher.ts'
import type { Quotation } from '../../../language/quotations.ts'
import type { Span } from '../../../model/span.ts'
import { has, spanOf } from '../terms.ts'
import type { Scene } from './scene.ts'
import { speakerAfter, speakerBefore } from './speakers.ts'

export interface Spoken extends Quotation {
  readonly rule: 'said-after' | 'said-before' | 'own-sentence' | 'mark-missing'
  readonly speaker: Span | null
}

/** Shorter ones are terms unless words of saying follow. */
const FEWEST_WORDS = 3
/** How many terms before a quotation may hold the verb that introduces it. */
const INTRODUCTION = 12

/** Which quotations are spoken, each with the speaker of its own attribution. */
export function spokenOf(quotations: readonly Quotation[], scene: Scene): Spoken[] {
  return quotations.flatMap((quotation) => {
    const spoken = quotation.whole ? judge(quotation, scene) : repair(quotation, scene)
    return spoken ? [spoken] : []
  })
}

function judge(quotation: Quotation, scene: Scene): Spoken | null {
  const after = attributionAfter(quotation, scene)
  if (after) return { rule: 'said-after', speaker: after.speaker, ...quotation }
  const short = countWords(scene.text, quotation) < FEWEST_WORDS
  const before = attributionBefore(quotation, scene)
  if (before && (!short || before.introduced))
    return { rule: 'said-before', speaker: before.speaker, ...quotation }
  return !short && isOwnSentence(quotation, scene)
    ? { rule: 'own-sentence', speaker: null, ...quotation }
    : null
}

/** A quotation with one mark: what lies between that mark and the words of saying in the same paragraph. */
function repair(quotation: Quotation, scene: Scene): Spoken | null {
  if (quotation.open === quotation.start) {
    const sentence = scene.sentences[scene.indexAt(quotation.end - 1)]
    const after = sentence && attributionAfter(quotation, scene)
    const start = Math.max(quotation.start, sentence?.start ?? 0)
    return after ? { rule: 'mark-missing', speaker: after.speaker, ...quotation, start, open: start } : null
  }
  const last = scene.indexAt(quotation.end - 1)
  for (let index = scene.indexAt(quotation.start); index <= last; index++) {
    const terms = scene.after(index, quotation.start).filter(({ end }) => end <= quotation.close)
    const verb = terms.findIndex((term, i) => has(terms[i - 1], 'Comma') && has(term, 'Said', 'SaidClitic'))
    if (verb < 0) continue
    const end = terms[verb - 1]!.start
    return {
      rule: 'mark-missing',
      speaker: attribution(terms, verb)?.speaker ?? null,
      ...quotation,
      end,
      close: end,
    }
  }
  return null
}

/** `"…," kata Budi`, `"…," katanya`, `"…," demikian pernyataan Persis`, `"…," Budi dalam unggahannya`. */
function attributionAfter({ end, close }: Quotation, scene: Scene): { speaker: Span | null } | null {
  const index = scene.indexAt(close - 1)
  const rest = scene.after(index, close)
  const next = scene.terms(index + 1)
  const terms = rest.length === 0 && has(next[0], 'Said', 'SaidClitic') ? next : rest
  let first = 0
  while (first < 2 && has(terms[first], 'Comma', 'Mark')) first++
  if (has(terms[first], 'Person') && scene.text.slice(end, close).includes(','))
    return { speaker: spanOf(terms[first]!) }
  return attribution(terms, first)
}

function attribution(terms: readonly Term[], at: number): { speaker: Span | null } | null {
  const verb = terms[at]
  if (has(verb, 'SaidClitic')) return { speaker: spanOf(verb!) }
  if (has(verb, 'Said', 'SaidOf')) return { speaker: speakerAfter(terms, at + 1) }
  if (!has(verb, 'Thus')) return null
  const cited = terms
    .slice(at + 1, at + INTRODUCTION)
    .find((term) => has(term, 'Person', 'Organization', 'Product'))
  return { speaker: cited ? spanOf(cited) : null }
}

/** `Budi mengatakan, "…"`, `Budi: "…"`, `Menurut Budi, "…"`; `introduced` where a comma or colon stands right before the quotation. */
function attributionBefore(
  { open }: Quotation,
  scene: Scene,
): { speaker: Span | null; introduced: boolean } | null {
  const terms = scene.before(scene.indexAt(open), open)
  const introduced = has(terms.at(-1), 'Comma', 'Colon')
  const speaker = introducer(terms)
  return speaker === undefined ? null : { speaker, introduced }
}

/** Who is said to speak right before a quotation: null for nobody named, undefined where no words of saying stand there. */
function introducer(terms: readonly Term[]): Span | null | undefined {
  const floor = Math.max(0, terms.length - INTRODUCTION)
  for (let i = terms.length - 1; i >= floor; i--) {
    if (has(terms[i], 'Says', 'SaysThat')) return speakerBefore(terms, i, 0)
    if (has(terms[i], 'Said', 'According')) return speakerAfter(terms, i + 1)
    if (has(terms[i], 'SaidClitic', 'AccordingClitic')) return spanOf(terms[i]!)
    if (has(terms[i], 'Mark') && !has(terms[i], 'Colon', 'Dash')) return undefined
  }
  return has(terms.at(-1), 'Colon') ? speakerBefore(terms, terms.length - 1, 0) : undefined
}

/** Nothing but the quotation stands in its sentences, and it ends as a sentence does. */
function isOwnSentence(quotation: Quotation, scene: Scene): boolean {
  const { open, end, close } = quotation
  const words = (terms: readonly Term[]) => terms.some((term) => !has(term, 'Mark', 'Comma'))
  const head = scene.before(scene.indexAt(open), open)
  const tail = scene.after(scene.indexAt(close - 1), close)
  return !words(head) && !words(tail) && /[.,?!…]/.test(scene.text.slice(end - 1, close + 1))
}

const countWords = (text: string, { start, end }: Span) =>
  text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
