/** Where an export goes: text in pieces to files or to standard output, as fast as they take it. */
import { appendFile, writeFile } from 'node:fs/promises'
import { JejaringError } from '../../errors.ts'

/** Characters that are gathered before they are written. */
const PIECE = 1 << 16

/** A file that is written piece by piece and not held open between, so that many can be written side by side. */
export class OutputFile {
  readonly #path: string
  #buffer = ''
  #begun = false

  constructor(path: string) {
    this.#path = path
  }

  async write(text: string): Promise<void> {
    this.#buffer += text
    if (this.#buffer.length >= PIECE) await this.flush()
  }

  /** @throws JejaringError OUTPUT */
  async flush(): Promise<void> {
    const put = this.#begun ? appendFile : writeFile
    await put(this.#path, this.#buffer).catch((cause) => {
      throw notWritten(this.#path, cause)
    })
    this.#begun = true
    this.#buffer = ''
  }
}

/**
 * @param path a file, or `-` for standard output
 * @throws JejaringError OUTPUT where it cannot be written
 */
export async function writeText(path: string, pieces: AsyncIterable<string>): Promise<void> {
  if (path === '-') return writeStandardOutput(pieces)
  const file = new OutputFile(path)
  for await (const piece of pieces) await file.write(piece)
  await file.flush()
}

async function writeStandardOutput(pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces)
    if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}

export const notWritten = (path: string, cause: Error): JejaringError =>
  new JejaringError('OUTPUT', `${path} cannot be written: ${cause.message}`, {
    hint: 'Name a path that this user can write to.',
    cause,
  })
