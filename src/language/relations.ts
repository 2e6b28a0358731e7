/** Verbs, and how sure it is that two names are related, by what stands between and around them. */
import { existsSync } from 'node:fs'
import type { RelationType } from '../model/facts.ts'
import { compileMatcher, type Matcher, type Rule } from './matcher.ts'
import { type Regions, readRegions } from './relations/regions.ts'
import { readVerbs, type Verbs } from './relations/verbs.ts'
import { readTable } from './table.ts'

export interface RelationKnowledge {
  /** Phrases that state a relation: groups `subject` and `object`. */
  readonly rules: ReadonlyMap<string, RelationRule>
  readonly match: Matcher
  readonly verbs: Verbs
  readonly regions: Regions
  /**
   * The probability that a candidate of a type with these features is stated, 0 to 1, by logistic regression; 0 where the language
   * has no model of the type.
   */
  probability(type: RelationType, features: readonly string[]): number
  /** The probability from which on a candidate is taken: where it gave the best F1 in cross-validation. */
  readonly threshold: ReadonlyMap<RelationType, number>
}

export interface RelationRule extends Rule {
  readonly type: RelationType
  /** The end that may be a row of names (`A, B dan C`), each of which is related. */
  readonly row: 'subject' | 'object' | ''
  /** Share of right ones on annotated articles, 0 to 1. */
  readonly score: number
}

export type Weights = ReadonlyMap<string, number>

/** The feature that every candidate has: its weight is the model's intercept. */
export const INTERCEPT = 'intercept'

/**
 * Reads the tables of `relations/`: `rules.tsv` is written by hand; `weights.tsv` (`type`, `feature`, `weight`) and `thresholds.tsv` (`type`, `threshold`) are made by training.
 * @throws JejaringError LANGUAGE_DATA
 */
export function readRelationKnowledge(folder: string): RelationKnowledge {
  const rows = <const C extends string>(file: string, columns: readonly C[]) => {
    const path = `${folder}/relations/${file}`
    return existsSync(path) ? readTable(path, columns) : []
  }
  const models = new Map<string, Map<string, number>>()
  for (const { type, feature, weight } of rows('weights.tsv', ['type', 'feature', 'weight'])) {
    const model = models.get(type) ?? new Map<string, number>()
    models.set(type, model.set(feature, Number(weight)))
  }
  const rules = rows('rules.tsv', ['name', 'type', 'pattern', 'row', 'score', 'example', 'counter']).map(
    (row) => ({ ...row, score: Number(row.score) }) as RelationRule,
  )
  return Object.freeze({
    rules: new Map(rules.map((rule) => [rule.name, rule])),
    match: compileMatcher(rules),
    verbs: readVerbs(folder),
    regions: readRegions(folder),
    probability: (type: RelationType, features: readonly string[]) => {
      const model = models.get(type)
      return model ? logistic(model, features) : 0
    },
    threshold: new Map(
      rows('thresholds.tsv', ['type', 'threshold']).map((row) => [
        row.type as RelationType,
        Number(row.threshold),
      ]),
    ),
  })
}

/** Features that the model does not know weigh nothing. */
export function logistic(weights: Weights, features: readonly string[]): number {
  let sum = weights.get(INTERCEPT) ?? 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return 1 / (1 + Math.exp(-sum))
}
