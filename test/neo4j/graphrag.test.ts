/** Neo4j's own neo4j-graphrag, from PyPI, over the graph as it lies, with our retrieval query, schema and examples. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../src/run/build.ts'
import { schemaForModels } from '../../src/store/neo4j/prompt.ts'
import { openStore } from '../../src/store/open.ts'
import { all } from '../contract/rows.ts'
import { aloneOnNeo4j, emptyNeo4j, neo4jServer, onNeo4j } from '../server/server.ts'
import { missingLibrary, python } from './graphrag/library.ts'

const HERE = import.meta.dirname
const CYPHER = join(HERE, '../../cypher/graphrag')

const { environment, reason } = await neo4jServer()
const missing = environment === null ? reason : await missingLibrary()
const QUESTION = 'Berapa peserta pelatihan aparatur industri?'

interface Answer {
  readonly context: readonly {
    readonly article: string
    readonly text: string
    readonly facts: readonly string[]
    readonly quotes: readonly string[]
    readonly figures: readonly string[]
  }[]
  readonly prompt: string
  readonly answer: readonly Readonly<Record<string, unknown>>[]
}

describe.skipIf(missing !== '')(missing === '' ? 'neo4j-graphrag' : missing, () => {
  aloneOnNeo4j()
  const examples = readFileSync(join(CYPHER, 'examples.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => /^USER INPUT: '(.*)' QUERY: (.*)$/.exec(line)!.slice(1) as [string, string])
  let answer: Answer

  const retrieve = async (question: string, cypher: string): Promise<Answer> => {
    const query = readFileSync(join(CYPHER, 'context.cypher'), 'utf8')
    const script = join(HERE, 'graphrag/retrieve.py')
    return JSON.parse(await python(environment!, script, query, schemaForModels(), question, cypher))
  }

  beforeAll(async () => {
    await emptyNeo4j(environment!)
    const store = await openStore('neo4j', environment!)
    await build([join(HERE, '../../data/articles')], store)
    await store.close()
    answer = await retrieve(QUESTION, examples[0]![1])
    return async () => {
      await onNeo4j(environment!, 'DROP INDEX chunk_embedding IF EXISTS')
      await emptyNeo4j(environment!)
    }
  })

  it('retrieves passages by words and vectors, each with its facts, quotes and figures', () => {
    expect(answer.context.length).toBeGreaterThan(0)
    const training = answer.context.find(({ article }) => article === 'contoh-bimtek-2020')!
    expect(training.text).toContain('aparatur')
    const all = (key: 'facts' | 'quotes' | 'figures') => answer.context.flatMap((passage) => passage[key])
    expect(all('figures')).toContainEqual(expect.stringContaining('373'))
    expect(all('facts').length).toBeGreaterThan(0)
    expect(all('facts').every((fact) => / [A-Z_]{3,} /.test(fact))).toBe(true)
  })

  it('gives a language model our schema, and runs the Cypher that it answers', () => {
    expect(answer.prompt).toContain('(:Person)-[:HOLDS_ROLE]->')
    expect(answer.prompt).toContain(QUESTION)
    expect(answer.answer).toContainEqual({ name: 'Eko S.A. Cahyanto', articles: expect.any(Number) })
  })

  it('is asked by the script of the guide as it stands there', async () => {
    const guide = readFileSync(join(HERE, '../../docs/neo4j.md'), 'utf8')
    const script = /```python\n(import os\n[\s\S]+?)```/.exec(guide)![1]!
    const asNew = ['DROP INDEX chunk_embedding IF EXISTS', 'MATCH (c:Chunk) REMOVE c.embedding']
    await onNeo4j(environment!, ...asNew)
    const printed = await python(environment!, '-c', script)
    expect(printed).toContain('contoh-bimtek-2020')
    expect(printed).toMatch(/HOLDS_ROLE|PART_OF|HELD_AT|ORGANIZED_BY|LOCATED_IN/)
    expect(await python(environment!, '-c', script)).toBe(printed)
    const store = await openStore('neo4j', environment!)
    const [chunk] = await all(store.nodes({ label: 'Chunk', ids: ['contoh-bimtek-2020#c0'] }))
    await store.close()
    expect(Object.keys(chunk!.properties).sort()).toEqual(['article', 'end', 'index', 'start', 'text'])
  })

  it.each(examples)('has an example that finds something: %s', async (_, cypher) => {
    const found = await onNeo4j(environment!, cypher)
    expect(found!.records.length).toBeGreaterThan(0)
  })
})
