/** An article as the features see it: its sentences as lines of words with all that tables know of them. */
import type { Sentence } from '../../model/facts.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Gazetteer, GazetteerHit } from './gazetteer.ts'
import { hashText } from './hash.ts'
import { inTrueCase } from './headlines.ts'
import type { WordBook, WordFacts } from './words.ts'

/** One sentence of an article, as the features see it. */
export interface Line {
  readonly words: readonly string[]
  readonly facts: readonly WordFacts[]
  /** Whether white space stands before each token. */
  readonly spaced: readonly boolean[]
  readonly hits: readonly GazetteerHit[]
  /** Word classes of each token (`Post`, `Rank`), hashed. */
  readonly classes: readonly (readonly number[])[]
}

export interface Knowledge {
  readonly words: WordBook
  readonly gazetteer: Gazetteer
  readonly lexicon: Lexicon
}

export function linesOf(
  text: string,
  sentences: readonly Sentence[],
  { words, gazetteer, lexicon }: Knowledge,
): Line[] {
  return sentences.map(({ tokens }) => {
    const forms = tokens.map(({ start, end }) => text.slice(start, end))
    const lower = forms.map((form) => form.toLowerCase())
    const seen = forms.map((form) => words.facts(form))
    const hits = gazetteer.find(
      lower,
      seen.map((fact) => fact.capital),
    )
    const facts = inTrueCase(seen, lower, hits, words)
    const classes: number[][] = forms.map(() => [])
    for (const { first, last, tags } of lexicon.find(text, tokens))
      for (let t = first; t < last; t++) classes[t]!.push(...tags.map(hashText))
    const spaced = tokens.map(({ start }, t) => t === 0 || start > tokens[t - 1]!.end)
    return { words: forms, facts, spaced, hits, classes }
  })
}
