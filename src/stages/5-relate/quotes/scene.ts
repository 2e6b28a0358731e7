/** The story's sentences as the quote rules see them: terms by sentence, made when they are asked for. */
import type { Language } from '../../../language/language.ts'
import type { Term } from '../../../language/matcher.ts'
import type { Normalised, Sentence } from '../../../model/facts.ts'
import type { Span } from '../../../model/span.ts'
import { sentenceTerms, storySentences } from '../terms.ts'
import { titleTerms } from '../titles.ts'

export interface Scene {
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** The sentence that holds an offset, or the last before it; -1 before the first. */
  indexAt(offset: number): number
  terms(index: number): readonly Term[]
  /** The last terms of a sentence that end by an offset, and the first that start from it on: no more than `REACH`. */
  before(index: number, offset: number): readonly Term[]
  after(index: number, offset: number): readonly Term[]
}

/** Further from a quotation nothing is looked for: it keeps broken text linear. */
const REACH = 60

export function sceneOf(before: Normalised, language: Language): Scene {
  const sentences = storySentences(before)
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
    indexAt: (offset) => countStartingBy(sentences, offset) - 1,
    terms,
    before: (index, offset) => {
      const all = terms(index)
      const end = countStartingBy(all, offset - 1)
      return all.slice(Math.max(0, end - REACH), end).filter((term) => term.end <= offset)
    },
    after: (index, offset) => {
      const all = terms(index)
      const start = countStartingBy(all, offset - 1)
      return all.slice(start, start + REACH)
    },
  }
}

/** How many of the spans, sorted by start, start at or before an offset. */
function countStartingBy(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low
}
