/** Clusters as entities: what they are called, how often and since when they are in the news, and how central they are. */
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

/** What an entity is called is told when somebody asks: after a change few are asked for. */
export interface Entities {
  /** Their ids, sorted. */
  ids(): readonly string[]
  entity(id: string): SettledEntity | undefined
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
  const clusters = new Map<string, Cluster>()
  articles.forEach(({ evidence: { date } }, article) => {
    const nodes = census.articles[article]!
    const roots = nodes.map(({ id }) => sets.find(id))
    const told = new Set(roots.filter((_, i) => nodes[i]!.local.entity.told))
    nodes.forEach((node, i) => {
      const root = roots[i]!
      const cluster = clusters.get(root) ?? new Cluster()
      if (cluster.isEmpty) clusters.set(root, cluster)
      cluster.add(node, article, date, told.has(root) ? told.size - 1 : 0)
    })
  })
  const ids = new Map<string, string>()
  const byId = new Map<string, Cluster>()
  for (const [root, cluster] of clusters) {
    const id = cluster.bestId(short)
    ids.set(root, id)
    byId.set(id, cluster)
  }
  const nodes = new Map(articles.map(({ evidence }, i) => [evidence.article, census.articles[i]!]))
  return {
    ids: () => [...byId.keys()].sort(byCodeUnit),
    entity: (id) => byId.get(id)?.settled(id),
    of: (article) => nodes.get(article)?.map((node) => ({ node, entity: ids.get(sets.find(node.id))! })),
  }
}

/** What the articles say of the nodes of one entity, added up article by article. */
class Cluster {
  readonly #nodes: Node[] = []
  #code: string | null = null
  #articles = 0
  #since: string | null = null
  #beside = 0
  #last = -1

  get isEmpty(): boolean {
    return this.#articles === 0
  }

  /** @param beside how many others the article names */
  add(node: Node, article: number, date: string | null, beside: number): void {
    this.#nodes.push(node)
    this.#code ??= node.code
    if (article === this.#last) return
    this.#last = article
    this.#articles++
    this.#beside += beside
    if (date !== null && (this.#since === null || date < this.#since)) this.#since = date
  }

  settled(id: string): SettledEntity {
    const spellings: string[] = []
    const aliases = new Set<string>()
    for (const node of this.#nodes) {
      const { name, aliases: own } = node.local.entity
      if (node.id === id) spellings.push(name)
      aliases.add(name)
      for (const alias of own) aliases.add(alias)
    }
    const name = mostFrequent(counted(spellings))
    aliases.delete(name)
    return {
      id,
      type: this.#nodes[0]!.local.entity.type,
      name,
      aliases: [...aliases].sort(byCodeUnit),
      code: this.#code,
      articles: this.#articles,
      since: this.#since,
      importance: Math.round(100 * Math.log2(1 + this.#beside)) / 100,
    }
  }

  /** An entity is called by the best-attested of its names that are not short for another. */
  bestId(short: ReadonlySet<string>): string {
    const counts = counted(this.#nodes.map(({ id }) => id))
    const full = [...counts].filter(([id]) => !short.has(id))
    return mostFrequent(full.length > 0 ? full : counts)
  }
}

function counted(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
