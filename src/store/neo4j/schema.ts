/** Constraints and indexes, from the closed schema, by name. They are made where they are absent, so that a user who may only read can ask. */
import { NODE_LABELS, NODES, RELATIONSHIP_TYPES } from '../../model/schema.ts'
import { statement } from './statements.ts'

interface Definition {
  readonly name: string
  readonly cypher: string
}

function define(path: string, name: string, names: Readonly<Record<string, string>> = {}): Definition {
  return { name, cypher: statement(`schema/${path}`, { name, ...names }) }
}

const owned = NODE_LABELS.filter((label) => NODES[label].owner === 'article')

/** In the order in which they are made: constraints first. */
export const DEFINITIONS: readonly Definition[] = [
  ...NODE_LABELS.map((label) => define('unique-id', `${label}_id`, { label })),
  define('entity-id', 'entity_id'),
  ...owned.map((label) => define('article-of-nodes', `${label}_article`, { label })),
  ...RELATIONSHIP_TYPES.map((type) => define('article-of-relationships', `${type}_article`, { type })),
  define('chunk-text', 'chunk_text'),
  define('quote-text', 'quote_text'),
  define('entity-name', 'entity_name'),
]

/** The statements, without semicolons; each may be run again. */
export const schemaStatements = (): string[] => DEFINITIONS.map(({ cypher }) => cypher)
