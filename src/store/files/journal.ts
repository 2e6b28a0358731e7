/**
 * Changes that came after two large files were written: a line each, appended, so that a small change costs what it is and not what the
 * graph is. A line that a break cut short was never there.
 */
import { open, readFile, rm, stat, truncate } from 'node:fs/promises'
import { JejaringError } from '../../errors.ts'
import type { Changes } from '../../model/records.ts'
import { readRows } from './lines-file.ts'

/** Cuts off what a break has left of a line, and gives the changes, the oldest first; none where there is no file. */
export async function readJournal(path: string): Promise<Changes[]> {
  await dropTornLine(path)
  return readRows(path, (line) => JSON.parse(line) as Changes)
}

/** @throws JejaringError STORE_REFUSED where the file cannot be written */
export async function append(path: string, changes: Changes): Promise<void> {
  try {
    const file = await open(path, 'a')
    try {
      await file.writeFile(`${JSON.stringify(changes)}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw new JejaringError('STORE_REFUSED', `${path} cannot be written: ${(cause as Error).message}`, {
      cause,
    })
  }
}

export const remove = (path: string): Promise<void> => rm(path, { force: true })

const LINE_FEED = 0x0a

async function dropTornLine(path: string): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size === 0) return
  const bytes = await readFile(path)
  const end = bytes.lastIndexOf(LINE_FEED) + 1
  if (end < size) await truncate(path, end)
}
