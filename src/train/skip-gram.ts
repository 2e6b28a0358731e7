/** Word vectors by skip-gram with negative sampling (Mikolov et al. 2013), on one thread and seeded: the same bytes in every run. */
import { generator } from './random.ts'

export interface SkipGramOptions {
  readonly dimensions: number
  readonly window: number
  readonly negatives: number
  readonly epochs: number
  /** Words rarer than this have no vector. */
  readonly leastCount: number
  /** Frequent words are left out at random above this share of the text. */
  readonly subsample: number
}

export interface Vectors {
  readonly words: readonly string[]
  readonly counts: readonly number[]
  /** Words × dimensions, each of length one. */
  readonly values: Float32Array
  readonly dimensions: number
}

const RATE = 0.05
const SEED = 20240229

/** @param sentences words as they shall have vectors */
export function skipGram(sentences: readonly (readonly string[])[], options: SkipGramOptions): Vectors {
  const { dimensions, window, negatives, epochs, leastCount, subsample } = options
  const { words, counts, ids } = vocabulary(sentences, leastCount)
  const random = generator(SEED)
  const input = Float32Array.from({ length: words.length * dimensions }, () => (random() - 0.5) / dimensions)
  const output = new Float32Array(words.length * dimensions)
  const drawNegative = negativeSampler(counts, random)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const kept = counts.map((count) =>
    Math.min(1, Math.sqrt((subsample * total) / count) + (subsample * total) / count),
  )
  const coded = sentences.map((sentence) => Int32Array.from(sentence.flatMap((word) => ids.get(word) ?? [])))
  const gradient = new Float32Array(dimensions)
  let seen = 0
  const update = (center: number, target: number, label: number, rate: number): void => {
    const [a, b] = [center * dimensions, target * dimensions]
    let dot = 0
    for (let d = 0; d < dimensions; d++) dot += input[a + d]! * output[b + d]!
    const step = (label - 1 / (1 + Math.exp(-dot))) * rate
    for (let d = 0; d < dimensions; d++) {
      gradient[d]! += step * output[b + d]!
      output[b + d]! += step * input[a + d]!
    }
  }
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const sentence of coded) {
      const rate = RATE * Math.max(1 - seen / (total * epochs), 0.0001)
      seen += sentence.length
      const line = sentence.filter((id) => random() < kept[id]!)
      line.forEach((center, i) => {
        const reach = 1 + Math.floor(random() * window)
        for (let j = Math.max(0, i - reach); j <= Math.min(line.length - 1, i + reach); j++) {
          if (j === i) continue
          gradient.fill(0)
          update(center, line[j]!, 1, rate)
          for (let n = 0; n < negatives; n++) {
            const other = drawNegative()
            if (other !== line[j]) update(center, other, 0, rate)
          }
          for (let d = 0; d < dimensions; d++) input[center * dimensions + d]! += gradient[d]!
        }
      })
    }
  return { words, counts, values: unitLength(input, dimensions), dimensions }
}

/** Words by falling frequency, equal ones in the order of their letters. */
function vocabulary(sentences: readonly (readonly string[])[], leastCount: number) {
  const tally = new Map<string, number>()
  for (const sentence of sentences) for (const word of sentence) tally.set(word, (tally.get(word) ?? 0) + 1)
  const entries = [...tally].filter(([, count]) => count >= leastCount)
  entries.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const words = entries.map(([word]) => word)
  return {
    words,
    counts: entries.map(([, count]) => count),
    ids: new Map(words.map((word, id) => [word, id])),
  }
}

/** Draws words by the 3/4th power of their frequency, from a table. */
function negativeSampler(counts: readonly number[], random: () => number): () => number {
  const powers = counts.map((count) => count ** 0.75)
  const sum = powers.reduce((total, power) => total + power, 0)
  const table = new Int32Array(1 << 20)
  let word = 0
  let reached = powers[0]! / sum
  for (let i = 0; i < table.length; i++) {
    while (i / table.length > reached && word < powers.length - 1) reached += powers[++word]! / sum
    table[i] = word
  }
  return () => table[Math.floor(random() * table.length)]!
}

function unitLength(values: Float32Array, dimensions: number): Float32Array {
  for (let at = 0; at < values.length; at += dimensions) {
    let sum = 0
    for (let d = 0; d < dimensions; d++) sum += values[at + d]! ** 2
    const length = Math.sqrt(sum) || 1
    for (let d = 0; d < dimensions; d++) values[at + d]! /= length
  }
  return values
}
