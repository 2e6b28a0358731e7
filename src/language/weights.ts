/** Weights of features, and the sums that they make of a candidate told by its features. */

/**
 * A candidate as lists of features. What several candidates have in common (the word that they begin with) is one list that they share:
 * it is weighed once, however many there are. So is a list within a list.
 */
export type Parts = readonly Part[]
export type Part = readonly (string | Part)[]

/** All features of a candidate, as training counts them. */
export const featuresOf = (parts: Parts): string[] =>
  parts.flatMap((part) => part.flatMap((one) => (typeof one === 'string' ? one : featuresOf([one]))))

export type Weights = ReadonlyMap<string, number>

/** Weights are written with three digits at most; as whole numbers they add up to the same in any order. */
const UNIT = 1000

/**
 * @param weights of features; one that is not among them weighs nothing
 * @returns a scale for the candidates of one question or article, which keeps what it has weighed
 */
export function scales(weights: Weights): () => (parts: Parts) => number {
  const units = new Map([...weights].map(([feature, weight]) => [feature, Math.round(weight * UNIT)]))
  return () => {
    const weighed = new Map<Part, number>()
    const weigh = (part: Part): number => {
      const known = weighed.get(part)
      if (known !== undefined) return known
      let sum = 0
      for (const one of part) sum += typeof one === 'string' ? (units.get(one) ?? 0) : weigh(one)
      weighed.set(part, sum)
      return sum
    }
    return (parts) => {
      let sum = 0
      for (const part of parts) sum += weigh(part)
      return sum / UNIT
    }
  }
}
