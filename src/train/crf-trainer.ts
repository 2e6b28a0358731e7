/**
 * Trains one layer of the conditional random field: stochastic gradient ascent on the log-likelihood of the labels, with a step of its
 * own for each weight (AdaGrad: Duchi, Hazan and Singer 2011), a pull towards zero, and features left out at random, so that none
 * relies on another that an unseen outlet may not have (Wang et al. 2013). Seeded: the same bytes in every run.
 */
import { Chain } from '../language/names/crf.ts'
import type { LabelSet } from '../language/names/labels.ts'
import { generator, shuffle } from './random.ts'

export interface TrainingOptions {
  readonly epochs: number
  readonly rate: number
  /** Pull of each update towards zero. */
  readonly decay: number
  /** Share of a token's features that is left out each time. */
  readonly dropout: number
}

/** A sentence with its features as rows of the weights. */
export interface LabelledLine {
  readonly features: readonly Int32Array[]
  readonly labels: Uint8Array
  readonly weight: number
}

export interface LayerWeights {
  /** Rows × labels. */
  readonly values: Float32Array
  readonly steps: Float32Array
}

const SEED = 1928
/** Changes of a weight's gradient that are not worth making. */
const NEGLIGIBLE = 1e-3

/** @param rows how many features there are */
export function trainLayer(
  labels: LabelSet,
  lines: readonly LabelledLine[],
  rows: number,
  options: TrainingOptions,
  log: (line: string) => void,
): LayerWeights {
  const { count, steps: pairs } = labels
  const values = new Float32Array(rows * count)
  const squares = new Float32Array(rows * count).fill(1)
  const steps = new Float32Array(pairs.length)
  const stepSquares = new Float32Array(pairs.length).fill(1)
  const chain = new Chain(labels, steps)
  const stepOf = new Map(pairs.map(([from, to], i) => [from * count + to, i]))
  const order = Int32Array.from(lines, (_, i) => i)
  const random = generator(SEED)
  const expected = new Float64Array(pairs.length)
  const adjust = (array: Float32Array, sums: Float32Array, i: number, slope: number) => {
    const gradient = slope - options.decay * array[i]!
    sums[i]! += gradient * gradient
    array[i]! += (options.rate * gradient) / Math.sqrt(sums[i]!)
  }
  const learn = ({ features, labels: right, weight }: LabelledLine): void => {
    const seen = features.map((token) => token.filter(() => random() >= options.dropout))
    const lattice = chain.forwardBackward(emissions(values, seen, count))
    seen.forEach((token, t) => {
      for (let y = 0; y < count; y++) {
        const slope = weight * (Number(right[t] === y) - lattice.labels[t * count + y]!)
        if (Math.abs(slope) < NEGLIGIBLE) continue
        for (const row of token) adjust(values, squares, row * count + y, slope)
      }
    })
    expected.fill(0)
    lattice.addSteps(expected)
    for (let t = 1; t < right.length; t++) expected[stepOf.get(right[t - 1]! * count + right[t]!)!]! -= 1
    expected.forEach((surplus, i) => adjust(steps, stepSquares, i, -weight * surplus))
  }
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random)
    for (const i of order) learn(lines[i]!)
    log(`epoch ${epoch}`)
  }
  return { values: values.map((value) => value * (1 - options.dropout)), steps }
}

/** The score of each label at each token from the token's features alone: tokens × labels. */
function emissions(values: Float32Array, tokens: readonly Int32Array[], count: number): Float32Array {
  const scores = new Float32Array(tokens.length * count)
  tokens.forEach((token, t) => {
    for (const row of token)
      for (let y = 0, from = row * count, to = t * count; y < count; y++) scores[to + y]! += values[from + y]!
  })
  return scores
}
