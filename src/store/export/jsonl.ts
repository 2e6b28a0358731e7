/** The canonical export: a line a node, then a line a relationship, each sorted by key. */
import { nodeLine, relationshipLine } from '../lines.ts'
import type { Store } from '../store.ts'
import { graphNodes, graphRelationships } from './rows.ts'

export async function* jsonlText(store: Store): AsyncGenerator<string> {
  for await (const row of graphNodes(store)) yield nodeLine(row)
  for await (const row of graphRelationships(store)) yield relationshipLine(row)
}
