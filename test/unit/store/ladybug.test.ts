/** What the embedded database does beyond the contract: questions, refusals, and a process that is killed at work. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../../src/store/open.ts'
import type { Store } from '../../../src/store/store.ts'
import { all, articleOf, BANK, change, dump, key, link, node, SITI } from '../../contract/rows.ts'
import { temporaryFolder } from '../../contract/temporary.ts'

const folder = temporaryFolder()
const at = (name: string) => `ladybug:${join(folder(), name)}`

describe('a question', () => {
  let store: Store
  const ask = (cypher: string, parameters = {}) => store.query(cypher, parameters)
  const cells = async (cypher: string, parameters = {}) => (await ask(cypher, parameters)).rows
  beforeAll(async () => {
    store = await openStore(at('question.lbug'), {})
    await store.apply(articleOf('a'))
    await store.apply(change({ nodes: [node('Person', 'person:budi', { name: 'Budi' })] }))
    await store.apply(
      change({
        relationships: [link(key('Person', 'person:budi'), 'FAMILY_OF', SITI, { article: 'a', start: 2 })],
      }),
    )
  })
  afterAll(() => store.close())

  it('gives columns and rows in the order that it asks for', async () => {
    expect(await ask('MATCH (p:Person) RETURN p.name AS name, p.kind AS kind ORDER BY name DESC')).toEqual({
      columns: ['name', 'kind'],
      rows: [
        ['Siti Aminah', 'Person'],
        ['Budi', null],
      ],
    })
  })

  it('takes parameters of every type, as data', async () => {
    const parameters = {
      name: "Siti' OR 1=1 //",
      names: ['Budi', 'x'],
      whole: 2 ** 40,
      part: 0.5,
      yes: true,
      nothing: null,
    }
    expect(await cells('RETURN $name, $names, $whole, $part, $yes, $nothing', parameters)).toEqual([
      Object.values(parameters),
    ])
    expect(await cells('MATCH (p:Person) WHERE p.name IN $names RETURN p.name', { names: ['Budi'] })).toEqual(
      [['Budi']],
    )
    expect(await cells('MATCH (p:Person) RETURN p.name ORDER BY p.name LIMIT $limit', { limit: 1 })).toEqual([
      ['Budi'],
    ])
  })

  it('gives nodes and relationships without internal ids and without what they do not have', async () => {
    const [row] = await cells('MATCH (a)-[r:FAMILY_OF]->(b) RETURN a, r, b')
    expect(row).toEqual([
      { label: 'Person', properties: { id: 'person:budi', name: 'Budi' } },
      { label: 'FAMILY_OF', properties: { article: 'a', start: 2 } },
      { label: 'Person', properties: { id: SITI.id, ...SITI.properties } },
    ])
  })

  it('gives a path as the nodes and relationships along it', async () => {
    const [[path] = []] = await cells(
      'MATCH p = (a:Person {id: $from})-[* SHORTEST 1..4]-(b:Organization) RETURN p',
      { from: 'person:budi' },
    )
    const steps = path as unknown as { label: string }[]
    expect(steps.map(({ label }) => label)).toEqual([
      'Person',
      'FAMILY_OF',
      'Person',
      'HOLDS_ROLE',
      'Organization',
    ])
  })

  it('gives days as ISO days, and lists, maps and counts as plain values', async () => {
    expect(await cells('MATCH (a:Article) RETURN a.date, [a.date], {day: a.date}, count(*)')).toEqual([
      ['2025-07-22', ['2025-07-22'], { day: '2025-07-22' }, 1],
    ])
    expect(await cells("RETURN timestamp('2025-07-22 10:30:00')")).toEqual([['2025-07-22T10:30:00.000Z']])
  })

  it('may begin with a comment', async () => {
    expect(await cells('// who\n/* and\nwhy */ MATCH (p:Post) RETURN p')).toEqual([])
    expect(await cells("CALL show_tables() WHERE name = 'Person' RETURN type")).toEqual([['NODE']])
  })

  it.each([
    "CREATE (:Person {id: 'x'})",
    'MATCH (n) DETACH DELETE n',
    "MATCH (p:Person) SET p.name = 'x'",
    "MERGE (p:Person {id: 'x'}) RETURN p",
    'DROP TABLE ACT',
    "COPY (MATCH (p:Person) RETURN p.id) TO 'stolen.csv'",
    "EXPORT DATABASE 'stolen'",
    "ATTACH 'other.lbug' AS other (dbtype lbug)",
    'CALL threads = 1',
    'BEGIN TRANSACTION',
    'CHECKPOINT',
    "// MATCH (n) RETURN n\nCREATE (:Person {id: 'x'})",
    "MATCH (n) RETURN n; CREATE (:Person {id: 'x'})",
  ])('may only read: %s', async (cypher) => {
    const before = await dump(store)
    await expect(ask(cypher)).rejects.toMatchObject({ code: 'STORE_REFUSED' })
    expect(await dump(store)).toBe(before)
  })

  it('that is wrong is answered in the words of the engine', async () => {
    await expect(ask('MATCH (n:Nobody) RETURN n')).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringContaining('Table Nobody does not exist'),
    })
    await expect(ask('MATCH (n RETURN n')).rejects.toMatchObject({ code: 'STORE_REFUSED' })
    await expect(ask('')).rejects.toMatchObject({ code: 'STORE_REFUSED' })
  })

  it('says which parameter it lacks', async () => {
    await expect(ask('MATCH (p:Person) WHERE p.name = $who RETURN p')).rejects.toMatchObject({
      code: 'QUERY_PARAMETER',
      message: expect.stringContaining('«who»'),
      hint: expect.stringContaining('--param who='),
    })
  })

  it('may be one of many at once, while a change is under way', async () => {
    const counts = Array.from({ length: 8 }, () => cells('MATCH (p:Organization) RETURN p.name'))
    await Promise.all([...counts, store.apply(change({ nodes: [BANK] }))])
    for (const count of counts) expect(await count).toEqual([['Bank Nusa']])
  })
})

