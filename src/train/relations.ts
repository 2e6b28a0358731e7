/** Candidates of relations in annotated articles, labelled by the relations that the gold graph has. */
import type { Language } from '../language/language.ts'
import { featuresOf } from '../language/weights.ts'
import type { RelationType } from '../model/facts.ts'
import { viewsOf, weighables } from '../stages/5-relate/relations.ts'
import type { Gold } from './gold.ts'
import { goldEntityFinder, relatedGold } from './gold-entities.ts'
import type { TrainingArticle } from './pairs.ts'

export function relationPairs(gold: Gold, language: Language): TrainingArticle {
  const related = relatedGold(gold, language)
  const entityOf = goldEntityFinder(gold, related, language)
  const tuples = new Set(gold.relations.map((one) => tuple(one.type, one.subject, one.verb, one.object)))
  const pairs = weighables(viewsOf(related, language), related, language).map(
    ({ candidate, terms, parts, contest }) => {
      const { type, verb } = candidate
      const [subject, object] = [entityOf(terms[candidate.subject]!), entityOf(terms[candidate.object]!)]
      const stated = tuple(type, subject, verb === null ? null : terms[verb]!.text, object)
      return {
        model: type,
        features: featuresOf(parts),
        tuple: stated,
        label: subject !== object && tuples.has(stated),
        contest,
      }
    },
  )
  const wanted = new Map<string, number>()
  for (const { type } of gold.relations) wanted.set(type, (wanted.get(type) ?? 0) + 1)
  return { pairs, wanted }
}

function tuple(type: RelationType, subject?: string, verb?: string | null, object?: string): string {
  const ends = type === 'FAMILY_OF' ? [subject, object].sort() : [subject, object]
  const first = verb?.toLowerCase().match(/[\p{L}\p{N}]+/u)?.[0]
  return [type, ...ends, first].join(' ')
}
