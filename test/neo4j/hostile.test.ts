/**
 * Names, titles and addresses are only ever data: 2,000 of them that look like Cypher, quotes, control characters or nothing at all
 * leave in a real server the labels, types and counts that the store in memory has, and come back as they went in.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Corpus } from '../../src/corpus/corpus.ts'
import type { ArticleGraph, Entity } from '../../src/model/article-graph.ts'
import { ENTITY_TYPES } from '../../src/model/facts.ts'
import { NODE_LABELS, NODES, RELATIONSHIP_TYPES } from '../../src/model/schema.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { dump, HOSTILE } from '../contract/rows.ts'
import { aloneOnNeo4j, emptyNeo4j, neo4jServer, onNeo4j } from '../server/server.ts'
import { articleGraph, at } from '../unit/corpus/graphs.ts'

const VALUES = 2000
const ARTICLES = 10

const fragment = fc.oneof(
  fc.constantFrom(
    ...[
      "'",
      '"',
      '`',
      '\\',
      '\\u0027',
      '$rows',
      '{id}',
      '{type}',
      '//',
      '/*',
      '*/',
      ';',
      ')',
      '}',
      ']',
      '|',
      '%',
      '\u0000',
    ],
    ...[
      ' DETACH DELETE n',
      'MATCH (n)',
      'CREATE (:Hacked)',
      'SET n:Hacked',
      ' OR true',
      ':Hacked',
      '-[:HACKED]->',
    ],
    ...['\r\n', '\t', '\u2028', '\u202e', '\ufeff', '\u200d', '😀', 'é', 'e\u0301', 'Siti', 'PT Maju'],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const text = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.array(fragment, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
)

/** Entities, an address, a title and what is said of them, all made of such texts. */
function hostileGraph(id: string, texts: readonly string[]): ArticleGraph {
  const [title, url, publisher, reporter, related, post, verb, measure, ...names] = texts as [
    string,
    ...string[],
  ]
  const entities: Entity[] = names.map((name, i) => {
    const type = ENTITY_TYPES[i % ENTITY_TYPES.length]!
    const aliases = [names[(i + 1) % names.length]!]
    return { id: `${id}:${i}`, type, name, aliases, mentions: [at(i, i + 1)] }
  })
  const whole = names.join('') || '-'
  const [person, organization] = entities
  return articleGraph(id, entities, {
    url: url!,
    title,
    text: whole,
    article: {
      publisher: publisher!,
      dateline: title,
      reporter: reporter!,
      editor: reporter!,
      related: [related!],
    },
    chunks: [{ start: 0, end: whole.length }],
    roles: [{ ...at(0, 1), person: person!.id, title: post!, of: organization!.id }],
    relations: [{ ...at(1, 2), subject: person!.id, type: 'ACT', verb: verb!, object: organization!.id }],
    figures: [
      {
        ...at(0, 2),
        ...{ kind: 'quantity', value: 1, high: null, unit: verb!, bound: 'exact', measure: measure! },
        ...{ about: organization!.id, from: null, to: null },
      },
    ],
    quotes: [{ ...at(0, 3), direct: true, speaker: person!.id }],
  })
}

const { environment, reason } = await neo4jServer()

describe.skipIf(environment === null)(environment ? 'hostile texts' : reason, () => {
  aloneOnNeo4j()
  const graphs = fc
    .sample(text, { numRuns: VALUES, seed: 5 })
    .reduce<string[][]>(
      (articles, value, i) => {
        articles[i % ARTICLES]!.push(value)
        return articles
      },
      Array.from({ length: ARTICLES }, () => []),
    )
    .map((texts, i) => hostileGraph(`musuh-${i}`, texts))
  let store: Store
  let model: Store
  let before: ReadonlySet<string>

  async function names(): Promise<ReadonlySet<string>> {
    const labels = await onNeo4j(environment!, 'MATCH (n) UNWIND labels(n) AS name RETURN DISTINCT name')
    const types = await onNeo4j(environment!, 'MATCH ()-[r]->() RETURN DISTINCT type(r) AS name')
    return new Set([labels, types].flatMap((answer) => answer!.records.map((row) => row.get('name'))))
  }

  beforeAll(async () => {
    await emptyNeo4j(environment!)
    before = await names()
    store = await openStore('neo4j', environment!)
    model = await openStore('memory:', {})
    for (const one of [store, model]) await (await Corpus.open(one)).add(graphs)
  })
  afterAll(async () => {
    await store?.close()
    await model?.close()
  })

  it('make no label and no type that the schema does not have', async () => {
    const known = new Set<string>([
      ...NODE_LABELS.flatMap((label) => NODES[label].labels),
      ...RELATIONSHIP_TYPES,
    ])
    const made = [...(await names())].filter((name) => !before.has(name))
    expect(made.filter((name) => !known.has(name))).toEqual([])
  })

  it('are counted as the store in memory counts them', async () => {
    expect(await store.counts()).toEqual(await model.counts())
  })

  it('come back as they went in', async () => {
    expect(await dump(store)).toBe(await dump(model))
  })

  it('are found as parameters of a question', async () => {
    const { nodes } = await model.counts()
    expect(nodes.Person).toBeGreaterThan(200)
    for (const value of HOSTILE.slice(2, 12)) {
      const { rows } = await store.query('RETURN $value AS value', { value })
      expect(rows).toEqual([[value]])
    }
  })

  it('go with their articles, and leave nothing', async () => {
    await (await Corpus.open(store)).forget(graphs.map(({ id }) => id))
    expect(await store.counts()).toEqual({ nodes: {}, relationships: {} })
  })
})
