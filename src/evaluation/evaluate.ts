/** Accuracy over a file of gold graphs: counts added up over articles, and how far they may be trusted. */
import type { ArticleGraph } from '../model/article-graph.ts'
import { type Comparison, compare } from './blocks.ts'
import { mentionVerdicts, type Reliability, reliability, type Verdict } from './reliability.ts'
import { add, NOTHING, type Rates, rates, type Tally } from './tally.ts'

export interface BlockAccuracy extends Rates {
  readonly block: string
  readonly tally: Tally
  /** The middle 95 per cent of F1 when articles are drawn anew with replacement (Efron 1979). */
  readonly interval: readonly [low: number, high: number]
}

export interface ArticleErrors {
  readonly article: string
  readonly missed: readonly string[]
  readonly extra: readonly string[]
}

/** Draws of the bootstrap: the ends of the interval are then good to about half a point. */
const DRAWS = 1000

export class Evaluation {
  readonly #articles: { readonly id: string; readonly comparison: Comparison }[] = []
  readonly #verdicts: Verdict[] = []

  add(gold: ArticleGraph, system: ArticleGraph): void {
    this.#articles.push({ id: gold.id, comparison: compare(gold, system) })
    this.#verdicts.push(...mentionVerdicts(gold, system))
  }

  /** What is missing and what is too much in a block, article by article. */
  errors(block: string): ArticleErrors[] {
    return this.#articles.map(({ id, comparison }) => {
      const { missed = [], extra = [] } = comparison.get(block) ?? {}
      return { article: id, missed, extra }
    })
  }

  /** How far the scores of names can be taken for probabilities. */
  reliability(): Reliability {
    return reliability(this.#verdicts)
  }

  /** Precision, recall and F1 of every block, micro over articles. */
  accuracy(): BlockAccuracy[] {
    const blocks = [...(this.#articles[0]?.comparison.keys() ?? [])]
    return blocks.map((block) => {
      const tallies = this.#articles.map(({ comparison }) => comparison.get(block) ?? NOTHING)
      const tally = tallies.reduce(add, NOTHING)
      return { block, tally, ...rates(tally), interval: bootstrap(tallies) }
    })
  }
}

function bootstrap(tallies: readonly Tally[]): readonly [number, number] {
  const random = generator(1)
  const draws = Array.from({ length: DRAWS }, () => {
    const drawn = tallies.map(() => tallies[Math.floor(random() * tallies.length)]!)
    return rates(drawn.reduce(add, NOTHING)).f1
  }).sort((a, b) => a - b)
  return [draws[Math.floor(DRAWS * 0.025)]!, draws[Math.floor(DRAWS * 0.975)]!]
}

/** Numbers from 0 to 1 that are the same in every run: a multiplicative congruential generator (Park and Miller 1988). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
