/** From the words of an article to its gold entities, whoever found the names: over the entities and references of `resolve`. */
import { pair } from '../evaluation/pairing.ts'
import { sharedMentions } from '../evaluation/sameness.ts'
import type { Language } from '../language/language.ts'
import type { Normalised, Related } from '../model/facts.ts'
import type { Span } from '../model/span.ts'
import { clean } from '../stages/1-clean/clean.ts'
import { segment } from '../stages/2-segment/segment.ts'
import { mention } from '../stages/3-mention/mention.ts'
import { normalise } from '../stages/4-normalise/normalise.ts'
import { relate } from '../stages/5-relate/relate.ts'
import { findEntities } from '../stages/6-resolve/entities.ts'
import { referencesOf } from '../stages/6-resolve/references.ts'
import { type Gold, goldArticle, goldMentions } from './gold.ts'

/** The stages up to `normalise`, over the gold mentions. */
export function normalisedGold(gold: Gold, language: Language): Normalised {
  const segmented = segment(clean(goldArticle(gold), language), language)
  return normalise({ ...segmented, mentions: goldMentions(gold) }, language)
}

/** The same over the names that the language finds. */
export function normalisedText(gold: Gold, language: Language): Normalised {
  const segmented = segment(clean(goldArticle(gold), language), language)
  return normalise(mention(segmented, language), language)
}

/** The stages up to `relate`, over the gold mentions and the gold dates. */
export function relatedGold(gold: Gold, language: Language): Related {
  const normalised = normalisedGold(gold, language)
  const dates = gold.dates.map(({ start, end, from, to }) => ({ start, end, from, to, by: 'gold', score: 1 }))
  return relate({ ...normalised, dates: dates.sort((a, b) => a.start - b.start) }, language)
}

/** The stages up to `relate`, over the names and dates that the language finds. */
export function relatedText(gold: Gold, language: Language): Related {
  return relate(normalisedText(gold, language), language)
}

/** The id of the entity that a span names or stands for; undefined where there is none. */
export type EntityFinder = (span: Span) => string | undefined

/** Over gold mentions: the gold entity. */
export function rightEntities(gold: Gold, related: Related, language: Language): EntityFinder {
  const owners = new Map(
    gold.entities.flatMap(({ id, mentions }) => mentions.map(({ start, end }) => [`${start} ${end}`, id])),
  )
  const entities = findEntities(related.mentions, related.article.text, language)
  const references = referencesOf(related, entities, language)
  return ({ start, end }) => {
    const named = owners.get(`${start} ${end}`)
    const mention = named === undefined ? references.resolve({ start, end })?.mentions[0] : undefined
    return named ?? (mention && owners.get(`${mention.start} ${mention.end}`))
  }
}

/** Over names as they are found: the gold entity that shares most mentions with the one found, as in evaluation; else its own id. */
export function foundEntities(gold: Gold, related: Related, language: Language): EntityFinder {
  const entities = findEntities(related.mentions, related.article.text, language)
  const references = referencesOf(related, entities, language)
  const pairs = pair(gold.entities, entities.list, sharedMentions)
  const ids = new Map([...pairs].map(([right, found]) => [found, right.id]))
  return ({ start, end }) => {
    const found = references.resolve({ start, end })
    return found ? (ids.get(found) ?? found.id) : undefined
  }
}
