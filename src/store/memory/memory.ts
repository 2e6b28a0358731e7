/** A store that lives as long as the process: for trials, for tests, and as the base of the store in files. */
import { JejaringError } from '../../errors.ts'
import type { Changes, NodeRecord, RelationshipRecord } from '../../model/records.ts'
import type { Answer, Counts, NodeFilter, OpenStore, Store } from '../store.ts'
import { Graph } from './graph.ts'

export class MemoryStore implements Store {
  readonly url: string
  readonly dialect = null
  protected readonly graph: Graph

  constructor(url: string, graph: Graph) {
    this.url = url
    this.graph = graph
  }

  async apply(changes: Changes): Promise<void> {
    this.graph.apply(changes)
  }

  async *nodes(only?: NodeFilter): AsyncGenerator<NodeRecord> {
    yield* this.graph.nodes(only)
  }

  async *relationships(): AsyncGenerator<RelationshipRecord> {
    yield* this.graph.relationships()
  }

  async counts(): Promise<Counts> {
    return this.graph.counts()
  }

  async query(): Promise<Answer> {
    throw new JejaringError('QUERY_UNSUPPORTED', `${this.url} answers no Cypher`, {
      hint: 'Build into a database, ladybug:PATH or neo4j, to ask it questions.',
    })
  }

  async close(): Promise<void> {}
}

export const openMemory: OpenStore = async () => new MemoryStore('memory:', new Graph())
