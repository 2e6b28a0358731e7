/** Trains models of pairs of names: cross-validation over articles for each threshold, then weights from all articles. */
import { writeFileSync } from 'node:fs'
import { logistic } from '../language/pair-models.ts'
import type { Weights } from '../language/weights.ts'
import { type Contest, settled } from '../stages/5-relate/rivals.ts'
import { type Example, learn, type Settings } from './logistic.ts'

const FOLDS = 5

const SETTINGS: Settings = { rounds: 20, rate: 0.05, penalty: 1e-2, leastSeen: 2 }

/** A candidate of a model with the tuple of gold entities that it would state. */
export interface LabelledPair extends Example {
  readonly model: string
  readonly tuple: string
  readonly contest: Contest | null
}

export interface TrainingArticle {
  /** What the models learn from. */
  readonly lessons: readonly LabelledPair[]
  /** What they are tried on: the candidates that names make which a tagger found that has not seen the article. */
  readonly trials: readonly LabelledPair[]
  /** How many tuples of each model the gold graph has. */
  readonly wanted: ReadonlyMap<string, number>
}

/** Writes `weights.tsv` and `thresholds.tsv` into a folder. */
export function trainPairs(
  models: readonly string[],
  articles: readonly TrainingArticle[],
  folder: string,
  log: (line: string) => void,
): void {
  const weights: string[] = ['type\tfeature\tweight']
  const thresholds: string[] = ['type\tthreshold']
  for (const model of models) {
    const held = articles.flatMap((_, i) => (i < FOLDS ? heldOut(articles, model, i) : []))
    const { threshold, f1 } = bestThreshold(held, wantedOf(articles, model))
    log(`${model}: F1 ${(100 * f1).toFixed(1)} in cross-validation from ${threshold} on`)
    if (f1 === 0) continue
    thresholds.push(`${model}\t${threshold}`)
    weights.push(...rows(model, learn(lessonsOf(articles, model), SETTINGS)))
  }
  writeFileSync(`${folder}/weights.tsv`, `${weights.join('\n')}\n`)
  writeFileSync(`${folder}/thresholds.tsv`, `${thresholds.join('\n')}\n`)
}

const lessonsOf = (articles: readonly TrainingArticle[], model: string) =>
  articles.flatMap(({ lessons }) => lessons.filter((one) => one.model === model))

const wantedOf = (articles: readonly TrainingArticle[], model: string) =>
  articles.reduce((sum, { wanted }) => sum + (wanted.get(model) ?? 0), 0)

interface Judged {
  readonly key: string
  readonly score: number
  readonly label: boolean
}

/** The pairs of one fold, scored by a model of the others. */
function heldOut(articles: readonly TrainingArticle[], model: string, fold: number): Judged[] {
  const others = articles.filter((_, i) => i % FOLDS !== fold)
  const weights = learn(lessonsOf(others, model), SETTINGS)
  return articles.flatMap(({ trials }, article) => {
    if (article % FOLDS !== fold) return []
    const own = trials
      .filter((one) => one.model === model)
      .map((one) => ({ ...one, probability: logistic(weights, one.features) }))
    const scores = settled(own)
    return own.map(({ tuple, label }, i) => ({ key: `${article} ${tuple}`, score: scores[i]!, label }))
  })
}

/** What is wrong much more often than right is better left out, whatever its F1. */
const LEAST_PRECISION = 0.45

/** With fewer tuples than this the best threshold is a matter of chance: what is likelier than not is taken. */
const FEW = 30

/** The threshold of the best F1 over tuples; a tuple is as sure as its surest pair. */
function bestThreshold(judged: readonly Judged[], wanted: number): { threshold: number; f1: number } {
  const surest = new Map<string, Judged>()
  for (const one of judged) if ((surest.get(one.key)?.score ?? -1) < one.score) surest.set(one.key, one)
  const sorted = [...surest.values()].sort((a, b) => b.score - a.score)
  let right = 0
  const trials = sorted.flatMap(({ score, label }, i) => {
    right += Number(label)
    const f1 = (2 * right) / (i + 1 + wanted)
    const isOpen = right >= LEAST_PRECISION * (i + 1) && (wanted >= FEW || score >= 0.5)
    return isOpen ? [{ threshold: Math.floor(score * 1000) / 1000, f1 }] : []
  })
  return trials.reduce((best, one) => (one.f1 > best.f1 ? one : best), { threshold: 1, f1: 0 })
}

/** Weights too small to matter are left out. */
const LEAST = 0.05

function rows(model: string, weights: Weights): string[] {
  return [...weights]
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `${model}\t${feature}\t${weight.toFixed(2)}`)
}
