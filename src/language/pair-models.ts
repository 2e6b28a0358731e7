/** Logistic regression over pairs of names: how sure it is that the text states something of the two, by features of their words. */
import { readTableIfAny } from './table.ts'
import { type Parts, scale, type Weights } from './weights.ts'

export interface PairModels {
  /** How probable a candidate is by a model, 0 to 1; 0 where the language has no model of that name. */
  probability(model: string, parts: Parts): number
  /** From which probability on a pair is taken; above 1 where there is no model. */
  threshold(model: string): number
}

/** The feature that every pair has. */
export const INTERCEPT = 'intercept'
const COMMON = [INTERCEPT]

/**
 * Reads `weights.tsv` (`type`, `feature`, `weight`) and `thresholds.tsv` (`type`, `threshold`) of a folder, which training makes.
 * @throws JejaringError LANGUAGE_DATA
 */
export function readPairModels(folder: string): PairModels {
  const rows = <const C extends string>(file: string, columns: readonly C[]) => {
    const path = `${folder}/${file}`
    return readTableIfAny(path, columns)
  }
  const models = new Map<string, Map<string, number>>()
  for (const { type, feature, weight } of rows('weights.tsv', ['type', 'feature', 'weight'])) {
    const model = models.get(type) ?? new Map<string, number>()
    models.set(type, model.set(feature, Number(weight)))
  }
  const thresholds = new Map(
    rows('thresholds.tsv', ['type', 'threshold']).map((row) => [row.type, Number(row.threshold)]),
  )
  const scales = new Map([...models].map(([type, weights], index) => [type, scale(weights, index)]))
  return Object.freeze({
    probability: (type: string, parts: Parts) => {
      const weigh = scales.get(type)
      return weigh ? sigmoid(weigh([COMMON, ...parts])) : 0
    },
    threshold: (type: string) => thresholds.get(type) ?? 2,
  })
}

/** Features that the model does not know weigh nothing. */
export function logistic(weights: Weights, features: readonly string[]): number {
  let sum = weights.get(INTERCEPT) ?? 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return sigmoid(sum)
}

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score))
