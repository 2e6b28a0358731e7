/** The corpus on the memory store: what is there depends on the set of articles alone, and a break loses nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Corpus } from '../../../src/corpus/corpus.ts'
import type { ArticleGraph } from '../../../src/model/article-graph.ts'
import type { Changes } from '../../../src/model/records.ts'
import { openMemory } from '../../../src/store/memory/memory.ts'
import type { Store } from '../../../src/store/store.ts'
import { articleGraph, at, entity } from './graphs.ts'

const BPS = entity('Organization', 'Badan Pusat Statistik', 'BPS')
const BPS_ALONE = entity('Organization', 'BPS')
const BUDI = entity('Person', 'Budi Santoso', 'Budi')
const role = (person: string, title: string, of: string | null) => ({ person, title, of, ...at(0, 4) })

const ARTICLES: readonly ArticleGraph[] = [
  articleGraph('a', [BPS, BUDI], { roles: [role(BUDI.id, 'Kepala', BPS.id)] }),
  articleGraph('b', [BPS_ALONE], { article: { ...frame('Kabar Kita'), related: ['Judul a'] } }),
  articleGraph('c', [BPS_ALONE, entity('Person', 'Budi')], { article: frame('Kabar Kita') }),
  articleGraph('d', [BUDI], { roles: [role(BUDI.id, 'Presiden', null)] }),
  articleGraph('e', [entity('Organization', 'Biro Pengelolaan Sampah', 'BPS'), BUDI]),
  articleGraph('f', [entity('Organization', 'Dinas Kesehatan'), entity('Place', 'Kabupaten Banyuwangi')]),
  articleGraph('g', [entity('Organization', 'Dinkes Banyuwangi'), entity('Place', 'Glagah'), BUDI], {
    date: '2024-12-30',
  }),
  articleGraph('h', [entity('Person', 'Budi Santosso'), entity('Place', 'Kecamatan Glagah')]),
]

function frame(publisher: string) {
  return { publisher, dateline: 'Palu', reporter: null, editor: 'Sari Dewi', related: [] }
}

const memory = () => openMemory('memory:', {})

async function dump(store: Store): Promise<string> {
  const rows: unknown[] = []
  for await (const node of store.nodes()) rows.push(node)
  for await (const relationship of store.relationships()) rows.push(relationship)
  return rows.map((row) => JSON.stringify(row)).join('\n')
}

async function built(...batches: (readonly ArticleGraph[])[]): Promise<string> {
  const store = await memory()
  for (const batch of batches) await (await Corpus.open(store)).add(batch)
  return dump(store)
}

describe('a corpus', () => {
  it('holds the same graph whatever the order, the batches and the repetitions', async () => {
    const expected = await built(ARTICLES)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...ARTICLES], { minLength: ARTICLES.length }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
        fc.subarray([...ARTICLES]),
        async (shuffled, cuts, repeated) => {
          const batches = cuts.map((n, i) => shuffled.slice(sum(cuts, i), sum(cuts, i) + n))
          expect(await built(...batches, repeated, shuffled)).toBe(expected)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('holds in a long life what a new one would, whatever comes, changes and goes', async () => {
    const VERSIONS = [
      ...ARTICLES,
      articleGraph('a', [BUDI]),
      articleGraph('c', [BPS, entity('Person', 'Budi')]),
      articleGraph('g', [entity('Place', 'Glagah'), entity('Place', 'Lamongan')]),
    ]
    const step = fc.oneof(
      fc.record({ add: fc.subarray(VERSIONS, { maxLength: 4 }) }),
      fc.record({ forget: fc.subarray(ARTICLES.map(({ id }) => id)) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        const store = await memory()
        const corpus = await Corpus.open(store)
        const present = new Map<string, ArticleGraph>()
        for (const one of steps) {
          if ('add' in one) {
            for (const graph of one.add) present.set(graph.id, graph)
            await corpus.add(one.add)
          } else {
            for (const id of one.forget) present.delete(id)
            await corpus.forget(one.forget)
          }
          expect(await dump(store)).toBe(await built([...present.values()]))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('forgets exactly what an article said', async () => {
    const store = await memory()
    const corpus = await Corpus.open(store)
    await corpus.add(ARTICLES)
    const outcome = await corpus.forget(['a', 'e', 'unknown'])
    expect(outcome.forgotten).toBe(2)
    expect(await dump(store)).toBe(await built(ARTICLES.filter(({ id }) => id !== 'a' && id !== 'e')))
  })

  it('replaces an article that has changed, and leaves alone one that has not', async () => {
    const store = await memory()
    const corpus = await Corpus.open(store)
    await corpus.add(ARTICLES)
    const changed = articleGraph('a', [BUDI])
    expect(await corpus.add([changed, ARTICLES[1]!])).toMatchObject({ added: 0, replaced: 1, unchanged: 1 })
    expect(await dump(store)).toBe(await built([changed, ...ARTICLES.slice(1)]))
  })

  it('takes a verdict and gives it back', async () => {
    const store = await memory()
    const corpus = await Corpus.open(store)
    await corpus.add(ARTICLES.slice(0, 4))
    const before = await dump(store)
    await corpus.decide('organization:bps', 'organization:badan-pusat-statistik', 'split')
    expect(corpus.identity.entityOf('b', BPS_ALONE.id)).toBe('organization:bps')
    expect(await dump(store)).not.toBe(before)
    const reopened = await Corpus.open(store)
    expect(reopened.identity.merges.map((merge) => merge.short)).not.toContain('organization:bps')
    await reopened.decide('organization:bps', 'organization:badan-pusat-statistik', null)
    expect(await dump(store)).toBe(before)
  })

  it('keeps in a fact the names that its article uses', async () => {
    const store = await memory()
    const alone = articleGraph('z', [BPS_ALONE, BUDI], { roles: [role(BUDI.id, 'Kepala', BPS_ALONE.id)] })
    await (await Corpus.open(store)).add([...ARTICLES.slice(0, 1), articleGraph('y', [BPS]), alone])
    const facts = []
    for await (const { type, to, properties } of store.relationships())
      if (type === 'HOLDS_ROLE') facts.push([to.id, properties.subject, properties.object])
    expect(facts).toEqual([
      ['organization:badan-pusat-statistik', 'Budi Santoso', 'Badan Pusat Statistik'],
      ['organization:badan-pusat-statistik', 'Budi Santoso', 'BPS'],
    ])
  })

  it('completes what a broken run left, wherever it broke', async () => {
    const later = ARTICLES.slice(2)
    const aside = [articleGraph('a', [BPS_ALONE]), ...ARTICLES.slice(2, 5)]
    let survivors = 0
    for (let broke = true; broke; survivors++) {
      const store = await memory()
      await (await Corpus.open(store)).add(ARTICLES.slice(0, 2))
      const breaking = breakAfter(store, survivors)
      const corpus = await Corpus.open(breaking)
      broke = await corpus
        .setAside(aside)
        .then(() => corpus.add(later))
        .then(
          () => false,
          () => true,
        )
      const reopened = await Corpus.open(store)
      const present = new Set(reopened.evidence.map(({ article }) => article))
      const first = survivors > 0 ? aside[0]! : ARTICLES[0]!
      const rest = ARTICLES.slice(1).filter(({ id }) => present.has(id))
      expect(await dump(store), `broken after ${survivors}`).toBe(await built([first, ...rest]))
      await reopened.add([aside[0]!, ...later])
      expect(await dump(store)).toBe(await built([aside[0]!, ...ARTICLES.slice(1)]))
    }
    expect(survivors).toBeGreaterThan(3)
  })
})

/** A store that fails at the change after so many. */
function breakAfter(store: Store, survivors: number): Store {
  let left = survivors
  const apply = async (changes: Changes) => {
    if (left-- <= 0) throw new Error('the power went out')
    await store.apply(changes)
  }
  return new Proxy(store, {
    get: (target, name) => {
      if (name === 'apply') return apply
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

const sum = (numbers: readonly number[], count: number) =>
  numbers.slice(0, count).reduce((total, n) => total + n, 0)
