/** JSON Lines: one article a line, as an object; fields that are not known are passed over. */
import { JejaringError } from '../errors.ts'
import { type DraftItem, draftOf, LONGEST_ARTICLE } from './draft.ts'
import type { Input } from './inputs.ts'
import { splitLines } from './lines.ts'

export async function* jsonlArticles(
  { path }: Input,
  bytes: AsyncIterable<Uint8Array>,
  fields: Readonly<Record<string, string>>,
): AsyncGenerator<DraftItem> {
  for await (const line of splitLines(path, bytes, LONGEST_ARTICLE)) {
    if (line.kind === 'problem') {
      yield line
      continue
    }
    try {
      yield { kind: 'draft', draft: draftOf(parse(line.text), fields), origin: line.origin }
    } catch (error) {
      if (!(error instanceof JejaringError)) throw error
      yield { kind: 'problem', error, origin: line.origin }
    }
  }
}

function parse(line: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new JejaringError('INPUT_MALFORMED', `the line is not JSON: ${(cause as Error).message}`, { cause })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw new JejaringError('INPUT_MALFORMED', 'the line is JSON, but no object')
}
