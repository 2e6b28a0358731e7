/** Clusters as entities: what they are called, how often and since when they are in the news, and how central they are. */
import { append } from '../multimap.ts'
import type { Census } from './census.ts'
import type { DisjointSets } from './disjoint-sets.ts'
import type { LocalArticle } from './locals.ts'
import type { Merge } from './merges/merge.ts'
import type { Node } from './nodes.ts'
import { byCodeUnit, mostFrequent } from './order.ts'

export interface SettledEntity {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Official code of a place that is a region of its country. */
  readonly code: string | null
  /** In how many articles it is named. */
  readonly articles: number
  /** Day of the first of them that has one. */
  readonly since: string | null
  /**
   * How central it is: the logarithm of how often articles name another beside it (degree centrality: Freeman 1978). One article changes it
   * for those alone that it names, where PageRank would change it for all.
   */
  readonly importance: number
}

/** One of an article's own entities, and the entity that it is. */
export interface Settled {
  readonly node: Node
  readonly entity: string
}

export interface Entities {
  readonly entities: ReadonlyMap<string, SettledEntity>
  /** All of an article's own entities, in its order; undefined where there is no such article. */
  of(article: string): readonly Settled[] | undefined
}

export function settleEntities(
  articles: readonly LocalArticle[],
  census: Census,
  sets: DisjointSets,
  merges: readonly Merge[],
): Entities {
  const short = new Set(merges.filter(({ rule }) => rule !== 'form').map(({ short }) => short))
  const clusters = new Map<string, Appearance[]>()
  articles.forEach(({ evidence: { article, date } }, i) => {
    const nodes = census.articles[i]!
    const told = new Set(nodes.filter(({ local }) => local.entity.told).map(({ id }) => sets.find(id)))
    for (const node of nodes) {
      const root = sets.find(node.id)
      const one = { node, article, date, beside: told.has(root) ? told.size - 1 : 0 }
      append(clusters, root, one)
    }
  })
  const settled = new Map([...clusters].map(([root, all]) => [root, settleEntity(all, short)]))
  const nodes = new Map(articles.map(({ evidence }, i) => [evidence.article, census.articles[i]!]))
  const sorted = [...settled.values()].sort((a, b) => byCodeUnit(a.id, b.id))
  return {
    entities: new Map(sorted.map((entity) => [entity.id, entity])),
    of: (article) =>
      nodes.get(article)?.map((node) => ({ node, entity: settled.get(sets.find(node.id))!.id })),
  }
}

/** A node of a cluster, its article, and how many others that one names. */
interface Appearance {
  readonly node: Node
  readonly article: string
  readonly date: string | null
  readonly beside: number
}

/**
 * An entity is called by the best-attested of its names that are not short for another.
 * @param all of one cluster, article by article
 */
function settleEntity(all: readonly Appearance[], short: ReadonlySet<string>): SettledEntity {
  const id = bestId(all, short)
  const spellings = new Map<string, number>()
  const aliases = new Set<string>()
  let [articles, beside, last] = [0, 0, '']
  let code: string | null = null
  let since: string | null = null
  for (const { node, article, date, beside: others } of all) {
    const { name, aliases: own } = node.local.entity
    code ??= node.code
    if (node.id === id) spellings.set(name, (spellings.get(name) ?? 0) + 1)
    aliases.add(name)
    for (const alias of own) aliases.add(alias)
    if (article === last && articles > 0) continue
    last = article
    articles++
    beside += others
    if (date !== null && (since === null || date < since)) since = date
  }
  const name = mostFrequent(spellings)
  return {
    id,
    type: all[0]!.node.local.entity.type,
    name,
    aliases: [...aliases].filter((alias) => alias !== name).sort(byCodeUnit),
    code,
    articles,
    since,
    importance: Math.round(100 * Math.log2(1 + beside)) / 100,
  }
}

function bestId(all: readonly Appearance[], short: ReadonlySet<string>): string {
  const counts = new Map<string, number>()
  for (const { node } of all) counts.set(node.id, (counts.get(node.id) ?? 0) + 1)
  const full = [...counts].filter(([id]) => !short.has(id))
  return mostFrequent(full.length > 0 ? full : counts)
}
