/** Trains the model of relations on annotated articles: candidates of right names, labelled by the relations that the gold graph has. */
import { writeFileSync } from 'node:fs'
import type { Language } from '../language/language.ts'
import { logistic, type Weights } from '../language/relations.ts'
import { RELATION_TYPES, type RelationType } from '../model/facts.ts'
import type { Span } from '../model/span.ts'
import { clean } from '../stages/1-clean/clean.ts'
import { segment } from '../stages/2-segment/segment.ts'
import { normalise } from '../stages/4-normalise/normalise.ts'
import { relate } from '../stages/5-relate/relate.ts'
import { weighables } from '../stages/5-relate/relations.ts'
import { findEntities } from '../stages/6-resolve/entities.ts'
import { referencesOf } from '../stages/6-resolve/references.ts'
import { type Gold, goldArticle, goldMentions } from './gold.ts'
import { type Example, fit, type Settings } from './logistic.ts'

const FOLDS = 5

const SETTINGS: Settings = { rounds: 20, rate: 0.05, penalty: 1e-2, leastSeen: 2 }

/** A candidate with the tuple of gold entities that it would state. */
export interface LabelledCandidate extends Example {
  readonly type: RelationType
  readonly tuple: string
}

export interface TrainingArticle {
  readonly candidates: readonly LabelledCandidate[]
  /** How many tuples of each type the gold graph has. */
  readonly wanted: ReadonlyMap<RelationType, number>
}

export function trainingArticle(gold: Gold, language: Language): TrainingArticle {
  const segmented = segment(clean(goldArticle(gold), language), language)
  const related = relate(normalise({ ...segmented, mentions: goldMentions(gold) }, language), language)
  const ownerAt = new Map(
    gold.entities.flatMap(({ id, mentions }) => mentions.map(({ start, end }) => [`${start} ${end}`, id])),
  )
  const references = referencesOf(
    related,
    findEntities(related.mentions, related.article.text, language),
    language,
  )
  const entityOf = (span: Span): string | undefined => {
    const named = ownerAt.get(`${span.start} ${span.end}`)
    const mention = named === undefined ? references.resolve(span)?.mentions[0] : undefined
    return named ?? (mention && ownerAt.get(`${mention.start} ${mention.end}`))
  }
  const tuples = new Set(gold.relations.map((one) => tuple(one.type, one.subject, one.verb, one.object)))
  const candidates = weighables(related, language).map(({ candidate, terms, features }) => {
    const { type, verb } = candidate
    const [subject, object] = [entityOf(terms[candidate.subject]!), entityOf(terms[candidate.object]!)]
    const stated = tuple(type, subject, verb === null ? null : terms[verb]!.text, object)
    return { type, features, tuple: stated, label: subject !== object && tuples.has(stated) }
  })
  const wanted = new Map<RelationType, number>()
  for (const { type } of gold.relations) wanted.set(type, (wanted.get(type) ?? 0) + 1)
  return { candidates, wanted }
}

function tuple(type: RelationType, subject?: string, verb?: string | null, object?: string): string {
  const ends = type === 'FAMILY_OF' ? [subject, object].sort() : [subject, object]
  const first = verb?.toLowerCase().match(/[\p{L}\p{N}]+/u)?.[0]
  return [type, ...ends, first].join(' ')
}

/** Cross-validates over articles for the threshold of each type, then learns from all. */
export function trainRelations(
  articles: readonly TrainingArticle[],
  folder: string,
  log: (line: string) => void,
): void {
  const weights: string[] = ['type\tfeature\tweight']
  const thresholds: string[] = ['type\tthreshold']
  for (const type of RELATION_TYPES) {
    const held = articles.flatMap((_, i) => (i < FOLDS ? heldOut(articles, type, i) : []))
    const { threshold, f1 } = bestThreshold(held, wantedOf(articles, type))
    log(`${type}: F1 ${(100 * f1).toFixed(1)} in cross-validation from ${threshold} on`)
    thresholds.push(`${type}\t${threshold}`)
    weights.push(...rows(type, fit(examplesOf(articles, type), SETTINGS)))
  }
  writeFileSync(`${folder}/relations/weights.tsv`, `${weights.join('\n')}\n`)
  writeFileSync(`${folder}/relations/thresholds.tsv`, `${thresholds.join('\n')}\n`)
}

const examplesOf = (articles: readonly TrainingArticle[], type: RelationType) =>
  articles.flatMap(({ candidates }) => candidates.filter((one) => one.type === type))

const wantedOf = (articles: readonly TrainingArticle[], type: RelationType) =>
  articles.reduce((sum, { wanted }) => sum + (wanted.get(type) ?? 0), 0)

interface Judged {
  readonly key: string
  readonly score: number
  readonly label: boolean
}

/** The candidates of one fold, scored by a model of the others. */
function heldOut(articles: readonly TrainingArticle[], type: RelationType, fold: number): Judged[] {
  const isHeld = (_: unknown, i: number) => i % FOLDS === fold
  const weights: Weights = fit(
    examplesOf(
      articles.filter((one, i) => !isHeld(one, i)),
      type,
    ),
    SETTINGS,
  )
  return articles.flatMap(({ candidates }, article) =>
    isHeld(null, article)
      ? candidates
          .filter((one) => one.type === type)
          .map(({ tuple, features, label }) => ({
            key: `${article} ${tuple}`,
            score: logistic(weights, features),
            label,
          }))
      : [],
  )
}

/** A type that is wrong more often than right is better left unsaid, whatever its F1. */
const LEAST_PRECISION = 0.45

/** The threshold of the best F1 over tuples; a tuple is as sure as its surest candidate. */
function bestThreshold(judged: readonly Judged[], wanted: number): { threshold: number; f1: number } {
  const surest = new Map<string, Judged>()
  for (const one of judged) if ((surest.get(one.key)?.score ?? -1) < one.score) surest.set(one.key, one)
  const sorted = [...surest.values()].sort((a, b) => b.score - a.score)
  let best = { threshold: 1, f1: 0 }
  let right = 0
  for (const [i, { score, label }] of sorted.entries()) {
    right += Number(label)
    const f1 = (2 * right) / (i + 1 + wanted)
    if (f1 > best.f1 && right >= LEAST_PRECISION * (i + 1))
      best = { threshold: Math.floor(score * 1000) / 1000, f1 }
  }
  return best
}

/** Weights too small to matter are left out. */
const LEAST = 0.05

function rows(type: RelationType, weights: Weights): string[] {
  return [...weights]
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `${type}\t${feature}\t${weight.toFixed(2)}`)
}
