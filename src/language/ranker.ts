/** A linear ranker: of several candidates, each a list of features, the one whose weights add up to most. */

export interface Ranker {
  /** Scores of candidates as probabilities that add up to 1 (softmax), in their order. */
  rank(candidates: readonly (readonly string[])[]): number[]
}

/** @param weights of features; one that is not among them weighs nothing */
export function linearRanker(weights: ReadonlyMap<string, number>): Ranker {
  const score = (features: readonly string[]) => {
    let sum = 0
    for (const feature of features) sum += weights.get(feature) ?? 0
    return sum
  }
  return Object.freeze({
    rank: (candidates: readonly (readonly string[])[]) => softmax(candidates.map(score)),
  })
}

/** Probabilities in proportion to the exponentials of scores. */
export function softmax(scores: readonly number[]): number[] {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}
