/** Lines of a stream of bytes, in constant memory: a line that is too long is skipped and named, and the rest is read. */
import { JejaringError } from '../errors.ts'
import { findInputs } from './inputs.ts'
import { decode, open, tooLarge } from './open.ts'
import type { Origin } from './source.ts'

export type LineItem =
  | { readonly kind: 'line'; readonly text: string; readonly origin: Origin }
  | { readonly kind: 'problem'; readonly error: JejaringError; readonly origin: Origin }

/** The longest line, in bytes: an article's graph is some times larger than its text. */
const LONGEST_LINE = 40_000_000
const LF = 10

/** The lines that are not blank, numbered from 1. @param most the longest line in bytes */
export async function* splitLines(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<LineItem> {
  let pieces: Uint8Array[] = []
  let size = 0
  let line = 1
  const finish = function* (): Generator<LineItem> {
    const origin = { path, line }
    if (size > most) yield { kind: 'problem', error: tooLarge(most), origin }
    else yield* decoded(pieces, origin)
    pieces = []
    size = 0
    line++
  }
  for await (const piece of bytes) {
    let from = 0
    for (let at = piece.indexOf(LF); at >= 0; at = piece.indexOf(LF, from)) {
      keep(piece.subarray(from, at))
      yield* finish()
      from = at + 1
    }
    keep(piece.subarray(from))
  }
  if (size > 0) yield* finish()

  function keep(part: Uint8Array): void {
    size += part.length
    if (size <= most) pieces.push(part)
    else pieces = []
  }
}

function* decoded(pieces: readonly Uint8Array[], origin: Origin): Generator<LineItem> {
  try {
    const text = decode(Buffer.concat(pieces))
    if (text.trim() !== '') yield { kind: 'line', text, origin }
  } catch (error) {
    if (!(error instanceof JejaringError)) throw error
    yield { kind: 'problem', error, origin }
  }
}

/** The lines of files and of standard input, such as graphs that were extracted earlier. */
export async function* readLines(inputs: readonly string[]): AsyncGenerator<LineItem> {
  for await (const input of findInputs(inputs, true)) {
    if ('error' in input) {
      yield { kind: 'problem', ...input }
      continue
    }
    try {
      yield* splitLines(input.path, (await open(input)).bytes, LONGEST_LINE)
    } catch (cause) {
      const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
      const error =
        cause instanceof JejaringError
          ? cause
          : new JejaringError(missing ? 'INPUT_MISSING' : 'INPUT_UNREADABLE', (cause as Error).message, {
              cause,
            })
      yield { kind: 'problem', error, origin: { path: input.path, line: null } }
    }
  }
}
