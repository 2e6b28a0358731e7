/** From the words of an article to its gold entities: names by the gold mentions, pronouns and titles by the rules of `resolve`. */
import type { Language } from '../language/language.ts'
import type { Normalised, Related } from '../model/facts.ts'
import type { Span } from '../model/span.ts'
import { clean } from '../stages/1-clean/clean.ts'
import { segment } from '../stages/2-segment/segment.ts'
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

/** The stages up to `relate`, over the gold mentions and the gold dates. */
export function relatedGold(gold: Gold, language: Language): Related {
  const normalised = normalisedGold(gold, language)
  const dates = gold.dates.map(({ start, end, from, to }) => ({ start, end, from, to, by: 'gold', score: 1 }))
  return relate({ ...normalised, dates: dates.sort((a, b) => a.start - b.start) }, language)
}

/** The id of the gold entity that a span names or stands for; undefined where there is none. */
export function goldEntityFinder(gold: Gold, related: Related, language: Language) {
  const owners = new Map(
    gold.entities.flatMap(({ id, mentions }) => mentions.map(({ start, end }) => [`${start} ${end}`, id])),
  )
  const entities = findEntities(related.mentions, related.article.text, language)
  const references = referencesOf(related, entities, language)
  return ({ start, end }: Span): string | undefined => {
    const named = owners.get(`${start} ${end}`)
    const mention = named === undefined ? references.resolve({ start, end })?.mentions[0] : undefined
    return named ?? (mention && owners.get(`${mention.start} ${mention.end}`))
  }
}
