/** What a change needs of Neo4j, as a value: statements with their rows, in order. Executing it is thin. */
import neo4j from 'neo4j-driver'
import type { Changes, NodeKey, NodeRecord, RelationshipRecord } from '../../model/records.ts'
import { NODE_LABELS, NODES, type Properties, RELATIONSHIP_TYPES, RELATIONSHIPS } from '../../model/schema.ts'
import { statement } from './statements.ts'
import { encodeProperties } from './values.ts'

export interface Step {
  readonly cypher: string
  /** Sorted by key, so that writers side by side lock in one order. */
  readonly rows: readonly unknown[]
  /** How many nodes and relationships a row changes, about. */
  readonly weight: number
}

/** What an article states and owns, about. */
const ARTICLE = 50

/** @param changes in canonical form, sorted */
export function planOf({ retract, nodes, relationships, remove }: Changes): Step[] {
  const owned = NODE_LABELS.filter((label) => NODES[label].owner === 'article')
  return [
    ...RELATIONSHIP_TYPES.map((type) => step('retract-relationships', { type }, retract, ARTICLE)),
    ...owned.map((label) => step('retract-nodes', { labels: NODES[label].labels }, retract, ARTICLE)),
    ...grouped(nodes, ({ label }) => label).map(nodeStep),
    ...grouped(relationships, groupOf).map(relationshipStep),
    ...grouped(remove, ({ label }) => label).map(removeStep),
  ].filter(({ rows }) => rows.length > 0)
}

type Names = Parameters<typeof statement>[1]

const step = (name: string, names: Names, rows: readonly unknown[], weight = 1): Step => ({
  cypher: statement(`write/${name}`, names),
  rows,
  weight,
})

function nodeStep(nodes: readonly NodeRecord[]): Step {
  const { properties: types, labels } = NODES[nodes[0]!.label]
  const rows = nodes.map(({ id, properties }) => ({
    id,
    properties: { id, ...encodeProperties(types, properties) },
  }))
  return step('merge-nodes', { labels }, rows)
}

function removeStep(keys: readonly NodeKey[]): Step {
  const { labels } = NODES[keys[0]!.label]
  const rows = keys.map(({ id }) => id)
  return step('remove-nodes', { labels }, rows)
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
  return step(name, { type, from: from.label, to: to.label }, rows)
}

/** What a transaction changes: enough that its commit costs little, and little enough for the server's transaction memory. */
const SHARE = 5000

/** The steps in their order, cut and put together so that each transaction has its share. */
export function* transactionsOf(steps: readonly Step[]): Generator<Step[]> {
  let transaction: Step[] = []
  let room = SHARE
  for (const { rows, ...rest } of steps)
    for (let at = 0; at < rows.length; ) {
      const part = rows.slice(at, at + Math.ceil(room / rest.weight))
      transaction.push({ ...rest, rows: part })
      at += part.length
      room -= part.length * rest.weight
      if (room > 0) continue
      yield transaction
      transaction = []
      room = SHARE
    }
  if (transaction.length > 0) yield transaction
}

/** Items by key: groups in the order in which they first come, none of them empty. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}
