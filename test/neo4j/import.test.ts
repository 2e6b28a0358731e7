/** `export --format csv` by Neo4j's own import tool: the database that it makes holds the graph that was loaded. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Corpus } from '../../src/corpus/corpus.ts'
import { exportGraph } from '../../src/store/export/export.ts'
import { openStore } from '../../src/store/open.ts'
import { articleOf, change, HOSTILE, link, node } from '../contract/rows.ts'
import { ownNeo4j } from '../server/own.ts'
import { sampleGraphs } from './versions.ts'

const { server, reason } = await ownNeo4j()
const folder = mkdtempSync(join(tmpdir(), 'jejaring-import-'))
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server?.stop()
})

describe.skipIf(server === null)(server ? 'the import tool' : reason, () => {
  it('makes the same database', async () => {
    const loaded = await openStore('memory:', {})
    await (await Corpus.open(loaded)).add(await sampleGraphs(8))
    await loaded.apply(articleOf('a'))
    // A list's members lose semicolons on this way (docs/stores.md), so names carry what is hostile.
    const people = HOSTILE.map((name, i) => node('Person', `p${i}`, { name, aliases: [] }))
    const roles = people.map((person, i) =>
      link(person, 'ACT', people[0]!, { article: 'a', start: i, verb: HOSTILE[i]! }),
    )
    await loaded.apply(change({ nodes: people, relationships: roles }))
    const csv = join(folder, 'csv')
    await exportGraph(loaded, 'csv', csv)
    await exportGraph(loaded, 'jsonl', join(folder, 'loaded.jsonl'))

    await server!.kill()
    const words = await server!.admin(
      ['database', 'import', 'full', '@import.args', '--overwrite-destination=true', 'neo4j'],
      csv,
    )
    expect(words).toContain('IMPORT DONE')
    await server!.restart()

    const imported = await openStore('neo4j', server!.environment)
    await exportGraph(imported, 'jsonl', join(folder, 'imported.jsonl'))
    await imported.close()
    const [before, after] = ['loaded', 'imported'].map((name) =>
      readFileSync(join(folder, `${name}.jsonl`), 'utf8').split('\n'),
    )
    // CSV has no empty list: it arrives as none.
    expect(after).toEqual(before!.map((line) => line.replace('"aliases":[],', '')))
    expect(readdirSync(csv).length).toBeGreaterThan(30)
  })
})
