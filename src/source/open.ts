/** Opens an input as bytes: unpacked where they are gzip, with a guess of the format from how they begin. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { JejaringError } from '../errors.ts'
import type { Format } from './formats.ts'
import type { Input } from './inputs.ts'

export interface Opened {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly sniffed: Format
}

/**
 * @param onBytes told of each piece read
 * @throws JejaringError INPUT_MALFORMED where it is empty or binary
 */
export async function open({ path }: Input, onBytes?: (count: number) => void): Promise<Opened> {
  const raw = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 16 })
  if (onBytes) raw.on('data', (piece: Uint8Array | string) => onBytes(piece.length)).pause()
  const packed = await peek(raw)
  const gzip = packed.head[0] === 0x1f && packed.head[1] === 0x8b
  const { head, rest } = gzip ? await peek(Readable.from(packed.rest).pipe(createGunzip())) : packed
  if (head.length === 0) throw new JejaringError('INPUT_MALFORMED', 'it is empty')
  if (head.includes(0) || isDocument(head))
    throw new JejaringError('INPUT_MALFORMED', 'it is binary, not text', {
      hint: 'Articles are read from text, JSONL, CSV, HTML and RSS in UTF-8, also gzipped.',
    })
  return { bytes: rest, sniffed: sniff(head) }
}

/** Looks at the first piece without losing it. */
async function peek(
  stream: AsyncIterable<Uint8Array | string>,
): Promise<{ head: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]()
  const first = await iterator.next()
  const head = first.done ? new Uint8Array() : asBytes(first.value)
  async function* rest() {
    yield head
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield asBytes(next.value)
  }
  return { head, rest: rest() }
}

const asBytes = (piece: Uint8Array | string): Uint8Array =>
  typeof piece === 'string' ? Buffer.from(piece) : piece

/** PDF, ZIP (and so DOCX and EPUB), JPEG, PNG. */
function isDocument(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 8)).toString('latin1')
  return ['%PDF', 'PK\x03\x04', '\xff\xd8\xff', '\x89PNG'].some((magic) => start.startsWith(magic))
}

function sniff(head: Uint8Array): Format {
  const start = Buffer.from(head.subarray(0, 1024))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (start.startsWith('{')) return 'jsonl'
  if (/^<(\?xml|rss|feed|rdf)/i.test(start)) return /<!doctype html|<html/i.test(start) ? 'html' : 'rss'
  return start.startsWith('<') ? 'html' : 'text'
}

/**
 * The whole of a small input as text.
 * @throws JejaringError INPUT_TOO_LARGE, INPUT_MALFORMED where it is not UTF-8 and `charset` says nothing else
 */
export async function readAll(
  bytes: AsyncIterable<Uint8Array>,
  most: number,
  charset = 'utf-8',
): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > most) throw tooLarge(most)
    pieces.push(piece)
  }
  return decode(Buffer.concat(pieces), charset)
}

export const tooLarge = (most: number): JejaringError =>
  new JejaringError(
    'INPUT_TOO_LARGE',
    `it is longer than ${most} bytes, the most that one article may have`,
    {
      hint: 'Is it one article? Split it, or give its format with --format.',
    },
  )

/** @throws JejaringError INPUT_MALFORMED */
export function decode(bytes: Uint8Array, charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new JejaringError('INPUT_MALFORMED', `it is not ${charset.toUpperCase()}`, {
      hint: 'Convert it to UTF-8 first, for example with iconv.',
      cause,
    })
  }
}
