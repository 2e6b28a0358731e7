/** One connection to the embedded engine: statements with parameters in, rows out, the engine's failures as JejaringErrors. */
import lbug, { type LbugValue, type PreparedStatement, type QueryResult } from '@ladybugdb/core'
import { JejaringError } from '../../errors.ts'

export type Row = Record<string, LbugValue>
export type Parameters = Readonly<Record<string, LbugValue>>

export class Session {
  readonly #connection: InstanceType<typeof lbug.Connection>
  readonly #path: string

  constructor(database: InstanceType<typeof lbug.Database>, path: string) {
    this.#connection = new lbug.Connection(database)
    this.#path = path
  }

  /** @throws JejaringError STORE_REFUSED with the engine's words, here and in all that follows */
  async prepare(statement: string): Promise<PreparedStatement> {
    const prepared = await this.#refusing(() => this.#connection.prepare(statement))
    if (!prepared.isSuccess()) throw refusal(this.#path, prepared.getErrorMessage())
    return prepared
  }

  async execute(prepared: PreparedStatement, parameters: Parameters): Promise<QueryResult> {
    const result = await this.#refusing(() => this.#connection.execute(prepared, { ...parameters }))
    if (!Array.isArray(result)) return result
    for (const aside of result.slice(1)) aside.close()
    return result[0]!
  }

  /** Runs a statement; returns its rows. */
  async run(statement: string, parameters: Parameters = {}): Promise<Row[]> {
    const result = await this.execute(await this.prepare(statement), parameters)
    try {
      return result.getAllSync()
    } finally {
      result.close()
    }
  }

  /** The rows one by one: the engine holds the result, this process one row of it. */
  async *stream(statement: string, parameters: Parameters = {}): AsyncGenerator<Row> {
    const result = await this.execute(await this.prepare(statement), parameters)
    try {
      while (result.hasNext()) yield result.getNextSync()!
    } finally {
      result.close()
    }
  }

  /** All that `work` does on this session, or nothing. */
  async transaction(work: () => Promise<void>): Promise<void> {
    await this.run('BEGIN TRANSACTION')
    try {
      await work()
      await this.run('COMMIT')
    } catch (error) {
      // The engine has rolled back by itself where a statement of its own failed; then this one fails, and says nothing of use.
      await this.run('ROLLBACK').catch(() => undefined)
      throw error
    }
  }

  close(): Promise<void> {
    return this.#connection.close()
  }

  async #refusing<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call()
    } catch (cause) {
      throw refusal(this.#path, (cause as Error).message, cause)
    }
  }
}

/** What the engine says, and what the operator can do where the words are known. */
export function refusal(path: string, words: string, cause?: unknown): JejaringError {
  const hint = HINTS.find(([pattern]) => pattern.test(words))?.[1]
  return new JejaringError('STORE_REFUSED', `${path}: ${words.trim()}`, { ...(hint && { hint }), cause })
}

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/set lock/, 'Another process holds this database: wait until it ends, or end it.'],
  [
    /cannot be a directory/,
    'Name a file, which will be made, as in ladybug:graph.lbug; for a folder write files:DIR.',
  ],
  [/not a valid/, 'Name a database that Jejaring made, or a path where there is nothing yet.'],
  [
    /No space left|Cannot write to file/,
    'Make room on the disk and run the command again; what was stored before is kept.',
  ],
  [
    /Permission denied|Read-only file system|No such file|EACCES|EEXIST|ENOTDIR|EROFS/,
    'Name a path that this user can write to.',
  ],
]
