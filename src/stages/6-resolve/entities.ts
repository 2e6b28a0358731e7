/** The entities of an article: clusters of names with the fullest as their name, ids of their own, and the way from mention to entity. */
import type { Language } from '../../language/language.ts'
import type { Entity } from '../../model/article-graph.ts'
import { ENTITY_TYPES, type Mention } from '../../model/facts.ts'
import { entityId } from '../../model/identifier.ts'
import { type Cluster, cluster } from './clusters.ts'
import { explainedIn } from './explained.ts'
import { firstStart, formsOf } from './forms.ts'
import { BRACKET, isAcronym, spelledOut } from './names.ts'

export interface Entities {
  /** Sorted by first mention. */
  readonly list: readonly Entity[]
  entityOf(mention: Mention): Entity
}

export function findEntities(mentions: readonly Mention[], text: string, language: Language): Entities {
  const forms = formsOf(mentions, text, language)
  const explained = explainedIn(forms, text, language)
  const clusters = ENTITY_TYPES.flatMap((type) =>
    cluster(
      forms.filter((form) => form.type === type),
      explained,
      language,
    ),
  )
  const used = new Map<string, number>()
  const entities = clusters
    .map((one) => ({ cluster: one, mentions: mentionsOf(one) }))
    .sort((a, b) => byPlace(a.mentions[0]!, b.mentions[0]!))
    .map(({ cluster, mentions }) => ({ mentions, entity: entity(cluster, mentions, text, used, language) }))
  const owner = new Map(
    entities.flatMap(({ entity, mentions }) => mentions.map((mention) => [mention, entity])),
  )
  return { list: entities.map(({ entity }) => entity), entityOf: (mention) => owner.get(mention)! }
}

const mentionsOf = ({ forms }: Cluster): Mention[] => forms.flatMap((form) => form.mentions).sort(byPlace)

const byPlace = (a: Mention, b: Mention): number => a.start - b.start || b.end - a.end

function entity(
  one: Cluster,
  mentions: readonly Mention[],
  text: string,
  used: Map<string, number>,
  language: Language,
): Entity {
  const { type } = one.forms[0]!
  const spellings = [...new Set(mentions.map(({ start, end }) => text.slice(start, end)))]
  const name = fullest(one, text, language)
  return {
    id: fresh(entityId(type, name), used),
    type,
    name,
    aliases: spellings.filter((spelling) => spelling !== name).sort((a, b) => (a < b ? -1 : 1)),
    mentions: mentions.map(({ start, end, by, score }) => ({ start, end, by, score })),
  }
}

/** The spelling with the most words, with nothing glued; of equals one without bracket, without acronym or initial, then the most frequent, then the first. */
function fullest({ forms }: Cluster, text: string, language: Language): string {
  const proper = [...forms]
    .sort((a, b) => firstStart(a) - firstStart(b))
    .filter(({ name }) => !language.coreference.nicknames.has(name.text.toLowerCase()))
  const counts = new Map<string, number>()
  for (const { type, mentions } of proper.length > 0 ? proper : forms)
    for (const { start, end } of mentions) {
      const spelling = spelledOut(text.slice(start, end), type, language)
      counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
    }
  const rank = (spelling: string) => {
    const bare = spelling.replace(BRACKET, '')
    const isShort = isAcronym(spelling) || INITIAL.test(spelling)
    return [countWords(bare), Number(bare === spelling), Number(!isShort), counts.get(spelling)!]
  }
  return [...counts.keys()].reduce((best, one) => (isGreater(rank(one), rank(best)) ? one : best))
}

const INITIAL = /(?<!\p{L})\p{L}(?!\p{L})/u

const countWords = (text: string): number => text.split(/\s+/u).length

/** Of two lists of numbers, whether the first that differs is greater in `a`. */
function isGreater(a: readonly number[], b: readonly number[]): boolean {
  const i = a.findIndex((value, at) => value !== b[at])
  return i >= 0 && a[i]! > b[i]!
}

/** Two entities of one name in one article get ids of their own: `person:budi`, `person:budi-2`. */
function fresh(id: string, used: Map<string, number>): string {
  let count = (used.get(id) ?? 0) + 1
  while (count > 1 && used.has(`${id}-${count}`)) count++
  used.set(id, count)
  const free = count === 1 ? id : `${id}-${count}`
  used.set(free, used.get(free) ?? 1)
  return free
}
