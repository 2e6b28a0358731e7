/** What a change needs of Neo4j, as a value: stages of statements with their rows, in order. Executing it is thin. */

import type { Changes, NodeKey, NodeRecord, RelationshipRecord } from '../../model/records.ts'
import { NODE_LABELS, NODES, type Properties, RELATIONSHIP_TYPES, RELATIONSHIPS } from '../../model/schema.ts'
import { groupBy } from '../../multimap.ts'
import { statement } from './statements.ts'
import { encodeProperties } from './values.ts'

export interface Step {
  readonly cypher: string
  /** Sorted by key, so that writers side by side lock in one order. */
  readonly rows: readonly unknown[]
  /** How many nodes and relationships a row changes, about. */
  readonly weight: number
}

/** Steps that are carried out after those of the stage before. */
export interface Stage {
  readonly steps: readonly Step[]
  /** How many sessions may share the work. */
  readonly sessions: number
}

/** What an article states and owns, about. */
const ARTICLE = 50

/**
 * Rows that are only added differ in their keys and do not wait for each other. What is deleted does: of two transactions that each take
 * relationships off one node, each may hold what the other needs.
 */
const SESSIONS = { adding: 3, deleting: 1 }

/** A change of one transaction's size is one transaction, so that no reader sees half of it. @param changes in canonical form, sorted */
export function planOf({ retract, nodes, relationships, remove }: Changes): Stage[] {
  const owned = NODE_LABELS.filter((label) => NODES[label].owner === 'article')
  const stages = [
    stage(SESSIONS.deleting, [
      step('retract-relationships', { types: RELATIONSHIP_TYPES }, retract, ARTICLE),
      step('retract-nodes', { labels: owned }, retract, ARTICLE),
    ]),
    stage(SESSIONS.adding, [...groupBy(nodes, ({ label }) => label).values()].map(nodeStep)),
    stage(SESSIONS.adding, [...groupBy(relationships, groupOf).values()].map(relationshipStep)),
    stage(SESSIONS.deleting, [...groupBy(remove, ({ label }) => label).values()].map(removeStep)),
  ].filter(({ steps }) => steps.length > 0)
  const steps = stages.flatMap((one) => one.steps)
  return weightOf(steps) > SHARE ? stages : [stage(1, steps)]
}

const stage = (sessions: number, steps: readonly Step[]): Stage => ({
  sessions,
  steps: steps.filter(({ rows }) => rows.length > 0),
})

type Names = Parameters<typeof statement>[1]

const step = (name: string, names: Names, rows: readonly unknown[], weight = 1): Step => ({
  cypher: statement(`write/${name}`, names),
  rows,
  weight,
})

function nodeStep(nodes: readonly NodeRecord[]): Step {
  const { properties: types, labels } = NODES[nodes[0]!.label]
  const rows = nodes.map(({ id, properties }) => ({ id, ...encodeProperties(types, properties) }))
  return step('merge-nodes', { labels }, rows)
}

function removeStep(keys: readonly NodeKey[]): Step {
  const { labels } = NODES[keys[0]!.label]
  const rows = keys.map(({ id }) => id)
  return step('remove-nodes', { labels }, rows)
}

/** Relationships of one type between nodes found in one way. */
const groupOf = ({ type, from, to }: RelationshipRecord): string => `${type} ${foundBy(from)} ${foundBy(to)}`

/** The label by which a node is looked up: an entity by the one that all have, for there are 36 pairs of theirs and each statement is planned. */
const foundBy = ({ label }: NodeKey): string =>
  NODES[label].labels.some((one) => one === ENTITY) ? ENTITY : label

const ENTITY = '__Entity__'

function relationshipStep(relationships: readonly RelationshipRecord[]): Step {
  const { type, from, to } = relationships[0]!
  const types: Properties = RELATIONSHIPS[type].properties
  const rows = relationships.map((row) => ({
    from: row.from,
    to: row.to,
    properties: encodeProperties(types, row.properties),
  }))
  return step('merge-relationships', { type, from: foundBy(from), to: foundBy(to) }, rows)
}

/** Steps of one transaction. */
export type Transaction = readonly Step[]

/** What a transaction changes, at most: enough that its commit costs little, and little enough for the server's transaction memory. */
const SHARE = 5000

/** The steps of a stage in their order, cut and put together so that each transaction has its share, and each session a transaction. */
export const transactionsOf = ({ steps, sessions }: Stage): Generator<Transaction> =>
  sharesOf(steps, Math.min(SHARE, Math.ceil(weightOf(steps) / sessions)))

/** The same in two transactions, or in one where there is but one row. */
export const halved = (transaction: Transaction): Transaction[] => [
  ...sharesOf(transaction, Math.ceil(weightOf(transaction) / 2)),
]

function* sharesOf(steps: readonly Step[], share: number): Generator<Transaction> {
  let transaction: Step[] = []
  let room = share
  for (const { rows, ...rest } of steps)
    for (let at = 0; at < rows.length; ) {
      const part = rows.slice(at, at + Math.ceil(room / rest.weight))
      transaction.push({ ...rest, rows: part })
      at += part.length
      room -= part.length * rest.weight
      if (room > 0) continue
      yield transaction
      transaction = []
      room = share
    }
  if (transaction.length > 0) yield transaction
}

const weightOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { rows, weight }) => sum + rows.length * weight, 0)
