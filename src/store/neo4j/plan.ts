/** What a change needs of Neo4j, as a value: statements with their rows, in order. Executing it is thin. */
import neo4j from 'neo4j-driver'
import type { Changes, NodeRecord, RelationshipRecord } from '../../model/records.ts'
import {
  NODE_LABELS,
  NODES,
  type NodeLabel,
  type Properties,
  RELATIONSHIP_TYPES,
  RELATIONSHIPS,
} from '../../model/schema.ts'
import { statement } from './statements.ts'
import { encodeProperties } from './values.ts'

export interface Step {
  readonly cypher: string
  /** Sorted by key, so that writers side by side lock in one order. */
  readonly rows: readonly unknown[]
}

/** @param changes in canonical form, sorted */
export function planOf({ retract, nodes, relationships, remove }: Changes): Step[] {
  return [
    ...RELATIONSHIP_TYPES.map((type) => ({
      cypher: statement('retract-relationships', { type }),
      rows: retract,
    })),
    ...NODE_LABELS.filter((label) => NODES[label].owner === 'article').map((label) => ({
      cypher: statement('retract-nodes', { label }),
      rows: retract,
    })),
    ...[...grouped(nodes, (node) => node.label)].map(([label, rows]) => nodeStep(label, rows)),
    ...[...grouped(relationships, groupOf).values()].map(relationshipStep),
    ...[...grouped(remove, ({ label }) => label)].map(([label, keys]) => ({
      cypher: statement('remove-nodes', { label }),
      rows: keys.map(({ id }) => id),
    })),
  ].filter(({ rows }) => rows.length > 0)
}

function nodeStep(label: NodeLabel, nodes: readonly NodeRecord[]): Step {
  const { properties: types, labels } = NODES[label]
  const rows = nodes.map(({ id, properties }) => ({
    id,
    properties: { id, ...encodeProperties(types, properties) },
  }))
  return { cypher: statement('merge-nodes', { label, labels }), rows }
}

/** Relationships of one type between two labels, apart by whether they carry a start. */
const groupOf = ({ type, from, to, properties }: RelationshipRecord): string =>
  `${type} ${from.label} ${to.label} ${properties.start === undefined ? '' : 'start'}`

function relationshipStep(relationships: readonly RelationshipRecord[]): Step {
  const { type, from, to, properties } = relationships[0]!
  const types: Properties = RELATIONSHIPS[type].properties
  const rows = relationships.map((row) => ({
    from: row.from.id,
    to: row.to.id,
    article: row.properties.article,
    start: row.properties.start === undefined ? null : neo4j.int(row.properties.start as number),
    properties: encodeProperties(types, row.properties),
  }))
  const fact = properties.start === undefined ? 'merge-facts-without-start' : 'merge-facts'
  const name = 'start' in types ? fact : 'merge-links'
  return { cypher: statement(name, { type, from: from.label, to: to.label }), rows }
}

/** Rows a transaction writes: large enough that its commit costs little, small enough for the server's transaction memory. */
const ROWS = 5000

/** Steps in their order, cut and put together so that each transaction has its share of rows. */
export function* transactionsOf(steps: readonly Step[]): Generator<Step[]> {
  let transaction: Step[] = []
  let room = ROWS
  for (const { cypher, rows } of steps)
    for (let at = 0; at < rows.length; ) {
      const part = rows.slice(at, at + room)
      transaction.push({ cypher, rows: part })
      at += part.length
      room -= part.length
      if (room > 0) continue
      yield transaction
      transaction = []
      room = ROWS
    }
  if (transaction.length > 0) yield transaction
}

/** Items by key, keys in the order in which they first come. */
function grouped<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
