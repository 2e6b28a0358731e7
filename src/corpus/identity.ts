/**
 * Who is who over all articles. The outcome depends on the set of evidence alone: names are counted, links follow from the
 * counts, and an entity is a connected component of names. Nothing is merged because two names look alike.
 */
import { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import { entityId } from '../model/identifier.ts'
import type { Decision, Evidence } from '../model/records.ts'
import { byCodeUnit, mostFrequent, NameCounts } from './name-counts.ts'

/** Why two names are one entity: in `articles` articles of `of` that use `short`, it stood for `full`. */
export interface Merge {
  readonly short: string
  readonly full: string
  readonly rule: 'alias' | 'decision'
  readonly articles: number
  readonly of: number
  readonly score: number
}

export interface SettledEntity {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly aliases: readonly string[]
  /** In how many articles it is named. */
  readonly articles: number
}

export interface Identity {
  /** Entities by id, in the order of their ids. */
  readonly entities: ReadonlyMap<string, SettledEntity>
  /** The entity of a name of a type; undefined where no evidence has the name. */
  entityOf(type: string, name: string): string | undefined
  /** Doubtful first. */
  readonly merges: readonly Merge[]
}

/** A short name follows a full one when it stood for it in so many articles, and in such a share of those that explain it. */
const LINK = { share: 0.8, acronymArticles: 1, nameArticles: 3 } as const

/** Settles identity; `decisions` win over what the evidence says. */
export function settle(evidence: Iterable<Evidence>, decisions: readonly Decision[] = []): Identity {
  const names = new NameCounts()
  for (const article of evidence) names.add(article)
  const graph = new UndirectedGraph()
  for (const key of names.keys()) graph.addNode(key)
  const merges = [...aliasMerges(names, decisions), ...confirmed(names, decisions)]
  for (const { short, full } of merges) graph.mergeEdge(short, full)
  const shortNames = new Set(merges.map((merge) => merge.short))
  const entities = new Map<string, SettledEntity>()
  const entityOfKey = new Map<string, string>()
  const clusters = connectedComponents(graph).map((keys) => clusterOf(keys, names, shortNames))
  for (const { entity, keys } of clusters.sort((a, b) => byCodeUnit(a.entity.id, b.entity.id))) {
    entities.set(entity.id, entity)
    for (const key of keys) entityOfKey.set(key, entity.id)
  }
  return {
    entities,
    entityOf: (type, name) => entityOfKey.get(entityId(type, name)),
    merges: merges.sort((a, b) => a.score - b.score || byCodeUnit(a.short, b.short)),
  }
}

/** One entity of names that belong together: called by the best-attested name that is not short for another. */
function clusterOf(keys: readonly string[], names: NameCounts, shortNames: ReadonlySet<string>) {
  const full = keys.filter((key) => !shortNames.has(key))
  const id = mostFrequent((full.length > 0 ? full : keys).map((key) => [key, names.articles(key)]))
  const name = mostFrequent(names.spellings(id))
  const spellings = new Set(
    keys.flatMap((key) => [...names.spellings(key).map(([spelling]) => spelling), ...names.aliases(key)]),
  )
  spellings.delete(name)
  const articles = keys.reduce((sum, key) => sum + names.articles(key), 0)
  const entity = { id, type: names.type(id), name, aliases: [...spellings].sort(byCodeUnit), articles }
  return { entity, keys }
}

/** Names that some articles use alone and others explain: `BPS` is `Badan Pusat Statistik` where nearly all that explain it say so. */
function aliasMerges(names: NameCounts, decisions: readonly Decision[]): Merge[] {
  const split = new Set(decisions.filter((d) => d.verdict === 'split').map((d) => pairKey(d.left, d.right)))
  return names.keys().flatMap((short) => {
    const explained = names.explanations(short)
    const of = explained.reduce((sum, [, count]) => sum + count, 0)
    const full = explained.length > 0 ? mostFrequent(explained) : short
    const articles = explained.find(([key]) => key === full)?.[1] ?? 0
    const least = names.isAcronym(short) ? LINK.acronymArticles : LINK.nameArticles
    if (full === short || articles < least || articles / of < LINK.share) return []
    if (split.has(pairKey(short, full))) return []
    return [{ short, full, rule: 'alias' as const, articles, of, score: (articles + 1) / (of + 2) }]
  })
}

/** What a person has confirmed, where both names are in the evidence. */
function confirmed(names: NameCounts, decisions: readonly Decision[]): Merge[] {
  return decisions
    .filter(
      (d) =>
        d.verdict === 'confirm' &&
        d.left !== d.right &&
        names.articles(d.left) > 0 &&
        names.articles(d.right) > 0,
    )
    .map((d) => ({ short: d.left, full: d.right, rule: 'decision' as const, articles: 0, of: 0, score: 1 }))
}

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)
