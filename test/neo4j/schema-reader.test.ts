/** The schema reader of neo4j-graphrag, with APOC: with our archive left out, as the guide says, it shows what `schema --prompt` shows. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NODES, RELATIONSHIP_TYPES } from '../../src/model/schema.ts'
import { build } from '../../src/run/build.ts'
import { openStore } from '../../src/store/open.ts'
import { addApoc } from '../server/apoc.ts'
import { ownNeo4j } from '../server/own.ts'
import { missingLibrary, python } from './graphrag/library.ts'

const ROOT = join(import.meta.dirname, '../..')
const { server, reason } = await ownNeo4j()
afterAll(() => server?.stop())
const missing = server === null ? reason : await missingLibrary()

describe.skipIf(missing !== '')(missing === '' ? 'the schema reader of neo4j-graphrag' : missing, () => {
  let shown: string

  beforeAll(async () => {
    await addApoc(server!)
    const store = await openStore('neo4j', server!.environment)
    await build([join(ROOT, 'data/articles')], store)
    await store.close()
    const guide = readFileSync(join(ROOT, 'docs/neo4j.md'), 'utf8')
    const script = /```python\n(import os\n.+\nfrom neo4j_graphrag import schema\n[\s\S]+?)```/.exec(
      guide,
    )![1]!
    shown = await python(server!.environment, '-c', script)
  })

  it('shows every label that takes part, and none of the archive', () => {
    const labels = shown
      .slice(0, shown.indexOf('Relationship properties:'))
      .split('\n')
      .flatMap((line) => /^(\w+) \{/.exec(line)?.[1] ?? [])
    expect(labels).toEqual(
      expect.arrayContaining(['Person', 'Organization', 'Article', 'Chunk', 'Figure', 'Quote']),
    )
    expect(
      labels.filter((label) => ['Evidence', 'Extraction', 'Pending', 'Decision'].includes(label)),
    ).toEqual([])
    expect(labels.filter((label) => !(label in NODES) && label !== 'Document')).toEqual([])
  })

  it('shows which types lead where', () => {
    const patterns = [...shown.matchAll(/\(:(\w+)\)-\[:(\w+)\]->\(:(\w+)\)/g)].map(([, , type]) => type)
    expect(shown).toContain('(:Person)-[:HOLDS_ROLE]->(:Organization)')
    expect(patterns.filter((type) => !(RELATIONSHIP_TYPES as string[]).includes(type!))).toEqual([])
  })
})
