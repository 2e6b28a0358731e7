/** The store in one file of an embedded Cypher database: what Jejaring builds into where no server is asked for. */
import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import lbug from '@ladybugdb/core'
import { JejaringError } from '../../errors.ts'
import type { Changes, Value } from '../../model/records.ts'
import type { Counts, NodeFilter, OpenStore, Store } from '../store.ts'
import { ask } from './question.ts'
import { readCounts, readNodes, readRelationships } from './read.ts'
import { ensureTables } from './schema.ts'
import { refusal, Session } from './session.ts'
import { Writer } from './write.ts'

type Database = InstanceType<typeof lbug.Database>

class LadybugStore implements Store {
  readonly url: string
  readonly dialect = 'ladybug'
  readonly #database: Database
  /** Changes have a session of their own: what a question does wrong rolls back nothing. */
  readonly #changing: Session
  readonly #reading: Session
  readonly #writer: Writer
  readonly #path: string
  /**
   * Whether the engine could not write. It then aborts the whole process when it is closed or cleaned up, so it is left as it is,
   * and the process ends without cleaning up. The log has what was stored before.
   */
  #failed = false

  constructor(url: string, path: string, database: Database, changing: Session) {
    this.url = url
    this.#path = path
    this.#database = database
    this.#changing = changing
    this.#reading = new Session(database, path)
    this.#writer = new Writer(changing)
  }

  async apply(changes: Changes): Promise<void> {
    try {
      await this.#writer.apply(changes)
    } catch (error) {
      this.#failed = error instanceof JejaringError
      throw error
    }
  }

  nodes(only?: NodeFilter) {
    return readNodes(this.#reading, only)
  }

  relationships() {
    return readRelationships(this.#reading)
  }

  counts(): Promise<Counts> {
    return readCounts(this.#reading)
  }

  query(cypher: string, parameters: Readonly<Record<string, Value>>) {
    return ask(this.#reading, cypher, parameters)
  }

  async close(): Promise<void> {
    if (this.#failed) {
      process.once('beforeExit', () => process.exit())
      return
    }
    await this.#reading.close()
    await this.#changing.close()
    await this.#database.close()
    OPEN.delete(this.#path)
  }
}

/** Paths that this process holds open: the engine's lock keeps out other processes only, and two writers of one process ruin the file. */
const OPEN = new Set<string>()

/** An address space of 256 GiB: the engine reserves 8 TiB unless told, which a container may not grant. */
const ADDRESS_SPACE = 2 ** 38

/**
 * The engine takes its settings by position; what is undefined is as the engine chooses. Its log goes without checksums: with them
 * it cannot read back records of more than 4 KiB, and a database whose process was killed could not be opened again.
 */
const SETTINGS = [
  ...([undefined, undefined, false] as const), // size of the buffer, compression, read only
  ADDRESS_SPACE,
  ...([undefined, undefined, undefined] as const), // checkpoints, their threshold, failing at a broken log
  false, // checksums
] as const

/** @throws JejaringError STORE_REFUSED where the path is in use, is no database or cannot be written, or holds another schema */
export const openLadybug: OpenStore = async (address) => {
  const path = resolve(address.slice('ladybug:'.length))
  if (OPEN.has(path))
    throw new JejaringError('STORE_REFUSED', `${path} is open in this process already`, {
      hint: 'Use the store that is open, or close it first.',
    })
  const database = new lbug.Database(path, ...SETTINGS)
  try {
    await mkdir(dirname(path), { recursive: true })
    await database.init()
  } catch (cause) {
    throw refusal(path, (cause as Error).message, cause)
  }
  OPEN.add(path)
  const changing = new Session(database, path)
  const store = new LadybugStore(address, path, database, changing)
  try {
    await ensureTables(changing, path)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
