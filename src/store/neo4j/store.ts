/** A Neo4j database as a store. What is not ours in it is never touched: everything of ours is found by our labels and keys. */
import { type Driver, type Session, session as sessions } from 'neo4j-driver'
import { JejaringError } from '../../errors.ts'
import type { Changes, NodeRecord, RelationshipRecord, Value } from '../../model/records.ts'
import { canonicalChanges } from '../canonical.ts'
import type { Answer, Counts, NodeFilter, Store } from '../store.ts'
import { asStoreError } from './errors.ts'
import { execute } from './execute.ts'
import { planOf } from './plan.ts'
import { type Ask, askerOf, readCounts, readNodes, readRelationships } from './read.ts'
import { INDEXES, KEYS, makeAbsent } from './schema.ts'
import { decode, encodeParameter } from './values.ts'

export class Neo4jStore implements Store {
  readonly url: string
  readonly dialect = 'neo4j'
  readonly #driver: Driver
  readonly #database: string | null
  readonly #ask: Ask
  #keyed = false
  #indexed = false

  /** @param database null for the home database of the user */
  constructor(driver: Driver, url: string, database: string | null) {
    this.#driver = driver
    this.url = `neo4j at ${url}`
    this.#database = database
    this.#ask = askerOf(driver, database)
  }

  /** Each transaction may be repeated by the driver, and all of them by the next run: whatever was done already is done again. */
  async apply(changes: Changes): Promise<void> {
    const plan = planOf(canonicalChanges(changes))
    await this.#makeKeys()
    await execute(plan, (use) => this.#with(sessions.WRITE, use))
    if (changes.relationships.length > 0) await this.#makeIndexes()
  }

  /** Makes what merging rests on, before the first row. */
  async #makeKeys(): Promise<void> {
    if (this.#keyed) return
    await this.#with(sessions.WRITE, (session) => makeAbsent(session, KEYS))
    this.#keyed = true
  }

  /** Makes the indexes, on which finding rests, where they are absent: after the first relationships, for to fill them at once costs less. */
  async #makeIndexes(): Promise<void> {
    if (this.#indexed) return
    await this.#with(sessions.WRITE, (session) => makeAbsent(session, INDEXES))
    this.#indexed = true
  }

  /** Whoever may only read asks without them; a question that needs one says so itself. */
  async #makeIndexesIfAllowed(): Promise<void> {
    try {
      await this.#makeIndexes()
    } catch (error) {
      if (!(error instanceof JejaringError && error.code === 'STORE_REFUSED')) throw error
    }
  }

  nodes(only?: NodeFilter): AsyncIterable<NodeRecord> {
    return this.#inOurWords(readNodes(this.#ask, only))
  }

  relationships(): AsyncIterable<RelationshipRecord> {
    return this.#inOurWords(readRelationships(this.#ask))
  }

  async counts(): Promise<Counts> {
    try {
      return await readCounts(this.#ask)
    } catch (error) {
      throw asStoreError(error, this.url)
    }
  }

  async query(cypher: string, parameters: Readonly<Record<string, Value>>): Promise<Answer> {
    const given = Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, encodeParameter(value)]),
    )
    await this.#makeIndexesIfAllowed()
    return this.#with(sessions.READ, (session) =>
      session.executeRead(async (transaction) => {
        const result = transaction.run(cypher, given)
        const columns = (await result.keys()).map(String)
        const { records } = await result
        return { columns, rows: records.map((record) => columns.map((column) => decode(record.get(column)))) }
      }),
    )
  }

  async close(): Promise<void> {
    await this.#driver.close()
  }

  /** Sessions share their bookmarks: each sees what those before it have written, on whichever server of a cluster. */
  async #with<T>(defaultAccessMode: 'READ' | 'WRITE', run: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#driver.session({
      defaultAccessMode,
      bookmarkManager: this.#driver.executeQueryBookmarkManager,
      ...(this.#database && { database: this.#database }),
    })
    try {
      return await run(session)
    } catch (error) {
      throw asStoreError(error, this.url)
    } finally {
      await session.close()
    }
  }

  async *#inOurWords<T>(rows: AsyncIterable<T>): AsyncGenerator<T> {
    try {
      yield* rows
    } catch (error) {
      throw asStoreError(error, this.url)
    }
  }
}