describe('an address', () => {
  const refused = (name: string, message: string) =>
    expect(openStore(at(name), {})).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      exitCode: 4,
      message: expect.stringContaining(message),
      hint: expect.any(String),
    })

  it('may lie in folders that are not there yet, and be any name', async () => {
    const store = await openStore(at('new/folder/nama berkas 😀.lbug'), {})
    await store.apply(articleOf('a'))
    await store.close()
  })

  it('is refused where it is a folder', async () => {
    mkdirSync(join(folder(), 'folder'))
    await refused('folder', 'directory')
  })

  it('is refused where it is a file of something else', async () => {
    writeFileSync(join(folder(), 'notes.txt'), 'Bukan basis data.\n'.repeat(1000))
    await refused('notes.txt', 'not a valid')
    expect(readFileSync(join(folder(), 'notes.txt'), 'utf8')).toMatch(/^Bukan/)
  })

  it('is refused below a file', async () => {
    writeFileSync(join(folder(), 'plain'), '')
    await refused('plain/graph.lbug', 'plain')
  })

  it('is refused where the tables are of another schema', async () => {
    const { default: lbug } = await import('@ladybugdb/core')
    const database = new lbug.Database(join(folder(), 'other.lbug'))
    const connection = new lbug.Connection(database)
    const result = await connection.query('CREATE NODE TABLE Article(id STRING PRIMARY KEY)')
    for (const one of [result].flat()) one.close()
    await connection.close()
    await database.close()
    await refused('other.lbug', 'another version')
  })

  it('is refused while this process holds it, and free afterwards', async () => {
    const store = await openStore(at('held.lbug'), {})
    await refused('held.lbug', 'open')
    await refused(`../${folder().split('/').at(-1)}/held.lbug`, 'open')
    await store.close()
    await (await openStore(at('held.lbug'), {})).close()
  })

  it('is refused while another process holds it', async () => {
    const child = worker('busy.lbug')
    await child.line('0')
    await refused('busy.lbug', 'lock')
    await child.kill()
  })
})

describe('a process that is killed at work', () => {
  it('leaves whole changes only, long texts too, and the next one goes on', {
    timeout: 120_000,
  }, async () => {
    for (const [round, after] of ['2', '5', '9'].entries()) {
      const name = `killed${round}.lbug`
      const child = worker(name)
      await child.line(after)
      await child.kill()
      const store = await openStore(at(name), {})
      const { nodes, relationships } = await store.counts()
      expect(nodes.Article).toBeGreaterThanOrEqual(Number(after))
      expect(nodes).toMatchObject({ Chunk: nodes.Article, Figure: nodes.Article, Person: 1, Organization: 1 })
      expect(relationships.HOLDS_ROLE).toBe(2 * nodes.Article!)
      expect(nodes.Extraction).toBeGreaterThan(nodes.Article! - 2)
      await store.apply(
        change({
          remove: (await all(store.nodes({ label: 'Extraction' }))).map(({ id }) => key('Extraction', id)),
        }),
      )
      const expected = await openStore('memory:', {})
      for (let i = 0; i <= nodes.Article!; i++) {
        await store.apply(articleOf(`article ${i}`))
        await expected.apply(articleOf(`article ${i}`))
      }
      expect(await dump(store)).toBe(await dump(expected))
      await store.close()
    }
  })
})

/** A process that writes article after article into a store and says the number of each. */
function worker(name: string) {
  const code = `
    import { openStore } from '${join(import.meta.dirname, '../../../src/store/open.ts')}'
    import { articleOf, change, node } from '${join(import.meta.dirname, '../../contract/rows.ts')}'
    const store = await openStore(${JSON.stringify(at(name))}, {})
    for (let i = 0; ; i++) {
      await store.apply(articleOf('article ' + i))
      await store.apply(change({ nodes: [node('Extraction', 'article ' + i, { graph: 'long '.repeat(4000) })] }))
      console.log(i)
    }`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  let said = ''
  child.stdout.on('data', (data) => {
    said += data
  })
  return {
    async line(text: string): Promise<void> {
      while (!said.split('\n').includes(text)) {
        if (child.exitCode !== null) throw new Error('the worker has ended')
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    },
    async kill(): Promise<void> {
      child.kill('SIGKILL')
      await ended
    },
  }
}
