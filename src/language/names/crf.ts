/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): scores of labels from hashed features and from the
 * label before; the best sequence by Viterbi, the probability of each label by the forward-backward algorithm.
 */
import { LABELS, mayEnd, mayFollow, mayStart } from './labels.ts'

const COUNT = LABELS.length

/** The steps from label to label that may be: all others have no weight and no way. */
export const STEPS: readonly (readonly [from: number, to: number])[] = LABELS.flatMap((_, from) =>
  LABELS.flatMap((_, to) => (mayFollow(from, to) ? [[from, to] as const] : [])),
)
const FROM = Uint8Array.from(STEPS, ([from]) => from)
const TO = Uint8Array.from(STEPS, ([, to]) => to)
const STARTS = Uint8Array.from(LABELS, (_, id) => Number(mayStart(id)))
const ENDS = Uint8Array.from(LABELS, (_, id) => Number(mayEnd(id)))

export interface Weights {
  /** Row of a feature in `values`, or -1 for a feature without weight. */
  row(feature: number): number
  /** Rows of one weight a label. */
  readonly values: Float32Array | Int8Array
  /** What one unit of `values` is worth. */
  readonly scale: number
  /** One weight a step of STEPS. */
  readonly steps: Float32Array
}

/** The score of each label at each token from the token's features alone: `length` × labels. */
export function emissions({ row, values, scale }: Weights, tokens: readonly Int32Array[]): Float32Array {
  const scores = new Float32Array(tokens.length * COUNT)
  const sums = new Float32Array(COUNT)
  for (let t = 0; t < tokens.length; t++) {
    sums.fill(0)
    for (const feature of tokens[t]!) {
      const from = row(feature) * COUNT
      if (from < 0) continue
      for (let y = 0; y < COUNT; y++) sums[y]! += values[from + y]!
    }
    for (let y = 0; y < COUNT; y++) scores[t * COUNT + y] = sums[y]! * scale
  }
  return scores
}

/** The most probable sequence of labels. */
export function viterbi(steps: Float32Array, scores: Float32Array): Uint8Array {
  const length = scores.length / COUNT
  const best = new Float32Array(scores.length)
  const from = new Uint8Array(scores.length)
  for (let y = 0; y < COUNT; y++) best[y] = STARTS[y] ? scores[y]! : Number.NEGATIVE_INFINITY
  for (let t = 1; t < length; t++) {
    const [before, at] = [(t - 1) * COUNT, t * COUNT]
    best.fill(Number.NEGATIVE_INFINITY, at, at + COUNT)
    for (let s = 0; s < steps.length; s++) {
      const score = best[before + FROM[s]!]! + steps[s]!
      const to = at + TO[s]!
      if (score > best[to]!) {
        best[to] = score
        from[to] = FROM[s]!
      }
    }
    for (let y = 0; y < COUNT; y++) best[at + y]! += scores[at + y]!
  }
  const path = new Uint8Array(length)
  let last = 0
  for (let y = 0; y < COUNT; y++)
    if (ENDS[y] && best[(length - 1) * COUNT + y]! > best[(length - 1) * COUNT + last]!) last = y
  for (let t = length - 1; t >= 0; t--) {
    path[t] = last
    last = from[t * COUNT + last]!
  }
  return path
}

/** Sums over all sequences, scaled at each token so that they stay near one (Rabiner 1989). */
export interface Lattice {
  /** Probability of each label at each token. */
  readonly labels: Float64Array
  /** Adds the probability of each step, over all tokens, to `into`. */
  addSteps(into: Float64Array): void
}

/** @param stepFactors exp of the steps' weights */
export function forwardBackward(stepFactors: Float64Array, scores: Float32Array): Lattice {
  const length = scores.length / COUNT
  const local = new Float64Array(scores.length)
  for (let t = 0; t < length; t++) {
    let top = Number.NEGATIVE_INFINITY
    for (let y = 0; y < COUNT; y++) top = Math.max(top, scores[t * COUNT + y]!)
    for (let y = 0; y < COUNT; y++) local[t * COUNT + y] = Math.exp(scores[t * COUNT + y]! - top)
  }
  const forward = new Float64Array(scores.length)
  const backward = new Float64Array(scores.length)
  for (let y = 0; y < COUNT; y++) forward[y] = STARTS[y]! * local[y]!
  normalise(forward, 0)
  for (let t = 1; t < length; t++) {
    const [before, at] = [(t - 1) * COUNT, t * COUNT]
    for (let s = 0; s < stepFactors.length; s++)
      forward[at + TO[s]!]! += forward[before + FROM[s]!]! * stepFactors[s]!
    for (let y = 0; y < COUNT; y++) forward[at + y]! *= local[at + y]!
    normalise(forward, at)
  }
  for (let y = 0; y < COUNT; y++) backward[(length - 1) * COUNT + y] = ENDS[y]!
  for (let t = length - 2; t >= 0; t--) {
    const [at, after] = [t * COUNT, (t + 1) * COUNT]
    for (let s = 0; s < stepFactors.length; s++)
      backward[at + FROM[s]!]! += stepFactors[s]! * local[after + TO[s]!]! * backward[after + TO[s]!]!
    normalise(backward, at)
  }
  const labels = new Float64Array(scores.length)
  for (let i = 0; i < labels.length; i++) labels[i] = forward[i]! * backward[i]!
  for (let t = 0; t < length; t++) normalise(labels, t * COUNT)
  const addSteps = (into: Float64Array): void => {
    const step = new Float64Array(stepFactors.length)
    for (let t = 1; t < length; t++) {
      const [before, at] = [(t - 1) * COUNT, t * COUNT]
      let sum = 0
      for (let s = 0; s < step.length; s++) {
        const to = at + TO[s]!
        step[s] = forward[before + FROM[s]!]! * stepFactors[s]! * local[to]! * backward[to]!
        sum += step[s]!
      }
      for (let s = 0; s < step.length; s++) into[s]! += step[s]! / sum
    }
  }
  return { labels, addSteps }
}

/** Makes the values of one token sum to one. */
function normalise(values: Float64Array, at: number): void {
  let sum = 0
  for (let y = 0; y < COUNT; y++) sum += values[at + y]!
  for (let y = 0; y < COUNT; y++) values[at + y]! /= sum
}
