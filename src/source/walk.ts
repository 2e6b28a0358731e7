/** The files below a folder, in the order of their paths by code unit; hidden ones are passed over, what may not be read is named. */
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import type { JejaringError } from '../errors.ts'
import { asInputError } from './input-error.ts'
import type { Origin } from './origin.ts'

/** @param above the real paths of the folders that lead here: a link back to one of them is not followed */
export async function* walk(
  folder: string,
  above: readonly string[] = [],
): AsyncGenerator<string | { readonly error: JejaringError; readonly origin: Origin }> {
  try {
    const real = await realpath(folder)
    if (above.includes(real)) return
    for (const entry of await entries(folder)) {
      if (entry.endsWith('/')) yield* walk(entry.slice(0, -1), [...above, real])
      else yield entry
    }
  } catch (error) {
    yield { error: asInputError(error), origin: { path: folder, line: null } }
  }
}

/** The paths in a folder, those of folders with a final slash, so that they sort as what is in them. */
async function entries(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true })
  const paths = found
    .filter((entry) => !entry.name.startsWith('.'))
    .filter((entry) => entry.isFile() || entry.isDirectory() || entry.isSymbolicLink())
    .map(async (entry) => {
      const path = folder === '.' ? entry.name : `${folder.replace(/\/+$/, '')}/${entry.name}`
      return (await isFolder(path, entry)) ? `${path}/` : path
    })
  return (await Promise.all(paths)).sort()
}

async function isFolder(path: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
