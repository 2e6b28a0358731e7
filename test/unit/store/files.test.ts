/** The store in files: what it says of a line that is no row, and that a break between its two files heals. */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openFolder } from '../../../src/store/files/files.ts'
import { openStore } from '../../../src/store/open.ts'
import { all, articleOf, change, dump, key, SITI } from '../../contract/rows.ts'
import { temporaryFolder } from '../../contract/temporary.ts'

const folder = temporaryFolder()
let count = 0
let path: string
beforeEach(() => {
  path = join(folder(), `${count++}`)
})
const open = () => openStore(`files:${path}`, {})

/** As a graph of more than so few rows is kept. */
const openLarge = () => openFolder(`files:${path}`, 0)

describe('the store in files, when it is large', () => {
  const journal = () => readFileSync(join(path, 'changes.jsonl'), 'utf8')
  const filled = async () => {
    const store = await openLarge()
    const articles = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => articleOf(id))
    const [nodes, relationships] = [
      articles.flatMap((one) => one.nodes),
      articles.flatMap((one) => one.relationships),
    ]
    await store.apply(change({ nodes, relationships }))
    return store
  }

  it('appends a small change, and writes all anew when much has come', async () => {
    const store = await filled()
    const files = ['nodes.jsonl', 'relationships.jsonl'].map((file) => join(path, file))
    const before = files.map((file) => readFileSync(file, 'utf8'))
    await store.apply(change({ nodes: [SITI], retract: ['a'] }))
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before)
    expect(await dump(await openLarge())).toBe(await dump(store))
    for (const id of ['g', 'h', 'i', 'j', 'k', 'l']) await store.apply(articleOf(id))
    expect(files.map((file) => readFileSync(file, 'utf8'))).not.toEqual(before)
    expect(await dump(await openLarge())).toBe(await dump(store))
  })

  it('has never had a change whose line was cut short', async () => {
    const store = await filled()
    await store.apply(change({ nodes: [SITI] }))
    const [before, line] = [await dump(store), journal()]
    await store.apply(change({ retract: ['b'] }))
    writeFileSync(join(path, 'changes.jsonl'), journal().slice(0, -3))
    const again = await openLarge()
    expect(await dump(again)).toBe(before)
    expect(journal()).toBe(line)
    await again.apply(change({ retract: ['b'] }))
    expect(await dump(await openLarge())).toBe(await dump(store))
  })

  it('puts drafts in place that were whole when it was broken off', async () => {
    const store = await filled()
    await store.apply(change({ retract: ['b'] }))
    const files = ['nodes.jsonl', 'relationships.jsonl']
    const old = files.map((file) => readFileSync(join(path, file)))
    const late = journal()
    const expected = await dump(store)
    const whole = await openFolder(`files:${path}`, 1_000_000)
    await whole.apply(change({}))
    files.forEach((file, i) => {
      writeFileSync(join(path, `${file}.draft`), readFileSync(join(path, file)))
      writeFileSync(join(path, file), old[i]!)
    })
    writeFileSync(join(path, 'changes.jsonl'), late)
    expect(await dump(await openLarge())).toBe(expected)
    writeFileSync(join(path, 'whole'), '')
    expect(await dump(await openLarge())).toBe(expected)
    expect(readdirSync(path).sort()).toEqual(files)
  })

  it('names file and line of a change that is none', async () => {
    await filled()
    appendFileSync(join(path, 'changes.jsonl'), '{"nodes":7}\n')
    await expect(openLarge()).rejects.toMatchObject({
      code: 'STORE_CORRUPT',
      message: expect.stringContaining(`${join(path, 'changes.jsonl')}:`),
    })
  })
})

describe('the store in files', () => {
  it('is two files of canonical lines, and leaves no draft behind', async () => {
    const store = await open()
    await store.apply(articleOf('a'))
    expect(readdirSync(path).sort()).toEqual(['nodes.jsonl', 'relationships.jsonl'])
    const text =
      readFileSync(join(path, 'nodes.jsonl'), 'utf8') +
      readFileSync(join(path, 'relationships.jsonl'), 'utf8')
    expect(text).toBe(await dump(store))
  })

  it.each([
    ['not JSON', '{"kind":'],
    ['an empty line', ''],
    ['no object', '7'],
    ['a relationship among nodes', '{"kind":"relationship"}'],
    ['an unknown label', '{"kind":"node","id":"x","labels":["Human"],"properties":{}}'],
    ['an id that is no string', '{"kind":"node","id":7,"labels":["Post"],"properties":{}}'],
    ['a property of another type', '{"kind":"node","id":"x","labels":["Post"],"properties":{"name":7}}'],
    ['a property that the schema lacks', '{"kind":"node","id":"x","labels":["Post"],"properties":{"age":7}}'],
    ['no properties', '{"kind":"node","id":"x","labels":["Post"]}'],
  ])('names file and line of %s', async (_, line) => {
    await (await open()).apply(change({ nodes: [SITI] }))
    appendFileSync(join(path, 'nodes.jsonl'), `${line}\n`)
    await expect(open()).rejects.toMatchObject({
      code: 'STORE_CORRUPT',
      exitCode: 4,
      message: expect.stringContaining(`${join(path, 'nodes.jsonl')}:2: `),
    })
  })

  it('names file and line of a relationship between labels that it does not join', async () => {
    await (await open()).apply(articleOf('a'))
    const line = {
      kind: 'relationship',
      type: 'WROTE',
      from: key('Article', 'a'),
      to: key('Article', 'a'),
      properties: {},
    }
    writeFileSync(join(path, 'relationships.jsonl'), `${JSON.stringify(line)}\n`)
    await expect(open()).rejects.toMatchObject({
      code: 'STORE_CORRUPT',
      message: expect.stringContaining('relationships.jsonl:1: WROTE does not lead from Article to Article'),
    })
  })

  it('opens after a break between its files, without the relationships that have lost an end', async () => {
    const store = await open()
    await store.apply(change({ nodes: [SITI] }))
    const before = readFileSync(join(path, 'nodes.jsonl'))
    await store.apply(articleOf('a'))
    writeFileSync(join(path, 'nodes.jsonl'), before)
    const again = await open()
    expect(await all(again.relationships())).toEqual([])
    await again.apply(articleOf('a'))
    expect(await dump(again)).toBe(await dump(store))
  })

  it('says where it cannot be, and keeps what it has where it cannot write', async () => {
    writeFileSync(path, '')
    await expect(open()).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringContaining(path),
    })
    path = join(folder(), `${count++}`)
    const store = await open()
    await store.apply(change({ nodes: [SITI] }))
    mkdirSync(join(path, 'nodes.jsonl.draft'))
    await expect(store.apply(articleOf('a'))).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringContaining('nodes.jsonl cannot be written'),
    })
    expect(await all((await open()).nodes())).toEqual([SITI])
  })
})
