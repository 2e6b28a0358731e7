/** The exports read back: each format by a reader that is not ours, strings and numbers whole. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ExportFormat, exportGraph } from '../../../src/store/export/export.ts'
import { openStore } from '../../../src/store/open.ts'
import type { Store } from '../../../src/store/store.ts'
import { articleOf, change, HOSTILE, key, link, node } from '../../contract/rows.ts'
import { temporaryFolder } from '../../contract/temporary.ts'

const folder = temporaryFolder()

/** Two articles, an archive that is no part of the graph, and a person for every hostile string, with a role in it. */
async function sample(reversed: boolean): Promise<Store> {
  const store = await openStore('memory:', {})
  const changes = [
    articleOf('a'),
    articleOf('b'),
    change({ nodes: [node('Evidence', 'a', { hash: '1' }), node('Extraction', 'a', { graph: '{}' })] }),
    ...HOSTILE.map((text) =>
      change({
        nodes: [
          node('Person', `person:${text}`, { name: text, aliases: [text, 'x'] }),
          node('Post', 'post:x'),
        ],
        relationships: [
          link(key('Person', `person:${text}`), 'HOLDS_ROLE', key('Post', 'post:x'), {
            article: 'hostile',
            start: 1,
            title: text,
          }),
        ],
      }),
    ),
  ]
  for (const one of reversed ? changes.reverse() : changes) await store.apply(one)
  return store
}

const people = HOSTILE.map((text) => `person:${text}`)

async function exported(format: ExportFormat, reversed = false): Promise<string> {
  const path = join(folder(), `graph.${reversed}.${format}`)
  await exportGraph(await sample(reversed), format, path)
  return path
}

describe('jsonl', () => {
  let text: string
  beforeAll(async () => {
    text = readFileSync(await exported('jsonl'), 'utf8')
  })

  it('is the same bytes whatever the order of changes', async () => {
    expect(readFileSync(await exported('jsonl', true), 'utf8') === text).toBe(true)
  })

  it('has the canonical lines, names sorted', () => {
    const lines = text.split('\n')
    expect(lines[0]).toBe(
      '{"id":"a","kind":"node","labels":["Article","Document"],"properties":{"article":"a","date":"2025-07-22","title":"Berita a"}}',
    )
    expect(lines).toContain(
      '{"from":{"id":"a#f3","label":"Figure"},"kind":"relationship","properties":{"article":"a"},"to":{"id":"organization:bank-nusa","label":"Organization"},"type":"ABOUT"}',
    )
    expect(lines.at(-1)).toBe('')
  })

  it('holds the graph and no archive, nodes first', () => {
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const kinds = rows.map(({ kind }) => kind)
    expect(kinds.lastIndexOf('node')).toBeLessThan(kinds.indexOf('relationship'))
    expect(
      rows
        .filter(({ labels }) => labels?.includes('Person'))
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...people, 'person:siti-aminah'].sort())
    expect(text).not.toContain('Extraction')
    expect(rows.filter(({ type }) => type === 'HOLDS_ROLE').length).toBe(HOSTILE.length + 4)
  })
})

describe('csv', () => {
  let path: string
  const read = (name: string) =>
    parse(readFileSync(join(path, name), 'utf8'), { columns: true }) as Record<string, string>[]
  beforeAll(async () => {
    path = await exported('csv')
  })

  it('has a header that neo4j-admin reads, a file a label, and a file a type and pair of labels', () => {
    expect(readFileSync(join(path, 'Person.csv'), 'utf8').split('\n')[0]).toBe(
      '"id:ID(Person)","name:string","aliases:string[]","kind:string","articles:long","since:date","importance:double",":LABEL"',
    )
    expect(readFileSync(join(path, 'HOLDS_ROLE.Person.Post.csv'), 'utf8').split('\n')[0]).toBe(
      '":START_ID(Person)",":END_ID(Post)","title:string","article:string","subject:string","object:string","date:date","start:long","end:long","by:string","score:double",":TYPE"',
    )
    const args = readFileSync(join(path, 'import.args'), 'utf8')
    for (const name of readdirSync(path).filter((one) => one.endsWith('.csv')))
      expect(args).toContain(`=./${name}\n`)
    expect(args).not.toContain('Evidence')
  })

  it('keeps strings, and tells an empty one from none', () => {
    const rows = read('Person.csv').filter((row) => row['id:ID(Person)'] !== 'person:siti-aminah')
    expect(rows.map((row) => row['name:string']).sort()).toEqual([...HOSTILE].sort())
    expect(rows.map((row) => row[':LABEL'])).toEqual(rows.map(() => 'Person;__Entity__'))
    expect(readFileSync(join(path, 'Person.csv'), 'utf8')).toContain(
      '"person:","",";x",,,,,"Person;__Entity__"\n',
    )
  })

  it('parts lists by semicolons, which members cannot hold', () => {
    const aliases = read('Person.csv').map((row) => row['aliases:string[]']!.split(';'))
    expect(aliases).toContainEqual(['a,b,c|d\te\nf\r\ng', 'x'])
    for (const list of aliases.filter((one) => one.length > 1)) expect(list.length).toBe(2)
  })

  it('writes values by their type', () => {
    expect(read('Figure.csv')[0]).toMatchObject({
      'value:double': '1500000000000',
      'unit:string': 'IDR',
      'high:double': '',
    })
    expect(read('HOLDS_ROLE.Person.Organization.csv').map((row) => row['start:long'])).toEqual([
      '0',
      '9',
      '0',
      '9',
    ])
  })
})

