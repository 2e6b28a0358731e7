/** Weights of features, and the sums that they make of a candidate told by its features. */

/**
 * A candidate as lists of features. What several candidates have in common (the word that they begin with) is one list that they share:
 * it is weighed once, however many there are.
 */
export type Parts = readonly (readonly string[])[]

export type Weights = ReadonlyMap<string, number>

/** Weights are written with three digits at most; as whole numbers they add up to the same in any order. */
const UNIT = 1000

/**
 * @param weights of features; one that is not among them weighs nothing
 * @returns a scale for the candidates of one question or article, which keeps what it has weighed
 */
export function scales(weights: Weights): () => (parts: Parts) => number {
  const units = new Map([...weights].map(([feature, weight]) => [feature, Math.round(weight * UNIT)]))
  const sumOf = (features: readonly string[]): number => {
    let sum = 0
    for (const feature of features) sum += units.get(feature) ?? 0
    return sum
  }
  return () => {
    const weighed = new Map<readonly string[], number>()
    return (parts) => {
      let sum = 0
      for (const part of parts) {
        const own = weighed.get(part) ?? sumOf(part)
        weighed.set(part, own)
        sum += own
      }
      return sum / UNIT
    }
  }
}
