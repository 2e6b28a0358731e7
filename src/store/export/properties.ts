/** Every property that nodes, or relationships, of the graph have: formats that declare them for all kinds at once do so from here. */
import type { NodeRecord, RelationshipRecord } from '../../model/records.ts'
import {
  NODES,
  type Properties,
  type PropertyType,
  RELATIONSHIP_TYPES,
  RELATIONSHIPS,
} from '../../model/schema.ts'
import { GRAPH_LABELS } from './rows.ts'

export type Declared = ReadonlyMap<string, PropertyType>

export const NODE_PROPERTIES: Declared = declared(GRAPH_LABELS.map((label) => NODES[label].properties))
export const RELATIONSHIP_PROPERTIES: Declared = declared(
  RELATIONSHIP_TYPES.map((type) => RELATIONSHIPS[type].properties),
)

function declared(kinds: readonly Properties[]): Declared {
  return new Map(kinds.flatMap((properties) => Object.entries(properties)))
}

/** What a person reads at a node. */
export function caption({ id, properties }: NodeRecord): string {
  return String(properties.name ?? properties.title ?? properties.text ?? id)
}

/** An edge's id: its place in the canonical order. */
export async function* numbered(
  rows: AsyncIterable<RelationshipRecord>,
): AsyncGenerator<readonly [string, RelationshipRecord]> {
  let count = 0
  for await (const row of rows) yield [`r${count++}`, row]
}
