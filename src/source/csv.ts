/** CSV with a header; commas, semicolons or tabs, as the header has them. A broken row is named and passed over. */
import { parse } from 'csv-parse/sync'
import { JejaringError } from '../errors.ts'
import { LONGEST_ARTICLE } from './decode.ts'
import { type DraftItem, draftItem, draftOf } from './draft.ts'
import type { Input } from './inputs.ts'
import { splitLines } from './lines.ts'
import { peek } from './open.ts'
import { rowEnd } from './rows.ts'

const DELIMITERS = [',', ';', '\t'] as const

/** @throws JejaringError where the header cannot be read */
export async function* csvArticles(
  { path }: Input,
  bytes: AsyncIterable<Uint8Array>,
  fields: Readonly<Record<string, string>>,
): AsyncGenerator<DraftItem> {
  const { head, rest } = await peek(bytes)
  const delimiter = mostUsed(Buffer.from(head).toString('utf8').split('\n', 1)[0]!)
  let header: readonly string[] | null = null
  for await (const row of splitLines(path, rest, LONGEST_ARTICLE, rowEnd(delimiter.charCodeAt(0)))) {
    if (row.kind === 'problem') {
      if (header === null) throw row.error
      yield row
    } else if (header === null) header = parseRow(row.text, delimiter).map((name) => name.trim())
    else {
      const names = header
      yield draftItem(row.origin, () => draftOf(named(parseRow(row.text, delimiter), names), fields))
    }
  }
}

function mostUsed(header: string): string {
  const count = (mark: string) => header.split(mark).length
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0]!
}

/** @throws JejaringError INPUT_MALFORMED */
function parseRow(row: string, delimiter: string): readonly string[] {
  try {
    const [fields = []] = parse(row.replace(/\r$/, ''), {
      delimiter,
      record_delimiter: '\n',
      relax_quotes: true,
    })
    return fields
  } catch (cause) {
    throw new JejaringError('INPUT_MALFORMED', 'a quote opens in this row and never closes', { cause })
  }
}

/** @throws JejaringError INPUT_MALFORMED where the row and the header differ in length */
function named(row: readonly string[], header: readonly string[]): Record<string, string> {
  if (row.length !== header.length)
    throw new JejaringError(
      'INPUT_MALFORMED',
      `the row has ${row.length} fields, and the header ${header.length}`,
      { hint: 'A field that holds the delimiter must stand in quotes.' },
    )
  return Object.fromEntries(header.map((name, i) => [name, row[i]!]))
}
