/** The contract of a store. Every engine fulfils it to the letter: `test/contract` holds it with one suite for all. */
import type { ArticleGraph } from '../model/article-graph.ts'
import type { Changes, Decision, Evidence, NodeRecord, RelationshipRecord, Value } from '../model/records.ts'
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

export interface Store {
  /** The address it was opened by, without secrets. */
  readonly url: string
  /** The query dialect: picks `<name>.<dialect>.cypher` where a saved question has one; null where it answers no Cypher. */
  readonly dialect: 'neo4j' | 'ladybug' | null

  /** Every article's evidence, sorted by article id. */
  evidence(): AsyncIterable<Evidence>
  /** The extractions of these articles, sorted by id; an unknown id is left out. */
  graphs(articles: readonly string[]): AsyncIterable<ArticleGraph>
  /** A person's verdicts, sorted. */
  decisions(): Promise<readonly Decision[]>

  /**
   * Applies a change; atomic where the engine allows, else in an order that the next run completes.
   * @throws JejaringError STORE_UNREACHABLE, STORE_REFUSED
   */
  apply(changes: Changes): Promise<void>

  /** The whole graph, sorted by (label, id). */
  nodes(): AsyncIterable<NodeRecord>
  /** Sorted by (type, from, to, article, start). */
  relationships(): AsyncIterable<RelationshipRecord>
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
