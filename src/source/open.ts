/** Opens an input as bytes: unpacked where they are gzip, with a guess of the format from how they begin. */
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { JejaringError } from '../errors.ts'
import type { Format } from './formats.ts'
import { isGzip, unpack } from './gzip.ts'
import type { Input } from './inputs.ts'

export interface Opened {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly sniffed: Format
}

export interface OpenOptions {
  /** Told how many bytes of the inputs are read each time some are, packed as they lie; `inputBytes` says how many there are. */
  readonly onBytes?: (count: number) => void
  /** What `-` means; the process's own standard input by default. */
  readonly stdin?: Readable
}

/** @throws JejaringError INPUT_MALFORMED where it is empty or binary, and errors of the file system */
export async function open({ path }: Input, options: OpenOptions = {}): Promise<Opened> {
  const { onBytes, stdin = process.stdin } = options
  const raw = path === '-' ? stdin : createReadStream(path, { highWaterMark: 1 << 16 })
  try {
    const packed = await peek(counted(raw, onBytes))
    const { head, rest } = isGzip(packed.head) ? await peek(unpack(packed.rest)) : packed
    refuseBinary(head)
    return { bytes: rest, sniffed: sniff(head) }
  } catch (error) {
    raw.destroy()
    throw error
  }
}

async function* counted(
  stream: AsyncIterable<Uint8Array | string>,
  onBytes?: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) {
    onBytes?.(piece.length)
    yield typeof piece === 'string' ? Buffer.from(piece) : piece
  }
}

/** Enough to tell a format, a delimiter, a binary; little enough not to keep a live standard input waiting. */
const HEAD = 1024

/** Looks at the beginning without losing it: an error after the first bytes waits until they have been read again. */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]()
  const pieces: Uint8Array[] = []
  let size = 0
  let failure: unknown = null
  try {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      pieces.push(next.value)
      size += next.value.length
      if (size >= HEAD) break
    }
  } catch (error) {
    if (size === 0) throw error
    failure = error
  }
  const head = Buffer.concat(pieces)
  async function* rest() {
    try {
      yield head
      if (failure !== null) throw failure
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { head, rest: rest() }
}

function refuseBinary(head: Uint8Array): void {
  if (head.length === 0) throw new JejaringError('INPUT_MALFORMED', 'it is empty')
  const start = Buffer.from(head.subarray(0, 8)).toString('latin1')
  if (/^(\xff\xfe|\xfe\xff)/.test(start))
    throw new JejaringError('INPUT_MALFORMED', 'it is UTF-16, not UTF-8', {
      hint: 'Convert it first: iconv -f UTF-16 -t UTF-8.',
    })
  if (head.includes(0) || DOCUMENTS.some((magic) => start.startsWith(magic)))
    throw new JejaringError('INPUT_MALFORMED', 'it is binary, not text', {
      hint: 'Articles are read from text, JSONL, CSV, HTML and RSS in UTF-8, also gzipped.',
    })
}

/** How PDF, ZIP (and so DOCX and EPUB), JPEG, PNG and RTF begin. */
const DOCUMENTS = ['%PDF', 'PK\x03\x04', '\xff\xd8\xff', '\x89PNG', '{\\rtf']

function sniff(head: Uint8Array): Format {
  const start = Buffer.from(head)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/^(\{|\[\s*\{)/.test(start)) return 'jsonl'
  if (/^<(\?xml|rss|feed|rdf)/i.test(start)) return /<!doctype html|<html/i.test(start) ? 'html' : 'rss'
  return start.startsWith('<') ? 'html' : 'text'
}
