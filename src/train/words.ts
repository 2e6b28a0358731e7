/** Makes `model/words.tsv`: the clusters of words by their company in raw news, and how often each stands in lower case there. */
import { writeFileSync } from 'node:fs'
import { wordKey } from '../language/names/words.ts'
import type { Tokenizer } from '../language/tokenizer.ts'
import { kMeans } from './k-means.ts'
import { skipGram } from './skip-gram.ts'

const LEVELS = [100, 400, 1000] as const
const OPTIONS = {
  dimensions: 80,
  window: 4,
  negatives: 5,
  epochs: 8,
  leastCount: 4,
  subsample: 1e-3,
} as const

/** Words of other scripts are too few to learn from. */
const OTHER_SCRIPT = /^(?=.*\p{L})(?!.*\p{Script=Latin})/u

export function trainWords(texts: readonly string[], tokenizer: Tokenizer, path: string): void {
  const sentences = texts.flatMap((text) => sentencesOf(text, tokenizer))
  const vectors = skipGram(sentences, OPTIONS)
  const clusters = LEVELS.map((count) => kMeans(vectors.values, vectors.dimensions, count))
  const share = lowerShares(sentences)
  const rows = vectors.words
    .map((word, i) => `${word}\t${clusters.map((ids) => ids[i]).join(' ')}\t${share(word)}`)
    .filter((_, i) => !OTHER_SCRIPT.test(vectors.words[i]!))
    .sort()
  writeFileSync(path, `word\tclusters\tlower\n${rows.join('\n')}\n`)
}

function sentencesOf(text: string, tokenizer: Tokenizer): string[][] {
  const tokens = tokenizer.tokens(text)
  return tokenizer
    .sentences(text, tokens, { start: 0, end: text.length })
    .map((sentence) => sentence.tokens.map(({ start, end }) => wordKey(text.slice(start, end))))
}

/** 1 always capitalised away from the start of a sentence, to 5 nearly always in lower case. */
function lowerShares(sentences: readonly (readonly string[])[]): (word: string) => number {
  const counts = new Map<string, { lower: number; capital: number }>()
  for (const sentence of sentences)
    sentence.forEach((word, i) => {
      const key = word.toLowerCase()
      const count = counts.get(key) ?? { lower: 0, capital: 0 }
      if (word === key) count.lower++
      else if (i > 0) count.capital++
      counts.set(key, count)
    })
  return (word) => {
    const { lower, capital } = counts.get(word.toLowerCase())!
    const share = lower / Math.max(lower + capital, 1)
    return 1 + [0.02, 0.2, 0.6, 0.95].filter((limit) => share > limit).length
  }
}
