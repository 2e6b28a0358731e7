/** The conditional random field against sums over every sequence of labels, and the labels against each other. */
import { expect, test } from 'vitest'
import { Chain } from '../../../src/language/names/crf.ts'
import { mayEnd, mayStart, NAMES } from '../../../src/language/names/labels.ts'
import { generator } from '../../../src/train/random.ts'

const COUNT = NAMES.count
const LENGTH = 3
const random = generator(7)
const scores = Float32Array.from({ length: LENGTH * COUNT }, () => 4 * random() - 2)
const steps = Float32Array.from(NAMES.steps, () => 2 * random() - 1)
const chain = new Chain(NAMES, steps)
const stepWeight = new Map(NAMES.steps.map(([from, to], i) => [from * COUNT + to, steps[i]!]))

/** Every valid sequence of three labels with its score. */
const sequences = NAMES.names.flatMap((_, a) =>
  NAMES.names.flatMap((_, b) =>
    NAMES.names.flatMap((_, c) => {
      const [first, second] = [stepWeight.get(a * COUNT + b), stepWeight.get(b * COUNT + c)]
      if (!mayStart(a) || !mayEnd(c) || first === undefined || second === undefined) return []
      const score = scores[a]! + first + scores[COUNT + b]! + second + scores[2 * COUNT + c]!
      return [{ path: [a, b, c], score }]
    }),
  ),
)
const total = sequences.reduce((sum, { score }) => sum + Math.exp(score), 0)
const probability = (fits: (path: readonly number[]) => boolean) =>
  sequences.reduce((sum, { path, score }) => sum + (fits(path) ? Math.exp(score) / total : 0), 0)

test('the best sequence is the one with the highest score of all', () => {
  const best = sequences.reduce((a, b) => (b.score > a.score ? b : a))
  expect([...chain.viterbi(scores)]).toEqual(best.path)
})

test('probabilities of labels and steps are those over all sequences', () => {
  const lattice = chain.forwardBackward(scores)
  for (let t = 0; t < LENGTH; t++)
    for (let y = 0; y < COUNT; y++)
      expect(lattice.labels[t * COUNT + y]).toBeCloseTo(
        probability((path) => path[t] === y),
        6,
      )
  const expected = new Float64Array(NAMES.steps.length)
  lattice.addSteps(expected)
  NAMES.steps.forEach(([from, to], i) => {
    const once = probability((path) => path[0] === from && path[1] === to)
    const twice = probability((path) => path[1] === from && path[2] === to)
    expect(expected[i]).toBeCloseTo(once + twice, 6)
  })
})

test('long sentences keep finite probabilities', () => {
  const long = Float32Array.from({ length: 5000 * COUNT }, () => 60 * random() - 30)
  const { labels } = chain.forwardBackward(long)
  expect(labels.every(Number.isFinite)).toBe(true)
})

test('names come back from the labels they give', () => {
  const spans = [
    { first: 0, last: 1, type: 'Place' },
    { first: 1, last: 4, type: 'Organization' },
    { first: 5, last: 7, type: 'Person' },
  ] as const
  expect(NAMES.decode(NAMES.encode(8, spans))).toEqual(spans)
  expect(NAMES.decode(NAMES.encode(3, []))).toEqual([])
})
