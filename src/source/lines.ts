/** Lines of a stream of bytes, in constant memory: a line that is too long is skipped and named, and the rest is read. */
import type { JejaringError } from '../errors.ts'
import { decodeLine, tooLarge } from './decode.ts'
import { asInputError } from './input-error.ts'
import { findInputs } from './inputs.ts'
import { open } from './open.ts'
import type { Origin } from './origin.ts'

export type LineItem =
  | { readonly kind: 'line'; readonly text: string; readonly origin: Origin }
  | { readonly kind: 'problem'; readonly error: JejaringError; readonly origin: Origin }

/** The line feed at or after `from` that ends the line; -1 where the line goes on into the next piece. */
export type FindEnd = (piece: Uint8Array, from: number) => number

/** The longest line, in bytes: an article's graph is some times larger than its text. */
const LONGEST_LINE = 40_000_000
const LF = 10
const nextLineFeed: FindEnd = (piece, from) => piece.indexOf(LF, from)

/**
 * The lines that are not blank, each with its number from 1 (of its first, where it has several).
 * @param most the longest line in bytes
 * @param findEnd what ends a line, where not every line feed does
 */
export async function* splitLines(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  most: number,
  findEnd: FindEnd = nextLineFeed,
): AsyncGenerator<LineItem> {
  let pieces: Uint8Array[] = []
  let size = 0
  let line = 1
  let within = 0
  const finish = function* (): Generator<LineItem> {
    const origin = { path, line }
    if (size > most) yield { kind: 'problem', error: tooLarge(most), origin }
    else yield* lineItem(pieces, origin)
    pieces = []
    size = 0
    line += within + 1
    within = 0
  }
  for await (const piece of bytes) {
    let from = 0
    for (let at = findEnd(piece, from); at >= 0; at = findEnd(piece, from)) {
      keep(piece.subarray(from, at))
      yield* finish()
      from = at + 1
    }
    keep(piece.subarray(from))
  }
  if (size > 0) yield* finish()

  function keep(part: Uint8Array): void {
    size += part.length
    for (let at = part.indexOf(LF); at >= 0; at = part.indexOf(LF, at + 1)) within++
    if (size <= most) pieces.push(part)
    else pieces = []
  }
}

function* lineItem(pieces: readonly Uint8Array[], origin: Origin): Generator<LineItem> {
  try {
    const text = decodeLine(Buffer.concat(pieces))
    if (text.trim() !== '') yield { kind: 'line', text, origin }
  } catch (error) {
    yield { kind: 'problem', error: asInputError(error), origin }
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
    } catch (error) {
      yield { kind: 'problem', error: asInputError(error), origin: { path: input.path, line: null } }
    }
  }
}
