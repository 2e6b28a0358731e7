/** JSON Lines: one article a line, as an object; fields that are not known are passed over. */
import { JejaringError } from '../errors.ts'
import { LONGEST_ARTICLE } from './decode.ts'
import { type DraftItem, draftItem, draftOf } from './draft.ts'
import type { Input } from './inputs.ts'
import { splitLines } from './lines.ts'

/** @throws JejaringError INPUT_MALFORMED where the whole is one JSON document over many lines */
export async function* jsonlArticles(
  { path }: Input,
  bytes: AsyncIterable<Uint8Array>,
  fields: Readonly<Record<string, string>>,
): AsyncGenerator<DraftItem> {
  for await (const line of splitLines(path, bytes, LONGEST_ARTICLE)) {
    if (line.kind === 'problem') yield line
    else {
      if (line.origin.line === 1 && /^\s*[[{]\s*$/.test(line.text)) throw manyLines()
      yield draftItem(line.origin, () => draftOf(parse(line.text), fields))
    }
  }
}

const HINT = 'Each line must be one whole object; of a JSON array: jq -c ".[]" makes lines.'

const manyLines = (): JejaringError =>
  new JejaringError('INPUT_MALFORMED', 'it is one JSON document over many lines, not one a line', {
    hint: HINT,
  })

/** @throws JejaringError INPUT_MALFORMED */
function parse(line: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    const message = `the line is not JSON: ${(cause as Error).message}`
    throw new JejaringError('INPUT_MALFORMED', message, { hint: HINT, cause })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw new JejaringError('INPUT_MALFORMED', 'the line is JSON, but no object', { hint: HINT })
}
