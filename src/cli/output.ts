/** Where results go: a file or standard output, at the pace that it takes them. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { JejaringError } from '../errors.ts'

export class Output {
  readonly #path: string
  readonly #stream: Writable
  #failure: Error | null = null

  private constructor(path: string, stream: Writable) {
    this.#path = path
    this.#stream = stream
    if (path !== '-')
      stream.on('error', (error) => {
        this.#failure = error
      })
  }

  /**
   * Opens a file for writing, or standard output for `-`.
   * @throws JejaringError OUTPUT
   */
  static async open(path: string): Promise<Output> {
    const output = new Output(path, path === '-' ? process.stdout : createWriteStream(path))
    if (path !== '-') await output.#guard(once(output.#stream, 'open'))
    return output
  }

  /** Resolves when there is room for more. */
  async write(text: string): Promise<void> {
    if (this.#failure) throw this.#error(this.#failure)
    if (!this.#stream.write(text)) await this.#guard(once(this.#stream, 'drain'))
  }

  async close(): Promise<void> {
    if (this.#path === '-') return
    this.#stream.end()
    await this.#guard(finished(this.#stream))
  }

  async #guard(event: Promise<unknown>): Promise<void> {
    try {
      await event
    } catch (cause) {
      throw this.#error(cause)
    }
  }

  #error(cause: unknown): JejaringError {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return new JejaringError('OUTPUT', `${this.#path} cannot be written: ${reason}`, {
      hint: 'Check that the folder exists, that you may write there, and that the disk has room.',
      cause,
    })
  }
}
