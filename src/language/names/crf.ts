/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the scores of labels at each token and the weights
 * of steps from label to label: the best sequence by Viterbi, the probability of each label by the forward-backward algorithm.
 */
import { type LabelSet, mayEnd, mayStart } from './labels.ts'

/** A label so far below the best of its token, in log-odds and in probability, is not followed further: it cannot come back. */
const REACH = 20
const NEGLIGIBLE = 1e-9

/** Sums over all sequences, scaled at each token so that they stay near one (Rabiner 1989). */
export interface Lattice {
  /** Probability of each label at each token: `length` × labels. */
  readonly labels: Float64Array
  /** Adds the probability of each step, over all tokens, to `into`. */
  addSteps(into: Float64Array): void
}

/** Scores are arrays of `length` × labels. */
export class Chain {
  readonly #count: number
  /** Steps lie in the order of the label that they lead from: where those of each label begin. */
  readonly #first: Uint16Array
  readonly #to: Uint8Array
  readonly #starts: Uint8Array
  readonly #ends: Uint8Array
  readonly #weights: Float32Array

  /** @param weights one a step of `labels.steps`; they may change between calls */
  constructor({ count, names, steps }: LabelSet, weights: Float32Array) {
    this.#count = count
    this.#first = Uint16Array.from({ length: count + 1 }, (_, label) => {
      const first = steps.findIndex(([from]) => from >= label)
      return first < 0 ? steps.length : first
    })
    this.#to = Uint8Array.from(steps, ([, to]) => to)
    this.#starts = Uint8Array.from(names, (_, label) => Number(mayStart(label)))
    this.#ends = Uint8Array.from(names, (_, label) => Number(mayEnd(label)))
    this.#weights = weights
  }

  /** The most probable sequence of labels. */
  viterbi(scores: Float32Array): Uint8Array {
    const count = this.#count
    const weights = this.#weights
    const length = scores.length / count
    const best = new Float32Array(scores.length)
    const from = new Uint8Array(scores.length)
    for (let y = 0; y < count; y++) best[y] = this.#starts[y] ? scores[y]! : Number.NEGATIVE_INFINITY
    for (let t = 1; t < length; t++) {
      const [before, at] = [(t - 1) * count, t * count]
      best.fill(Number.NEGATIVE_INFINITY, at, at + count)
      let top = Number.NEGATIVE_INFINITY
      for (let y = 0; y < count; y++) top = Math.max(top, best[before + y]!)
      for (let y = 0; y < count; y++) {
        const reached = best[before + y]!
        if (reached < top - REACH) continue
        for (let s = this.#first[y]!; s < this.#first[y + 1]!; s++) {
          const score = reached + weights[s]!
          const to = at + this.#to[s]!
          if (score > best[to]!) {
            best[to] = score
            from[to] = y
          }
        }
      }
      for (let y = 0; y < count; y++) best[at + y]! += scores[at + y]!
    }
    const path = new Uint8Array(length)
    let last = 0
    for (let y = 0; y < count; y++)
      if (this.#ends[y] && best[(length - 1) * count + y]! > best[(length - 1) * count + last]!) last = y
    for (let t = length - 1; t >= 0; t--) {
      path[t] = last
      last = from[t * count + last]!
    }
    return path
  }

  /** What each step multiplies by: made once where the weights stay as they are. */
  factors(): Float64Array {
    return Float64Array.from(this.#weights, Math.exp)
  }

  forwardBackward(scores: Float32Array, factors: Float64Array = this.factors()): Lattice {
    const count = this.#count
    const length = scores.length / count
    const local = this.#local(scores)
    const forward = new Float64Array(scores.length)
    const backward = new Float64Array(scores.length)
    const scaled = (values: Float64Array, t: number) => normalise(values, t * count, count)
    for (let y = 0; y < count; y++) forward[y] = this.#starts[y]! * local[y]!
    scaled(forward, 0)
    for (let t = 1; t < length; t++) {
      const [before, at] = [(t - 1) * count, t * count]
      for (let y = 0; y < count; y++) {
        const reached = forward[before + y]!
        if (reached < NEGLIGIBLE) continue
        for (let s = this.#first[y]!; s < this.#first[y + 1]!; s++)
          forward[at + this.#to[s]!]! += reached * factors[s]!
      }
      for (let y = 0; y < count; y++) forward[at + y]! *= local[at + y]!
      scaled(forward, t)
    }
    for (let y = 0; y < count; y++) backward[(length - 1) * count + y] = this.#ends[y]!
    for (let t = length - 2; t >= 0; t--) {
      const [at, after] = [t * count, (t + 1) * count]
      for (let y = 0; y < count; y++) {
        if (forward[at + y]! < NEGLIGIBLE) continue
        for (let s = this.#first[y]!; s < this.#first[y + 1]!; s++) {
          const to = after + this.#to[s]!
          backward[at + y]! += factors[s]! * local[to]! * backward[to]!
        }
      }
      scaled(backward, t)
    }
    const labels = forward.map((value, i) => value * backward[i]!)
    for (let t = 0; t < length; t++) scaled(labels, t)
    const addSteps = (into: Float64Array): void => {
      const step = new Float64Array(factors.length)
      for (let t = 1; t < length; t++) {
        const [before, at] = [(t - 1) * count, t * count]
        let sum = 0
        step.fill(0)
        for (let y = 0; y < count; y++) {
          const reached = forward[before + y]!
          if (reached < NEGLIGIBLE) continue
          for (let s = this.#first[y]!; s < this.#first[y + 1]!; s++) {
            const to = at + this.#to[s]!
            step[s] = reached * factors[s]! * local[to]! * backward[to]!
            sum += step[s]!
          }
        }
        for (let s = 0; s < step.length; s++) into[s]! += step[s]! / sum
      }
    }
    return { labels, addSteps }
  }

  /** Exponentials of the scores, the highest of each token as one. */
  #local(scores: Float32Array): Float64Array {
    const count = this.#count
    const local = new Float64Array(scores.length)
    for (let at = 0; at < scores.length; at += count) {
      let top = Number.NEGATIVE_INFINITY
      for (let y = 0; y < count; y++) top = Math.max(top, scores[at + y]!)
      for (let y = 0; y < count; y++) local[at + y] = Math.exp(scores[at + y]! - top)
    }
    return local
  }
}

/** Makes the values of one token sum to one. */
function normalise(values: Float64Array, at: number, count: number): void {
  let sum = 0
  for (let y = 0; y < count; y++) sum += values[at + y]!
  for (let y = 0; y < count; y++) values[at + y]! /= sum
}
