/** Reading a file of lines with its doubts named by line, and replacing it so that a reader sees the old or the new, never a half. */
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
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

/** @throws JejaringError STORE_REFUSED where the file cannot be written; the file that was there stays */
export async function replaceFile(path: string, lines: readonly string[]): Promise<void> {
  const draft = `${path}.draft`
  try {
    const file = await open(draft, 'w')
    try {
      await writeLines(file, lines)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw new JejaringError('STORE_REFUSED', `${path} cannot be written: ${(cause as Error).message}`, {
      cause,
    })
  }
}

/** How many lines are written at a time: joined they stay far below the longest string. */
const LINES = 1000

async function writeLines(file: FileHandle, lines: readonly string[]): Promise<void> {
  for (let i = 0; i < lines.length; i += LINES) await file.writeFile(lines.slice(i, i + LINES).join(''))
}
