/** Reading a file of lines with its doubts named by line, and writing the draft of one. */
import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { JejaringError } from '../../errors.ts'

/**
 * The rows of a file, none where there is no file.
 * @throws JejaringError STORE_CORRUPT with file and line, STORE_REFUSED where the file cannot be read
 */
export async function readRows<Row>(path: string, parse: (line: string) => Row): Promise<Row[]> {
  const rows: Row[] = []
  let number = 0
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      number++
      rows.push(parseLine(line, parse, `${path}:${number}`))
    }
  } catch (cause) {
    if (cause instanceof JejaringError) throw cause
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new JejaringError('STORE_REFUSED', `${path} cannot be read: ${(cause as Error).message}`, { cause })
  }
  return rows
}

function parseLine<Row>(line: string, parse: (line: string) => Row, where: string): Row {
  try {
    return parse(line)
  } catch (cause) {
    throw new JejaringError('STORE_CORRUPT', `${where}: ${(cause as Error).message}`, {
      hint: 'Mend or delete the line, or build into an empty folder.',
      cause,
    })
  }
}

/** Beside a file, what shall take its place. */
export const draftOf = (path: string): string => `${path}.draft`

/** @throws JejaringError STORE_REFUSED where the draft cannot be written; the file that is there stays */
export async function writeDraft<Row>(
  path: string,
  rows: readonly Row[],
  lineOf: (row: Row) => string,
): Promise<void> {
  try {
    const file = await open(draftOf(path), 'w')
    try {
      for (let i = 0; i < rows.length; i += LINES)
        await file.writeFile(
          rows
            .slice(i, i + LINES)
            .map((row) => lineOf(row))
            .join(''),
        )
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (cause) {
    await rm(draftOf(path), { force: true }).catch(() => undefined)
    throw new JejaringError('STORE_REFUSED', `${path} cannot be written: ${(cause as Error).message}`, {
      cause,
    })
  }
}

/** How many lines are held as text at a time. */
const LINES = 1000
