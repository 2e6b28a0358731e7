/** Weights of features, and the sums that they make of a candidate told by its features. */
import { PhraseHash, PhraseTable } from './phrase-table.ts'

/** A candidate as lists of features. */
export type Parts = readonly Part[]
export type Part = Features | Shared
export type Features = readonly (string | Shared)[]

export type Weights = ReadonlyMap<string, number>

/** Weights are written with three digits at most; as whole numbers they add up to the same in any order. */
const UNIT = 1000

/** What several candidates have in common (the word that they begin with): a model weighs it once, however many candidates ask. */
export class Shared {
  readonly features: Features
  readonly #weights: number[] = []

  constructor(features: Features) {
    this.features = features
  }

  weight(model: number, weigh: (features: Features) => number): number {
    const known = this.#weights[model]
    if (known !== undefined) return known
    const weight = weigh(this.features)
    this.#weights[model] = weight
    return weight
  }
}

/** All features of a candidate, as training counts them. */
export const featuresOf = (parts: Parts): string[] =>
  parts.flatMap((part) =>
    (part instanceof Shared ? part.features : part).flatMap((one) =>
      typeof one === 'string' ? one : featuresOf([one]),
    ),
  )

/**
 * @param weights of features; one that is not among them weighs nothing
 * @param model its index among the models that may weigh the same candidates
 * @returns the sum of the weights of a candidate
 */
export function scale(weights: Weights, model = 0): (parts: Parts) => number {
  const units = new PhraseTable(weights.size)
  const hash = new PhraseHash()
  for (const [feature, weight] of weights) {
    const rounded = Math.round(weight * UNIT)
    if (rounded !== 0) units.set(hash.start().add(feature), rounded)
  }
  const weigh = (features: Features): number => {
    let sum = 0
    for (const one of features)
      sum += typeof one === 'string' ? units.get(hash.start().add(one)) : one.weight(model, weigh)
    return sum
  }
  return (parts) => {
    let sum = 0
    for (const part of parts) sum += part instanceof Shared ? part.weight(model, weigh) : weigh(part)
    return sum / UNIT
  }
}
