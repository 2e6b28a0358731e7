/** The trainers on examples small enough to know the answer. */
import { expect, test } from 'vitest'
import { language } from '../../../src/language/load.ts'
import { readKnowledge } from '../../../src/language/name-tagger.ts'
import { Chain } from '../../../src/language/names/crf.ts'
import { NAMES, PHRASES } from '../../../src/language/names/labels.ts'
import { trainLayer } from '../../../src/train/crf-trainer.ts'
import { examplesOf } from '../../../src/train/examples.ts'
import { kMeans } from '../../../src/train/k-means.ts'
import { sentencesOf } from '../../../src/train/names.ts'
import { generator, shuffle } from '../../../src/train/random.ts'
import { skipGram } from '../../../src/train/skip-gram.ts'

const OPTIONS = { epochs: 30, rate: 0.3, decay: 1e-4, dropout: 0.1 }

/** Feature 0 begins a person of two tokens, feature 1 ends it; 2 is a place; 3 is nothing. */
const tokens = (...features: number[]) => features.map((feature) => Int32Array.of(feature))
const lines = [
  {
    features: tokens(3, 0, 1, 3),
    labels: NAMES.encode(4, [{ first: 1, last: 3, type: 'Person' }]),
    weight: 1,
  },
  { features: tokens(2, 3), labels: NAMES.encode(2, [{ first: 0, last: 1, type: 'Place' }]), weight: 2 },
  { features: tokens(3, 3), labels: NAMES.encode(2, []), weight: 1 },
]

test('training learns its examples, and the same weights in every run', () => {
  const trained = trainLayer(NAMES, lines, 4, OPTIONS, () => {})
  const chain = new Chain(NAMES, trained.steps)
  for (const { features, labels } of lines) {
    const rows = features.flatMap(([row = 0]) => [
      ...trained.values.subarray(row * NAMES.count, (row + 1) * NAMES.count),
    ])
    expect([...chain.viterbi(Float32Array.from(rows))]).toEqual([...labels])
  }
  expect(trainLayer(NAMES, lines, 4, OPTIONS, () => {})).toEqual(trained)
})

test('of names in each other the inner ones are names, and those in lower case are phrases', () => {
  const text = 'rapat kerja Komisi Dua'
  const sentences = sentencesOf('test', text)
  const knowledge = readKnowledge('no folder', language('id').tokenizer, language('id').lexicon)
  const spans = [
    { start: 0, end: 22, type: 'Event' },
    { start: 12, end: 22, type: 'Organization' },
  ] as const
  const [{ names, phrases } = { names: null, phrases: null }] = examplesOf(
    text,
    sentences,
    spans,
    knowledge,
    1,
  )
  expect(names).toEqual(NAMES.encode(4, [{ first: 2, last: 4, type: 'Organization' }]))
  expect(phrases).toEqual(PHRASES.encode(4, [{ first: 0, last: 4, type: 'Event' }]))
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
