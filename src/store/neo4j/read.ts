/** What a Neo4j database holds of ours, row by row: the server goes along the index of ids, and neither side holds all at once. */
import { type Driver, type Record as Row, session as sessions } from 'neo4j-driver'
import type { NodeRecord, RelationshipRecord, Value } from '../../model/records.ts'
import {
  NODE_LABELS,
  NODES,
  type NodeLabel,
  type Properties,
  RELATIONSHIP_TYPES,
  RELATIONSHIPS,
  type RelationshipKind,
  type RelationshipType,
} from '../../model/schema.ts'
import { byCodePoint, inSchemaOrder, NO_START } from '../order.ts'
import type { Counts, NodeFilter } from '../store.ts'
import { statement } from './statements.ts'
import { decode, decodeProperties, encodeParameter } from './values.ts'

/** Runs a statement that only reads. */
export type Ask = (cypher: string, parameters?: Record<string, unknown>) => AsyncIterable<Row>

/** @param database null for the home database of the user */
export function askerOf(driver: Driver, database: string | null): Ask {
  return async function* ask(cypher, parameters) {
    const session = driver.session({
      defaultAccessMode: sessions.READ,
      bookmarkManager: driver.executeQueryBookmarkManager,
      ...(database && { database }),
    })
    try {
      yield* session.run(cypher, parameters)
    } finally {
      await session.close()
    }
  }
}

export async function* readNodes(ask: Ask, only?: NodeFilter): AsyncGenerator<NodeRecord> {
  const labels = only ? [only.label] : [...NODE_LABELS].sort(byCodePoint)
  for (const label of labels) {
    const cypher = statement(only?.ids ? 'read/nodes-by-id' : 'read/nodes', { labels: NODES[label].labels })
    for await (const row of ask(cypher, { ids: only?.ids ?? [] })) {
      const { id: _, ...properties } = ours(NODES[label].properties, row)
      yield { label, id: row.get('id'), properties }
    }
  }
}

export async function* readRelationships(ask: Ask): AsyncGenerator<RelationshipRecord> {
  for (const type of [...RELATIONSHIP_TYPES].sort(byCodePoint)) {
    const { from }: RelationshipKind = RELATIONSHIPS[type]
    for (const label of [...from].sort(byCodePoint)) yield* relationshipsFrom(ask, type, label)
  }
}

async function* relationshipsFrom(
  ask: Ask,
  type: RelationshipType,
  label: NodeLabel,
): AsyncGenerator<RelationshipRecord> {
  const { labels } = NODES[label]
  const given = { labels: NODE_LABELS, noStart: encodeParameter(NO_START) }
  for await (const row of ask(statement('read/relationships', { type, labels }), given))
    yield {
      type,
      from: { label, id: row.get('from') },
      to: { label: row.get('label'), id: row.get('to') },
      properties: ours(RELATIONSHIPS[type].properties, row),
    }
}

/** Properties of the schema: others, such as the vectors of a retriever, may have been set beside them. */
function ours(declared: Properties, row: Row): Record<string, Value> {
  const all = Object.entries(decodeProperties(row.get('properties')))
  return Object.fromEntries(all.filter(([name]) => Object.hasOwn(declared, name)))
}

export async function readCounts(ask: Ask): Promise<Counts> {
  const nodes = new Map<NodeLabel, number>()
  const relationships = new Map<RelationshipType, number>()
  for await (const row of ask(statement('read/count-nodes', { labels: NODE_LABELS })))
    for (const label of NODE_LABELS)
      if (NODES[label].labels.every((one) => row.get('labels').includes(one))) add(nodes, label, row)
  for await (const row of ask(statement('read/count-relationships', { types: RELATIONSHIP_TYPES })))
    add(relationships, row.get('type'), row)
  return {
    nodes: inSchemaOrder(NODE_LABELS, nodes),
    relationships: inSchemaOrder(RELATIONSHIP_TYPES, relationships),
  }
}

const add = <Kind>(counts: Map<Kind, number>, kind: Kind, row: Row): unknown =>
  counts.set(kind, (counts.get(kind) ?? 0) + (decode(row.get('count')) as number))
