/**
 * Learns a linear ranker from groups of candidates, by the likelihood of the right ones together and AdaGrad (Duchi et al. 2011), with
 * weights shrunk after every epoch so that rare features stay small.
 */
import { softmax } from '../language/ranker.ts'
import { generator, shuffle } from './random.ts'

/** The candidates of one question as features, and the indices of those that answer it: at least one, not all. */
export interface Question {
  readonly candidates: readonly (readonly string[])[]
  readonly right: readonly number[]
}

export interface RankingOptions {
  readonly epochs: number
  readonly rate: number
  /** Share of a weight that is lost in an epoch. */
  readonly decay: number
  /** Share of the features that a question is asked without, drawn anew each time, so that none is relied on alone. */
  readonly dropout: number
  /** Features seen with fewer questions are left out. */
  readonly leastCount: number
  /** Weights nearer to 0 are dropped at the end. */
  readonly leastWeight: number
}

export function learnRanking(questions: readonly Question[], options: RankingOptions): Map<string, number> {
  const ids = vocabulary(questions, options.leastCount)
  const coded = questions.map(({ candidates, right }) => ({
    right: new Set(right),
    candidates: candidates.map((features) =>
      Int32Array.from(features.flatMap((feature) => ids.get(feature) ?? [])),
    ),
  }))
  const weights = new Float64Array(ids.size)
  const squares = new Float64Array(ids.size).fill(1e-2)
  const random = generator(1)
  const order = Int32Array.from(coded, (_, i) => i)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const at of order) {
      const { candidates, right } = coded[at]!
      step(
        { candidates: thinned(candidates, options.dropout, random), right },
        weights,
        squares,
        options.rate,
      )
    }
    for (let id = 0; id < weights.length; id++) weights[id]! *= 1 - options.decay
  }
  const kept = [...ids].flatMap(([feature, id]): [string, number][] =>
    Math.abs(weights[id]!) >= options.leastWeight ? [[feature, Number(weights[id]!.toFixed(3))]] : [],
  )
  return new Map(kept)
}

/** The candidates without a share of their features, the same ones in all. */
function thinned(candidates: readonly Int32Array[], dropout: number, random: () => number): Int32Array[] {
  const kept = new Map<number, boolean>()
  const isKept = (id: number) => {
    if (!kept.has(id)) kept.set(id, random() >= dropout)
    return kept.get(id)!
  }
  return candidates.map((features) => features.filter(isKept))
}

function step(
  { candidates, right }: { candidates: readonly Int32Array[]; right: ReadonlySet<number> },
  weights: Float64Array,
  squares: Float64Array,
  rate: number,
): void {
  const chances = softmax(candidates.map((features) => features.reduce((sum, id) => sum + weights[id]!, 0)))
  const mass = chances.reduce((sum, chance, i) => (right.has(i) ? sum + chance : sum), 0)
  candidates.forEach((features, i) => {
    const gradient = (right.has(i) ? chances[i]! / Math.max(mass, 1e-12) : 0) - chances[i]!
    if (Math.abs(gradient) < 1e-6) return
    for (const id of features) {
      squares[id]! += gradient * gradient
      weights[id]! += (rate * gradient) / Math.sqrt(squares[id]!)
    }
  })
}

/** Ids of the features that enough questions have. */
function vocabulary(questions: readonly Question[], leastCount: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { candidates } of questions)
    for (const feature of new Set(candidates.flat())) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const frequent = [...counts].filter(([, count]) => count >= leastCount).map(([feature]) => feature)
  return new Map(frequent.sort().map((feature, id) => [feature, id]))
}
