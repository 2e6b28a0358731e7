/** What a change needs of Neo4j, as a value: stages of statements with their rows, in order. Executing it is thin. */

import type { Changes, NodeKey, NodeRecord, RelationshipRecord } from '../../model/records.ts'
import { NODE_LABELS, NODES, type Properties, RELATIONSHIP_TYPES, RELATIONSHIPS } from '../../model/schema.ts'
import { groupBy } from '../../multimap.ts'
import { statement } from './statements.ts'
import { encodeProperties } from './values.ts'

export interface Step {
  readonly cypher: string
  /** How many rows it has: sorted by key, so that writers side by side lock in one order. */
  readonly size: number
  /** Some of the rows as the driver takes them: made when they are sent, for they are larger than what they are made of. */
  readonly rows: (from: number, to: number) => unknown[]
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
      retractStep('retract-relationships', { types: RELATIONSHIP_TYPES }, retract),
      retractStep('retract-nodes', { labels: owned }, retract),
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
  steps: steps.filter(({ size }) => size > 0),
})

type Names = Parameters<typeof statement>[1]

function step<T>(
  name: string,
  names: Names,
  items: readonly T[],
  encode: (item: T) => unknown,
  weight = 1,
): Step {
  const rows = (from: number, to: number) => items.slice(from, to).map(encode)
  return { cypher: statement(`write/${name}`, names), size: items.length, rows, weight }
}

const retractStep = (name: string, names: Names, articles: readonly string[]): Step =>
  step(name, names, articles, (article) => article, ARTICLE)

function nodeStep(nodes: readonly NodeRecord[]): Step {
  const { properties: types, labels } = NODES[nodes[0]!.label]
  return step('merge-nodes', { labels }, nodes, ({ id, properties }) => ({
    id,
    ...encodeProperties(types, properties),
  }))
}

function removeStep(keys: readonly NodeKey[]): Step {
  const { labels } = NODES[keys[0]!.label]
  return step('remove-nodes', { labels }, keys, ({ id }) => id)
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
  const names = { type, from: foundBy(from), to: foundBy(to) }
  return step('merge-relationships', names, relationships, (row) => ({
    from: row.from,
    to: row.to,
    properties: encodeProperties(types, row.properties),
  }))
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
  for (const step of steps)
    for (let at = 0; at < step.size; ) {
      const part = partOf(step, at, Math.ceil(room / step.weight))
      transaction.push(part)
      at += part.size
      room -= part.size * step.weight
      if (room > 0) continue
      yield transaction
      transaction = []
      room = share
    }
  if (transaction.length > 0) yield transaction
}

const partOf = (step: Step, at: number, most: number): Step => ({
  ...step,
  size: Math.min(most, step.size - at),
  rows: (from, to) => step.rows(at + from, at + to),
})

const weightOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { size, weight }) => sum + size * weight, 0)
