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
  const clusters = new Map<string, Cluster>()
  articles.forEach(({ evidence }, i) => {
    const nodes = census.articles[i]!
    const told = new Set(nodes.filter(({ local }) => local.entity.told).map(({ id }) => sets.find(id)))
    for (const node of nodes) {
      const root = sets.find(node.id)
      const cluster = clusters.get(root) ?? new Cluster()
      clusters.set(root, cluster)
      cluster.add(node, evidence.date, told.has(root) ? told.size - 1 : 0)
    }
  })
  const settled = new Map([...clusters].map(([root, cluster]) => [root, cluster.settle(short)]))
  const nodes = new Map(articles.map(({ evidence }, i) => [evidence.article, census.articles[i]!]))
  const sorted = [...settled.values()].sort((a, b) => byCodeUnit(a.id, b.id))
  return {
    entities: new Map(sorted.map((entity) => [entity.id, entity])),
    of: (article) =>
      nodes.get(article)?.map((node) => ({ node, entity: settled.get(sets.find(node.id))!.id })),
  }
}

/** What its articles say of one cluster; articles come one after the other. */
class Cluster {
  readonly #nodes = new Map<string, number>()
  readonly #spellings = new Map<string, Map<string, number>>()
  readonly #aliases = new Set<string>()
  #type = ''
  #code: string | null = null
  #since: string | null = null
  #article = ''
  #articles = 0
  #beside = 0

  add({ id, code, local }: Node, date: string | null, beside: number): void {
    const { type, name, aliases } = local.entity
    this.#type = type
    this.#code ??= code
    this.#nodes.set(id, (this.#nodes.get(id) ?? 0) + 1)
    const spellings = this.#spellings.get(id) ?? new Map<string, number>()
    this.#spellings.set(id, spellings.set(name, (spellings.get(name) ?? 0) + 1))
    for (const alias of [name, ...aliases]) this.#aliases.add(alias)
    if (local.article === this.#article) return
    this.#article = local.article
    this.#articles++
    this.#beside += beside
    if (date !== null && (this.#since === null || date < this.#since)) this.#since = date
  }

  /** Called by the best-attested name that is not short for another. */
  settle(short: ReadonlySet<string>): SettledEntity {
    const full = [...this.#nodes].filter(([id]) => !short.has(id))
    const id = mostFrequent(full.length > 0 ? full : this.#nodes)
    const name = mostFrequent(this.#spellings.get(id)!)
    return {
      id,
      type: this.#type,
      name,
      aliases: [...this.#aliases].filter((alias) => alias !== name).sort(byCodeUnit),
      code: this.#code,
      articles: this.#articles,
      since: this.#since,
      importance: Math.round(100 * Math.log2(1 + this.#beside)) / 100,
    }
  }
}