const XML = {
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
} as const

/** XML has no control characters, and no U+FFFE. */
const inXml = (text: string) =>
  [...text]
    .map((c) => (c < ' ' && !'\t\n\r'.includes(c) ? String.fromCodePoint(0x2400 + c.codePointAt(0)!) : c))
    .join('')

describe('graphml', () => {
  it('is well formed, declares what it uses, and keeps strings', async () => {
    const text = readFileSync(await exported('graphml'), 'utf8')
    expect(XMLValidator.validate(text)).toBe(true)
    const { graphml } = new XMLParser({ ...XML, isArray: (name) => name === 'data' }).parse(text)
    const keys = new Set(graphml.key.map((one: { id: string }) => one.id))
    const nodes: { id: string; data: { key: string; '#text'?: string }[] }[] = graphml.graph.node
    const edges: { source: string; target: string; data: { key: string }[] }[] = graphml.graph.edge
    for (const { data } of [...nodes, ...edges]) for (const one of data) expect(keys).toContain(one.key)
    const ids = new Set(nodes.map(({ id }) => id))
    expect(ids.size).toBe(nodes.length)
    for (const { source, target } of edges) expect([ids.has(source), ids.has(target)]).toEqual([true, true])
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.:-]*$/)
    const value = (one: (typeof nodes)[number], name: string) =>
      one.data.find((d) => d.key === `node.${name}`)?.['#text'] ?? ''
    const names = nodes
      .filter((one) => value(one, 'labels') === ':Person:__Entity__')
      .map((one) => value(one, 'name'))
    expect(names.sort()).toEqual([...HOSTILE.map(inXml), 'Siti Aminah'].sort())
  })
})

describe('gexf', () => {
  it('is well formed, and every edge joins two nodes', async () => {
    const text = readFileSync(await exported('gexf'), 'utf8')
    expect(XMLValidator.validate(text)).toBe(true)
    const { graph } = new XMLParser({ ...XML, isArray: (name) => name === 'attvalue' }).parse(text).gexf
    const declared = (owner: string) => {
      const block = graph.attributes.find((one: { class: string }) => one.class === owner)
      return new Set(block.attribute.map((one: { id: string }) => one.id))
    }
    const ids = new Set(graph.nodes.node.map((one: { id: string }) => one.id))
    expect(ids.size).toBe(graph.nodes.node.length)
    for (const { id, source, target, attvalues } of graph.edges.edge) {
      expect(id).toMatch(/^r\d+$/)
      expect([ids.has(source), ids.has(target)]).toEqual([true, true])
      for (const one of attvalues.attvalue) expect(declared('edge')).toContain(one.for)
    }
    const people = graph.nodes.node.filter((one: { id: string }) => one.id.startsWith('Person.'))
    expect(people.map((one: { label: string }) => one.label).sort()).toEqual(
      [...HOSTILE.map(inXml), 'Siti Aminah'].sort(),
    )
  })
})

describe('an export that cannot be written', () => {
  it.runIf(existsSync('/dev/full'))('says so where the disk is full', async () => {
    await expect(exportGraph(await sample(false), 'jsonl', '/dev/full')).rejects.toMatchObject({
      code: 'OUTPUT',
    })
  })

  it.each(['jsonl', 'csv', 'graphml', 'gexf'] as const)('says so: %s', async (format) => {
    const store = await sample(false)
    await exportGraph(store, 'jsonl', join(folder(), 'file'))
    await expect(exportGraph(store, format, join(folder(), 'file', 'below'))).rejects.toMatchObject({
      code: 'OUTPUT',
      message: expect.stringContaining('below'),
    })
  })
})
