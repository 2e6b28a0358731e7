/** The rows that are the graph: text and facts, without what the store keeps for settling identity. */
import type { NodeRecord, RelationshipRecord } from '../../model/records.ts'
import { NODE_LABELS, type NodeLabel } from '../../model/schema.ts'
import { byCodePoint } from '../order.ts'
import type { Store } from '../store.ts'

const ARCHIVE: ReadonlySet<NodeLabel> = new Set(['Evidence', 'Extraction', 'Pending', 'Decision'])

/** Labels of the graph, in the order of their nodes. */
export const GRAPH_LABELS: readonly NodeLabel[] = NODE_LABELS.filter((label) => !ARCHIVE.has(label)).sort(
  byCodePoint,
)

/** Sorted by (label, id). */
export async function* graphNodes(store: Store): AsyncGenerator<NodeRecord> {
  for (const label of GRAPH_LABELS) yield* store.nodes({ label })
}

/** Sorted by (type, from, to, article, start). */
export const graphRelationships = (store: Store): AsyncIterable<RelationshipRecord> => store.relationships()
