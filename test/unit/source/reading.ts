/** What the tests of the sources share: a folder that goes when they are over, bytes in pieces, articles from standard input. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { readArticles, type SourceItem, type SourceOptions } from '../../../src/source/source.ts'

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'jejaring-source-'))

  /** @returns the path of the file that is written */
  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }

  remove(): void {
    rmSync(this.path, { recursive: true })
  }
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

/** Bytes in pieces cut anywhere, also within characters. */
export async function* pieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0
  for (const cut of cuts) {
    yield bytes.subarray(from, Math.min(from + cut, bytes.length))
    from = Math.min(from + cut, bytes.length)
  }
  yield bytes.subarray(from)
}

export const cuts = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 })

/** Reads bytes from standard input. */
export const fromStdin = (bytes: Uint8Array | string, options: SourceOptions = {}): Promise<SourceItem[]> =>
  all(readArticles(['-'], { stdin: Readable.from([Buffer.from(bytes)]), ...options }))

/** An item in one line, for comparing: the article's id and text, or the code, place and message of what went wrong. */
export const told = (item: SourceItem): string =>
  item.kind === 'article'
    ? `${item.article.id}: ${item.article.text}`
    : `${item.kind} ${item.error.code}${item.origin.line === null ? '' : ` line ${item.origin.line}`}: ${item.error.message}`
