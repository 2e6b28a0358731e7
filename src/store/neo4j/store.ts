/** A Neo4j database as a store. What is not ours in it is never touched: everything of ours is found by our labels and keys. */
import { type Driver, type Session, session as sessions } from 'neo4j-driver'
import type { Changes, NodeKey, NodeRecord, RelationshipRecord, Value } from '../../model/records.ts'
import {
  NODE_LABELS,
  type NodeLabel,
  RELATIONSHIP_TYPES,
  RELATIONSHIPS,
  type RelationshipKind,
} from '../../model/schema.ts'
import { canonicalChanges } from '../canonical.ts'
import { byCodePoint } from '../order.ts'
import type { Answer, Counts, NodeFilter, Store } from '../store.ts'
import { asStoreError } from './errors.ts'
import { planOf, transactionsOf } from './plan.ts'
import { quoted } from './statements.ts'
import { decode, decodeProperties, encodeParameter } from './values.ts'

export class Neo4jStore implements Store {
  readonly url: string
  readonly dialect = 'neo4j'
  readonly #driver: Driver
  readonly #database: { database?: string }

  constructor(driver: Driver, url: string, database: string | undefined) {
    this.#driver = driver
    this.url = `neo4j at ${url}`
    this.#database = database ? { database } : {}
  }

  async apply(changes: Changes): Promise<void> {
    await this.#with(sessions.WRITE, async (session) => {
      for (const steps of transactionsOf(planOf(canonicalChanges(changes))))
        await session.executeWrite(async (tx) => {
          for (const { cypher, rows } of steps) await tx.run(cypher, { rows })
        })
    })
  }

  async *nodes(only?: NodeFilter): AsyncGenerator<NodeRecord> {
    const labels = only ? [only.label] : [...NODE_LABELS].sort(byCodePoint)
    for (const label of labels) {
      const filter = only?.ids ? 'WHERE n.id IN $ids' : ''
      const cypher = `MATCH (n:${quoted(label)}) ${filter} RETURN n.id AS id, properties(n) AS properties ORDER BY id`
      for await (const record of this.#stream(cypher, { ids: only?.ids ?? [] })) {
        const { id, ...properties } = decodeProperties(record.get('properties'))
        yield { label, id: id as string, properties }
      }
    }
  }

  async *relationships(): AsyncGenerator<RelationshipRecord> {
    for (const type of [...RELATIONSHIP_TYPES].sort(byCodePoint)) {
      const kind: RelationshipKind = RELATIONSHIPS[type]
      for (const label of [...kind.from].sort(byCodePoint)) {
        const cypher = `MATCH (a:${quoted(label)})-[r:${quoted(type)}]->(b)
          WITH a.id AS from, [l IN labels(b) WHERE l IN $labels][0] AS label, b.id AS to, r
          RETURN from, label, to, properties(r) AS properties ORDER BY from, label, to, coalesce(r.article, ''), coalesce(r.start, -1)`
        for await (const record of this.#stream(cypher, { labels: [...NODE_LABELS] })) {
          const to: NodeKey = { label: record.get('label') as NodeLabel, id: record.get('to') }
          yield {
            type,
            from: { label, id: record.get('from') },
            to,
            properties: decodeProperties(record.get('properties')),
          }
        }
      }
    }
  }

  async counts(): Promise<Counts> {
    const count = async (cypher: string) => {
      for await (const record of this.#stream(cypher, {})) return decode(record.get('count')) as number
      return 0
    }
    const nodes: Record<string, number> = {}
    const relationships: Record<string, number> = {}
    for (const label of NODE_LABELS) {
      const found = await count(`MATCH (n:${quoted(label)}) RETURN count(n) AS count`)
      if (found > 0) nodes[label] = found
    }
    for (const type of RELATIONSHIP_TYPES) {
      const found = await count(`MATCH ()-[r:${quoted(type)}]->() RETURN count(r) AS count`)
      if (found > 0) relationships[type] = found
    }
    return { nodes, relationships }
  }

  async query(cypher: string, parameters: Readonly<Record<string, Value>>): Promise<Answer> {
    const given = Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, encodeParameter(value)]),
    )
    return this.#with(sessions.READ, (session) =>
      session.executeRead(async (tx) => {
        const { records, summary: _ } = await tx.run(cypher, given)
        const columns = (records[0]?.keys ?? []).map(String)
        return { columns, rows: records.map((record) => columns.map((column) => decode(record.get(column)))) }
      }),
    )
  }

  async close(): Promise<void> {
    await this.#driver.close()
  }

  async #with<T>(defaultAccessMode: 'READ' | 'WRITE', run: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#driver.session({ defaultAccessMode, ...this.#database })
    try {
      return await run(session)
    } catch (error) {
      throw asStoreError(error, this.url)
    } finally {
      await session.close()
    }
  }

  /** Rows as they come, never all at once. */
  async *#stream(cypher: string, parameters: Record<string, unknown>) {
    const session = this.#driver.session({ defaultAccessMode: sessions.READ, ...this.#database })
    try {
      yield* session.run(cypher, parameters)
    } catch (error) {
      throw asStoreError(error, this.url)
    } finally {
      await session.close()
    }
  }
}
