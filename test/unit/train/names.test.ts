/** The trainers on examples small enough to know the answer. */
import { expect, test } from 'vitest'
import { emissions, viterbi } from '../../../src/language/names/crf.ts'
import { encode } from '../../../src/language/names/labels.ts'
import { weightsOf, writeModel } from '../../../src/language/names/model-file.ts'
import { trainModel } from '../../../src/train/crf-trainer.ts'
import { type Example, innermost, phrases } from '../../../src/train/examples.ts'
import { kMeans } from '../../../src/train/k-means.ts'
import { generator, shuffle } from '../../../src/train/random.ts'
import { skipGram } from '../../../src/train/skip-gram.ts'

const OPTIONS = { epochs: 20, rate: 0.3, decay: 1e-4, leastCount: 1, smallest: 0.01 }

/** Feature 1 begins a person of two tokens, feature 2 ends it; 3 is a place; 4 is nothing. */
const tokens = (...features: number[]) => features.map((feature) => Int32Array.of(feature))
const examples: Example[] = [
  {
    features: tokens(4, 1, 2, 4),
    labels: encode(4, [{ first: 1, last: 3, type: 'Person' }]),
    weight: 1,
  },
  { features: tokens(3, 4), labels: encode(2, [{ first: 0, last: 1, type: 'Place' }]), weight: 2 },
  { features: tokens(4, 4), labels: encode(2, []), weight: 1 },
]

test('training learns its examples, and the same bytes in every run', () => {
  const model = trainModel(examples, OPTIONS, () => {})
  const weights = weightsOf(model)
  for (const { features, labels } of examples)
    expect([...viterbi(model.steps, emissions(weights, features))]).toEqual([...labels])
  expect(writeModel(trainModel(examples, OPTIONS, () => {}))).toEqual(writeModel(model))
})

test('of names in each other the inner ones are names, and those in lower case are phrases', () => {
  const text = 'rapat kerja Komisi Dua'
  const spans = [
    { start: 0, end: 22, type: 'Event' },
    { start: 12, end: 22, type: 'Organization' },
  ] as const
  expect(innermost(spans)).toEqual([spans[1]])
  expect(phrases(text, spans)).toEqual([spans[0]])
})

test('k-means parts what points in different directions', () => {
  const vectors = Float32Array.from([1, 0, 0.8, 0.6, 0, -1, -0.6, -0.8])
  const [a, b, c, d] = kMeans(vectors, 2, 2)
  expect([a === b, c === d, a === c]).toEqual([true, true, false])
})

test('words of one company have vectors of one direction', () => {
  const sentences = Array.from({ length: 300 }, (_, i) =>
    i % 2 ? ['minum', i % 4 > 1 ? 'kopi' : 'teh', 'panas'] : ['naik', i % 4 > 1 ? 'bus' : 'kereta', 'cepat'],
  )
  const options = { dimensions: 8, window: 2, negatives: 3, epochs: 20, leastCount: 2, subsample: 1 }
  const { words, values, dimensions } = skipGram(sentences, options)
  const vector = (word: string) => {
    const at = words.indexOf(word) * dimensions
    return values.subarray(at, at + dimensions)
  }
  const likeness = (a: string, b: string) =>
    vector(a).reduce((sum, value, d) => sum + value * vector(b)[d]!, 0)
  expect(likeness('kopi', 'teh')).toBeGreaterThan(likeness('kopi', 'bus'))
})

test('random numbers are the same in every run and shuffle all items', () => {
  const [a, b] = [generator(3), generator(3)]
  expect([a(), a()]).toEqual([b(), b()])
  const items = Int32Array.from({ length: 50 }, (_, i) => i)
  shuffle(items, generator(5))
  expect([...items]).not.toEqual([...items].sort((x, y) => x - y))
  expect([...items].sort((x, y) => x - y)).toEqual(Array.from({ length: 50 }, (_, i) => i))
})
