/** Logistic regression by AdaGrad (Duchi, Hazan and Singer 2011) with an L2 penalty; the same weights in every run. */
import { INTERCEPT, logistic } from '../language/pair-models.ts'
import { generator, shuffle } from './random.ts'

export interface Example {
  readonly features: readonly string[]
  readonly label: boolean
}

export interface Settings {
  readonly rounds: number
  readonly rate: number
  /** Strength of the penalty, per example seen. */
  readonly penalty: number
  /** Features seen in fewer examples are left out. */
  readonly leastSeen: number
}

export function learn(examples: readonly Example[], settings: Settings): Map<string, number> {
  const known = frequent(examples, settings.leastSeen)
  const rows = examples.map(({ features, label }) => ({
    features: [INTERCEPT, ...features.filter((feature) => known.has(feature))],
    label,
  }))
  const weights = new Map<string, number>()
  const squares = new Map<string, number>()
  const order = Int32Array.from(rows, (_, i) => i)
  const random = generator(1)
  for (let round = 0; round < settings.rounds; round++) {
    shuffle(order, random)
    for (const i of order) {
      const { features, label } = rows[i]!
      const error = logistic(weights, features.slice(1)) - Number(label)
      for (const feature of features) {
        const weight = weights.get(feature) ?? 0
        const slope = error + settings.penalty * weight
        const square = (squares.get(feature) ?? 1e-3) + slope * slope
        squares.set(feature, square)
        weights.set(feature, weight - (settings.rate * slope) / Math.sqrt(square))
      }
    }
  }
  return weights
}

function frequent(examples: readonly Example[], least: number): Set<string> {
  const counts = new Map<string, number>()
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= least).map(([feature]) => feature))
}
