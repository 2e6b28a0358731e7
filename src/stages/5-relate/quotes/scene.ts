/** The story's sentences as the quote rules see them: terms by sentence, made when they are asked for. */
import type { Language } from '../../../language/language.ts'
import type { Term } from '../../../language/matcher.ts'
import type { Normalised, Sentence } from '../../../model/facts.ts'
import type { Span } from '../../../model/span.ts'
import { sentenceTerms } from '../terms.ts'
import { titleTerms } from '../titles.ts'

export interface Scene {
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** The sentence that holds an offset, or the last before it; -1 before the first. */
  indexAt(offset: number): number
  terms(index: number): readonly Term[]
  /** The terms of one sentence that lie within a span. */
  termsIn(index: number, span: Span): readonly Term[]
}

/** Sentences of zones (datelines, links, bylines) are no part of the scene. */
export function sceneOf(before: Normalised, language: Language): Scene {
  const sentences = before.sentences.filter((sentence) => !isZoned(sentence, before))
  const made = new Map<number, readonly Term[]>()
  const terms = (index: number) => {
    const sentence = sentences[index]
    if (!sentence) return []
    const known = made.get(index) ?? titleTerms(sentenceTerms(sentence, before, language))
    made.set(index, known)
    return known
  }
  return {
    text: before.article.text,
    sentences,
    indexAt: (offset) => lastStartingBy(sentences, offset),
    terms,
    termsIn: (index, { start, end }) => terms(index).filter((term) => term.start >= start && term.end <= end),
  }
}

const isZoned = (sentence: Sentence, { zones }: Normalised) =>
  zones.some((zone) => zone.start <= sentence.start && sentence.end <= zone.end)

function lastStartingBy(sentences: readonly Span[], offset: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
