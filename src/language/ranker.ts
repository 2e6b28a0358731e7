/** A linear ranker: of several candidates the one whose features weigh most. */
import { type Parts, scale, type Weights } from './weights.ts'

export interface Ranker {
  /** Scores of candidates as probabilities that add up to 1 (softmax), in their order. */
  rank(candidates: readonly Parts[]): number[]
}

export function linearRanker(weights: Weights): Ranker {
  const weigh = scale(weights)
  return Object.freeze({ rank: (candidates: readonly Parts[]) => softmax(candidates.map(weigh)) })
}

/** Probabilities in proportion to the exponentials of scores. */
export function softmax(scores: readonly number[]): number[] {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}
