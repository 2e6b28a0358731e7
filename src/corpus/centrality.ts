/**
 * How the entities of a corpus hang together: two are joined when an article names both, the more articles the stronger. Components,
 * communities (Blondel et al. 2008) and PageRank (Brin and Page 1998) over that graph; everything is added in sorted order and no walk is
 * random, so that they come out the same.
 */
import { UndirectedGraph } from 'graphology'
import commonjs from 'graphology-communities-louvain'
import { connectedComponents } from 'graphology-components'
import { pagerank } from 'graphology-metrics/centrality/index.js'
import type { Evidence } from '../model/records.ts'
import { append } from '../multimap.ts'
import type { Identity } from './identity.ts'
import { byCodeUnit } from './order.ts'

/** The package's types are those of an ES module; it is none, and what is imported is the function itself. */
const louvain = commonjs as unknown as typeof commonjs.default

/** An article that names more than this says little of who belongs together, and would cost the square of it. */
const MOST_ENTITIES = 100

export interface Centrality {
  /** Sizes of the connected components, the largest first. */
  readonly components: readonly number[]
  /** Ids of entities that are named with each other more than with the rest: the largest community first, in it the most central. */
  readonly communities: readonly (readonly string[])[]
  /** Entity ids by PageRank, the most central first. */
  readonly ranking: readonly (readonly [id: string, rank: number])[]
}

type NamedTogether = UndirectedGraph<object, { weight: number }>

export function centrality(evidence: readonly Evidence[], identity: Identity): Centrality {
  const graph = namedTogether(evidence, identity)
  const ranks = graph.size > 0 ? pagerank(graph, { getEdgeWeight: 'weight', maxIterations: 500 }) : {}
  const ranking = Object.entries(ranks).sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
  return {
    components: connectedComponents(graph)
      .map((component) => component.length)
      .sort((a, b) => b - a),
    communities: communities(
      graph,
      ranking.map(([id]) => id),
    ),
    ranking,
  }
}

function namedTogether(evidence: readonly Evidence[], identity: Identity): NamedTogether {
  const graph: NamedTogether = new UndirectedGraph()
  for (const id of identity.entities.keys()) graph.addNode(id)
  for (const { article, entities } of [...evidence].sort((a, b) => byCodeUnit(a.article, b.article))) {
    const ids = entities
      .filter(({ type }) => type !== 'Post')
      .flatMap(({ id }) => identity.entityOf(article, id) ?? [])
    const named = [...new Set(ids)].sort(byCodeUnit).slice(0, MOST_ENTITIES)
    named.forEach((a, i) => {
      for (const b of named.slice(i + 1)) graph.updateEdge(a, b, ({ weight = 0 }) => ({ weight: weight + 1 }))
    })
  }
  return graph
}

/** @param ranked ids, the most central first */
function communities(graph: NamedTogether, ranked: readonly string[]): string[][] {
  if (graph.size === 0) return []
  const of = louvain(graph, { getEdgeWeight: 'weight', randomWalk: false })
  const members = new Map<number, string[]>()
  for (const id of ranked) append(members, of[id]!, id)
  return [...members.values()].sort((a, b) => b.length - a.length || byCodeUnit(a[0]!, b[0]!))
}
