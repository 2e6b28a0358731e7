/**
 * Trains the weights of the conditional random field: stochastic gradient ascent on the log-likelihood of the labels, with a step of
 * its own for each weight (AdaGrad: Duchi, Hazan and Singer 2011) and a pull towards zero. Seeded: the same bytes in every run.
 */
import { emissions, forwardBackward, STEPS, type Weights } from '../language/names/crf.ts'
import { LABELS } from '../language/names/labels.ts'
import type { Model } from '../language/names/model-file.ts'
import type { Example } from './examples.ts'
import { FeatureIndex } from './feature-index.ts'
import { generator, shuffle } from './random.ts'

export interface TrainingOptions {
  readonly epochs: number
  readonly rate: number
  /** Pull of each update towards zero. */
  readonly decay: number
  /** Features seen less often are left out. */
  readonly leastCount: number
  /** Weights smaller than this in every label are left out of the model. */
  readonly smallest: number
}

const COUNT = LABELS.length
const SEED = 1928
/** Changes of a weight's gradient that are not worth making. */
const NEGLIGIBLE = 1e-3

export function trainModel(
  examples: readonly Example[],
  options: TrainingOptions,
  log: (line: string) => void,
): Model {
  const index = FeatureIndex.of(examples, options.leastCount)
  log(`${examples.length} sentences, ${index.size} features`)
  const values = new Float32Array(index.size * COUNT)
  const squares = new Float32Array(index.size * COUNT).fill(1)
  const steps = new Float32Array(STEPS.length)
  const stepSquares = new Float32Array(STEPS.length).fill(1)
  const known = examples.map((example) => ({
    ...example,
    features: example.features.map((token) => rowsOf(index, token)),
  }))
  const weights: Weights = { row: (row) => row, values, scale: 1, steps }
  const stepOf = new Map(STEPS.map(([from, to], i) => [from * COUNT + to, i]))
  const order = Int32Array.from(examples, (_, i) => i)
  const random = generator(SEED)
  const expected = new Float64Array(STEPS.length)
  const adjust = (array: Float32Array, sums: Float32Array, i: number, slope: number) => {
    const gradient = slope - options.decay * array[i]!
    sums[i]! += gradient * gradient
    array[i]! += (options.rate * gradient) / Math.sqrt(sums[i]!)
  }
  const learn = ({ features, labels, weight }: Example): void => {
    const lattice = forwardBackward(Float64Array.from(steps, Math.exp), emissions(weights, features))
    features.forEach((token, t) => {
      for (let y = 0; y < COUNT; y++) {
        const slope = weight * (Number(labels[t] === y) - lattice.labels[t * COUNT + y]!)
        if (Math.abs(slope) < NEGLIGIBLE) continue
        for (const row of token) adjust(values, squares, row * COUNT + y, slope)
      }
    })
    expected.fill(0)
    lattice.addSteps(expected)
    for (let t = 1; t < labels.length; t++) expected[stepOf.get(labels[t - 1]! * COUNT + labels[t]!)!]! -= 1
    expected.forEach((surplus, i) => adjust(steps, stepSquares, i, -weight * surplus))
  }
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random)
    for (const i of order) learn(known[i]!)
    log(`epoch ${epoch}`)
  }
  return pack(index, values, steps, options.smallest)
}

/** The rows of a token's features: what is rare is left out once, not in every epoch. */
function rowsOf(index: FeatureIndex, token: Int32Array): Int32Array {
  return token.map((feature) => index.row(feature)).filter((row) => row >= 0)
}

/** Keeps the features that matter, in the order of their hashes, and a byte a weight. */
function pack(index: FeatureIndex, values: Float32Array, steps: Float32Array, smallest: number): Model {
  const strength = (row: number) => {
    let top = 0
    for (let y = 0; y < COUNT; y++) top = Math.max(top, Math.abs(values[row * COUNT + y]!))
    return top
  }
  const entries = index.entries().filter(([, row]) => strength(row) >= smallest)
  entries.sort((a, b) => a[0] - b[0])
  const largest = entries.reduce((top, [, row]) => Math.max(top, strength(row)), 0)
  const scale = Math.fround(largest / 127)
  const bytes = new Int8Array(entries.length * COUNT)
  entries.forEach(([, row], i) => {
    for (let y = 0; y < COUNT; y++) bytes[i * COUNT + y] = Math.round(values[row * COUNT + y]! / scale)
  })
  return {
    features: Int32Array.from(entries, ([feature]) => feature),
    values: bytes,
    scale,
    steps,
  }
}
