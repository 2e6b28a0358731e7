/**
 * How the entities of a corpus hang together: two are joined when an article names both, the more articles the stronger. Components
 * and PageRank (Brin and Page 1998) over that graph; everything is added in sorted order, so that sums come out the same.
 */
import { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import { pagerank } from 'graphology-metrics/centrality/index.js'
import type { Evidence } from '../model/records.ts'
import type { Identity } from './identity.ts'
import { byCodeUnit } from './order.ts'

/** An article that names more than this says little of who belongs together, and would cost the square of it. */
const MOST_ENTITIES = 100

export interface Centrality {
  /** Sizes of the connected components, the largest first. */
  readonly components: readonly number[]
  /** Entity ids by PageRank, the most central first. */
  readonly ranking: readonly (readonly [id: string, rank: number])[]
}

export function centrality(evidence: readonly Evidence[], identity: Identity): Centrality {
  const graph = new UndirectedGraph<object, { weight: number }>()
  for (const id of identity.entities.keys()) graph.addNode(id)
  for (const { article, entities } of evidence) {
    const ids = entities
      .filter(({ type }) => type !== 'Post')
      .flatMap(({ id }) => identity.entityOf(article, id) ?? [])
    const named = [...new Set(ids)].sort(byCodeUnit).slice(0, MOST_ENTITIES)
    named.forEach((a, i) => {
      for (const b of named.slice(i + 1)) graph.updateEdge(a, b, ({ weight = 0 }) => ({ weight: weight + 1 }))
    })
  }
  const ranks = graph.size > 0 ? pagerank(graph, { getEdgeWeight: 'weight', maxIterations: 500 }) : {}
  return {
    components: connectedComponents(graph)
      .map((component) => component.length)
      .sort((a, b) => b - a),
    ranking: Object.entries(ranks).sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0])),
  }
}
