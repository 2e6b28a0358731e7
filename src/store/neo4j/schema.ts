/**
 * Constraints and indexes, from the closed schema, by name. They are made where they are absent, so that a user who may only read can ask.
 * What rows are found by when they are merged comes before any data; when the other indexes come is for the store to say.
 */
import type { Session } from 'neo4j-driver'
import { NODE_LABELS, NODES, RELATIONSHIP_TYPES } from '../../model/schema.ts'
import { statement } from './statements.ts'

interface Definition {
  readonly name: string
  readonly cypher: string
}

function define(path: string, name: string, names: Readonly<Record<string, string>> = {}): Definition {
  return { name, cypher: statement(`schema/${path}`, { name, ...names }) }
}

/** What merging rests on. */
export const KEYS: readonly Definition[] = [
  ...NODE_LABELS.map((label) => define('unique-id', `${label}_id`, { label })),
  define('entity-id', 'entity_id'),
]

/** What finding rests on. */
export const INDEXES: readonly Definition[] = [
  ...NODE_LABELS.filter((label) => NODES[label].owner === 'article').map((label) =>
    define('article-of-nodes', `${label}_article`, { label }),
  ),
  ...RELATIONSHIP_TYPES.map((type) => define('article-of-relationships', `${type}_article`, { type })),
  define('chunk-text', 'chunk_text'),
  define('quote-text', 'quote_text'),
  define('entity-name', 'entity_name'),
]

/** The statements, without semicolons; each may be run again. */
export const schemaStatements = (): string[] => [...KEYS, ...INDEXES].map(({ cypher }) => cypher)

/** Makes those of the definitions that the database does not have and waits, five minutes at most, until it has filled them. */
export async function makeAbsent(session: Session, definitions: readonly Definition[]): Promise<void> {
  const { records } = await session.executeRead((transaction) => transaction.run('SHOW INDEXES YIELD name'))
  const there = new Set(records.map((record) => record.get('name')))
  const absent = definitions.filter(({ name }) => !there.has(name))
  if (absent.length === 0) return
  await session.executeWrite((transaction) =>
    Promise.all(absent.map(({ cypher }) => transaction.run(cypher))),
  )
  await session.executeRead((transaction) => transaction.run('CALL db.awaitIndexes(300)'))
}
