/**
 * `cypher/browser/favourites.zip` holds the saved questions, in a folder of their own, as Neo4j Browser takes them when it is dropped
 * there. With JEJARING_UPDATE=1 it is written anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { storedZip } from './zip.ts'

const FOLDER = join(import.meta.dirname, '../../cypher/browser')
const ZIP = join(FOLDER, 'favourites.zip')

it('the favourites are the questions of the folder', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.cypher'))
  const zip = storedZip(
    names.sort().map((name) => ({ name: `Jejaring/${name}`, bytes: readFileSync(join(FOLDER, name)) })),
  )
  if (process.env.JEJARING_UPDATE) writeFileSync(ZIP, zip)
  expect(names.length).toBeGreaterThan(5)
  expect(readFileSync(ZIP).equals(zip)).toBe(true)
})
