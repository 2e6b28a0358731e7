/** What tests fetch or build once, under `node_modules/.cache`. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

const CACHE = join(import.meta.dirname, '../../node_modules/.cache')

/**
 * The folder of this name. Where it is not there it is made beside and then renamed: what broke off is not taken for whole, and two who
 * make it at a time do not meet.
 */
export async function cached(name: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(CACHE, name)
  if (existsSync(folder)) return folder
  mkdirSync(dirname(folder), { recursive: true })
  const fresh = mkdtempSync(`${folder}.`)
  try {
    await make(fresh)
    if (!existsSync(folder)) renameSync(fresh, folder)
    return folder
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}
