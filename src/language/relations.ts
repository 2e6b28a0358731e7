/** Verbs, phrases and models that say how two names of a sentence are related. */
import type { RelationType } from '../model/facts.ts'
import { compileMatcher, type Matcher, type Rule } from './matcher.ts'
import { type PairModels, readPairModels } from './pair-models.ts'
import { type Regions, readRegions } from './relations/regions.ts'
import { readVerbs, type Verbs } from './relations/verbs.ts'
import { readTableIfAny } from './table.ts'

export interface RelationKnowledge {
  /** Phrases that state a relation: groups `subject` and `object`. */
  readonly rules: ReadonlyMap<string, RelationRule>
  readonly match: Matcher
  readonly verbs: Verbs
  /** What other words do in a clause: `words.tsv`. */
  readonly parts: ReadonlyMap<string, string>
  readonly regions: Regions
  /** A model for each type of relation. */
  readonly models: PairModels
}

interface RelationRule extends Rule {
  readonly type: RelationType
  /** The end that may be a row of names (`A, B dan C`), each of which is related; `list` for subjects with only signs between them. */
  readonly row: 'subject' | 'object' | 'list' | ''
  /** Share of right ones on annotated articles, 0 to 1. */
  readonly score: number
}

/**
 * Reads the tables of `relations/`: `rules.tsv` (`name`, `type`, `pattern`, `row`, `score`, `example`, `counter`), the verbs, the models.
 * @throws JejaringError LANGUAGE_DATA
 */
export function readRelationKnowledge(folder: string): RelationKnowledge {
  const path = `${folder}/relations/rules.tsv`
  const columns = ['name', 'type', 'pattern', 'row', 'score', 'example', 'counter'] as const
  const rules = readTableIfAny(path, columns).map(
    (row) => ({ ...row, score: Number(row.score) }) as RelationRule,
  )
  return Object.freeze({
    rules: new Map(rules.map((rule) => [rule.name, rule])),
    match: compileMatcher(rules),
    verbs: readVerbs(folder),
    parts: new Map(
      readTableIfAny(`${folder}/relations/words.tsv`, ['word', 'class']).map((row) => [row.word, row.class]),
    ),
    regions: readRegions(folder),
    models: readPairModels(`${folder}/relations`),
  })
}
