/** The type of a name that the text's mentions disagree on: the clear majority's, unless both may be meant. */
import type { EntityType, Mention } from '../../model/facts.ts'

/** By how many times the majority outweighs a type for its mentions to be taken for slips. */
const CLEAR = 2

/** A country is a place and its team an organization: both in one article, by one name. */
const NAMESAKES: ReadonlySet<EntityType> = new Set(['Place', 'Organization'])

/** Gives the type of a mention after a vote of all mentions of its spelling, each with its score. */
export function settledTypes(mentions: readonly Mention[], text: string): (mention: Mention) => EntityType {
  const votes = new Map<string, Map<EntityType, number>>()
  const spelling = ({ start, end }: Mention) => text.slice(start, end).toLowerCase()
  for (const mention of mentions) {
    const types = votes.get(spelling(mention)) ?? new Map<EntityType, number>()
    votes.set(spelling(mention), types.set(mention.type, (types.get(mention.type) ?? 0) + mention.score))
  }
  return (mention) => {
    const types = votes.get(spelling(mention))!
    const [best, weight] = [...types].reduce((a, b) => (b[1] > a[1] ? b : a))
    const isNamesake = NAMESAKES.has(best) && NAMESAKES.has(mention.type)
    return !isNamesake && weight >= CLEAR * types.get(mention.type)! ? best : mention.type
  }
}
