/** Candidates of relations in annotated articles, labelled by the relations that the gold graph has. */
import type { Language } from '../language/language.ts'
import { featuresOf } from '../language/weights.ts'
import type { Related, RelationType } from '../model/facts.ts'
import { viewsOf, weighables } from '../stages/5-relate/relations.ts'
import type { Gold } from './gold.ts'
import { type EntityFinder, foundEntities, relatedGold, relatedText, rightEntities } from './gold-entities.ts'
import type { LabelledPair, TrainingArticle } from './pairs.ts'

/**
 * Acts are learned from right names, as a pair whose end was found wrongly would teach the opposite of what its words say, and tried on those
 * that the language finds; what phrases say already is not asked of the models.
 */
export function relationPairs(gold: Gold, language: Language): TrainingArticle {
  const [right, found] = [relatedGold(gold, language), relatedText(gold, language)]
  const entityOf = foundEntities(gold, found, language)
  const byPhrases = new Set(
    found.relations
      .filter(({ by }) => language.relations.rules.has(by))
      .map(({ type, subject, verb, object }) => tuple(type, entityOf(subject), verb, entityOf(object))),
  )
  const wanted = new Map<string, number>()
  for (const { type, subject, verb, object } of gold.relations)
    if (!byPhrases.has(tuple(type, subject, verb, object))) wanted.set(type, (wanted.get(type) ?? 0) + 1)
  return {
    lessons: pairsOf(gold, right, rightEntities(gold, right, language), language),
    trials: pairsOf(gold, found, entityOf, language).filter((pair) => !byPhrases.has(pair.tuple)),
    wanted,
  }
}

/** Pairs that would state nothing are left out. */
function pairsOf(gold: Gold, related: Related, entityOf: EntityFinder, language: Language): LabelledPair[] {
  const tuples = new Set(gold.relations.map((one) => tuple(one.type, one.subject, one.verb, one.object)))
  return weighables(viewsOf(related, language), related, language).flatMap(
    ({ candidate, terms, parts, contest }) => {
      const { type, verb } = candidate
      const [subject, object] = [entityOf(terms[candidate.subject]!), entityOf(terms[candidate.object]!)]
      if (!subject || !object || subject === object) return []
      const stated = tuple(type, subject, verb === null ? null : terms[verb]!.text, object)
      return [{ model: type, features: featuresOf(parts), tuple: stated, label: tuples.has(stated), contest }]
    },
  )
}

function tuple(type: RelationType, subject?: string, verb?: string | null, object?: string): string {
  const ends = type === 'FAMILY_OF' ? [subject, object].sort() : [subject, object]
  const first = verb?.toLowerCase().match(/[\p{L}\p{N}]+/u)?.[0]
  return [type, ...ends, first].join(' ')
}
