/** Scores of a line: the sums of all weights of its tokens, asked only where the words alone do not settle it. */
import { expect, test } from 'vitest'
import { readLexicon } from '../../../src/language/lexicon.ts'
import { linesOf } from '../../../src/language/names/article.ts'
import { allFeatures, articleFeatures } from '../../../src/language/names/features.ts'
import { Gazetteer } from '../../../src/language/names/gazetteer.ts'
import { NAMES, PHRASES } from '../../../src/language/names/labels.ts'
import { lineScorer } from '../../../src/language/names/line-scorer.ts'
import { type Model, ROW } from '../../../src/language/names/model-file.ts'
import { WordBook } from '../../../src/language/names/words.ts'
import { cut } from '../../../src/language/tokenizer.ts'
import { generator } from '../../../src/train/random.ts'

const TEXT = 'warga yang datang lebih awal bertemu Wahyu di pasar yang baru dibuka itu'
const tokens = cut(TEXT)
const knowledge = {
  words: new WordBook(new Map()),
  gazetteer: new Gazetteer(),
  lexicon: readLexicon('no folder'),
}
const sentence = { start: 0, end: TEXT.length, tokens }
const [line] = articleFeatures(linesOf(TEXT, [sentence], knowledge))
const features = allFeatures(line!)

/** A model with random weights for every feature of the line, and `outside` more for the label outside. */
function model(outside: number): Model {
  const random = generator(3)
  const known = [...new Set(features.flatMap((token) => [...token]))].sort((a, b) => a - b)
  const values = Int8Array.from({ length: known.length * ROW }, (_, i) => {
    const column = i % ROW
    return Math.floor(random() * 11) - 5 + (column === 0 || column === NAMES.count ? outside : 0)
  })
  const layer = ({ steps }: typeof NAMES, scale: number) => ({ scale, steps: new Float32Array(steps.length) })
  return { features: Int32Array.from(known), values, names: layer(NAMES, 0.5), phrases: layer(PHRASES, 0.25) }
}

test('where nothing is clear, every token has the sum of the weights of all its features', () => {
  const weights = model(0)
  const [stretch, ...others] = lineScorer(weights)(line!)
  expect([stretch!.first, others]).toEqual([0, []])
  const row = new Map([...weights.features].map((feature, i) => [feature, i * ROW]))
  const sum = (t: number, column: number) =>
    features[t]!.reduce((total, feature) => total + weights.values[row.get(feature)! + column]!, 0)
  tokens.forEach((_, t) => {
    for (let y = 0; y < NAMES.count; y++)
      expect(stretch!.names[t * NAMES.count + y]).toBe(sum(t, y) * weights.names.scale)
    for (let y = 0; y < PHRASES.count; y++)
      expect(stretch!.phrases[t * PHRASES.count + y]).toBe(sum(t, NAMES.count + y) * weights.phrases.scale)
  })
})

test('where words in lower case are clearly outside, only the capital and its neighbours are asked', () => {
  const [stretch, ...others] = lineScorer(model(60))(line!)
  const wahyu = tokens.findIndex(({ start, end }) => TEXT.slice(start, end) === 'Wahyu')
  expect(others).toEqual([])
  expect(stretch!.first).toBe(wahyu - 1)
  expect(stretch!.names.length / NAMES.count).toBe(3)
})
