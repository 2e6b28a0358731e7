/** CSV with a header; commas, semicolons or tabs, as the header has them. A broken row is named and passed over. */
import { Readable } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import { JejaringError } from '../errors.ts'
import { type DraftItem, draftOf, LONGEST_ARTICLE } from './draft.ts'
import type { Input } from './inputs.ts'

const DELIMITERS = [',', ';', '\t'] as const

export async function* csvArticles(
  { path }: Input,
  bytes: AsyncIterable<Uint8Array>,
  fields: Readonly<Record<string, string>>,
): AsyncGenerator<DraftItem> {
  const { head, rest } = await headLine(bytes)
  const skipped: DraftItem[] = []
  const parser = Readable.from(rest).pipe(
    parse({
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim()),
      delimiter: mostUsed(head),
      info: true,
      max_record_size: LONGEST_ARTICLE,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (cause) => {
        const error = new JejaringError('INPUT_MALFORMED', cause?.message ?? 'the row is broken', { cause })
        skipped.push({
          kind: 'problem',
          error,
          origin: { path, line: cause instanceof CsvError ? Number(cause.lines) : null },
        })
        return undefined
      },
    }),
  )
  for await (const { record, info } of parser as AsyncIterable<{
    record: Record<string, string>
    info: Info
  }>) {
    yield* skipped.splice(0)
    const origin = { path, line: info.lines }
    try {
      yield { kind: 'draft', draft: draftOf(record, fields), origin }
    } catch (error) {
      if (!(error instanceof JejaringError)) throw error
      yield { kind: 'problem', error, origin }
    }
  }
  yield* skipped
}

/** The first line, and the whole stream again. */
async function headLine(bytes: AsyncIterable<Uint8Array>) {
  const iterator = bytes[Symbol.asyncIterator]()
  const first = await iterator.next()
  const piece: Uint8Array = first.done ? new Uint8Array() : first.value
  async function* rest() {
    yield piece
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { head: Buffer.from(piece).toString('utf8').split('\n', 1)[0] ?? '', rest: rest() }
}

function mostUsed(header: string): string {
  const count = (mark: string) => header.split(mark).length
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0]!
}
