/** The contract of a store. Every engine fulfils it to the letter: `test/contract` holds it with one suite for all. */
import type { Changes, NodeRecord, RelationshipRecord, Value } from '../model/records.ts'
import type { NodeLabel, RelationshipType } from '../model/schema.ts'

export interface Counts {
  readonly nodes: Readonly<Partial<Record<NodeLabel, number>>>
  readonly relationships: Readonly<Partial<Record<RelationshipType, number>>>
}

/** A row of an answer. Nodes and relationships come as plain values: `{label, properties}`, paths as lists of them. */
export type Cell = Value | readonly Cell[] | { readonly [key: string]: Cell }

export interface Answer {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface NodeFilter {
  readonly label: NodeLabel
  readonly ids?: readonly string[]
}

export interface Store {
  /** The address it was opened by, without secrets. */
  readonly url: string
  /** The query dialect: picks `<name>.<dialect>.cypher` where a saved question has one; null where it answers no Cypher. */
  readonly dialect: 'neo4j' | 'ladybug' | null

  /**
   * Applies a change; atomic where the engine allows, else in an order that the next run completes. One at a time. A relationship
   * without both its ends is not stored.
   * @throws JejaringError STORE_UNREACHABLE, STORE_REFUSED; TypeError at a row that the schema does not know, before anything changes
   */
  apply(changes: Changes): Promise<void>

  /**
   * The nodes in canonical form (`canonical.ts`: absent properties left out, `id` beside the properties), sorted by (label, id) in
   * code point order: all, or those of one label, or of one label with these ids (an unknown id is left out).
   */
  nodes(only?: NodeFilter): AsyncIterable<NodeRecord>
  /** Sorted by (type, from, to, article, start). */
  relationships(): AsyncIterable<RelationshipRecord>
  /** By label and by type, in the order of the schema; what has none is left out. */
  counts(): Promise<Counts>

  /**
   * Asks a question in Cypher; read only.
   * @throws JejaringError QUERY_UNSUPPORTED where the engine has no Cypher, QUERY_PARAMETER, STORE_REFUSED with the engine's words
   */
  query(cypher: string, parameters: Readonly<Record<string, Value>>): Promise<Answer>

  close(): Promise<void>
}

/** Opens a store by its address and makes its schema where it is new. `environment` holds credentials, never the address. */
export type OpenStore = (address: string, environment: NodeJS.ProcessEnv) => Promise<Store>
