/** What every store must do, whatever is beneath it: one suite, run against each. */
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { NodeRecord, Value } from '../../src/model/records.ts'
import { nodeKey, relationshipKey } from '../../src/store/order.ts'
import type { Store } from '../../src/store/store.ts'
import { all, articleOf, BANK, change, dump, HOSTILE, key, link, node, SITI } from './rows.ts'

/** Makes a place where nothing is stored yet; returns how to open it, as often as asked. */
export type Fresh = () => Promise<() => Promise<Store>>

export function contract(name: string, fresh: Fresh): void {
  describe(`the contract of stores: ${name}`, () => {
    const opened: Store[] = []
    const open = async (place: () => Promise<Store>) => {
      const store = await place()
      opened.push(store)
      return store
    }
    const empty = async () => open(await fresh())
    const filled = async (...articles: string[]) => {
      const store = await empty()
      for (const article of articles) await store.apply(articleOf(article))
      return store
    }
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close()
    })

    describe('apply', () => {
      it('holds nothing where nothing was applied', async () => {
        const store = await empty()
        expect(await dump(store)).toBe('')
        expect(await store.counts()).toEqual({ nodes: {}, relationships: {} })
      })

      it('takes a change without rows', async () => {
        const store = await filled('a')
        const before = await dump(store)
        await store.apply(change({}))
        expect(await dump(store)).toBe(before)
      })

      it('twice is once', async () => {
        const store = await filled('a', 'b')
        const before = await dump(store)
        await store.apply(articleOf('b'))
        await store.apply({ ...articleOf('a'), retract: [] })
        expect(await dump(store)).toBe(before)
      })

      it('retracts exactly what an article owns', async () => {
        const store = await filled('a', 'b')
        await store.apply(change({ retract: ['a', 'unknown'] }))
        expect(await dump(store)).toBe(await dump(await filled('b')))
      })

      it('retracts before it merges', async () => {
        const store = await filled('a')
        const { nodes, relationships } = articleOf('a', '2026-01-01')
        const fewer = change({
          retract: ['a'],
          nodes: nodes.slice(0, 2),
          relationships: relationships.slice(0, 1),
        })
        await store.apply(fewer)
        const rest = await empty()
        await rest.apply(change({ nodes: [...fewer.nodes, SITI, BANK], relationships: fewer.relationships }))
        expect(await dump(store)).toBe(await dump(rest))
      })

      it('drops relationships of others that lead to what is retracted', async () => {
        const store = await filled('a', 'b')
        await store.apply(
          change({
            relationships: [link(key('Article', 'b'), 'SEE_ALSO', key('Article', 'a'), { article: 'b' })],
          }),
        )
        await store.apply(change({ retract: ['a'] }))
        expect(await dump(store)).toBe(await dump(await filled('b')))
      })

      it('leaves shared nodes that no article names', async () => {
        const store = await filled('a')
        await store.apply(change({ retract: ['a'] }))
        expect(await all(store.nodes())).toEqual([BANK, SITI])
      })

      it('sets nodes whole: what is not named is gone', async () => {
        const store = await filled('a')
        await store.apply(change({ nodes: [node('Person', SITI.id, { name: 'Siti A.' })] }))
        const [siti] = await all(store.nodes({ label: 'Person' }))
        expect(siti).toEqual({ label: 'Person', id: SITI.id, properties: { name: 'Siti A.' } })
        expect((await store.counts()).relationships.HOLDS_ROLE).toBe(2)
      })

      it('sets relationships whole, told apart by ends, article and start', async () => {
        const store = await filled('a')
        const role = { article: 'a', start: 9, title: 'Direktur Utama' }
        await store.apply(change({ relationships: [link(SITI, 'HOLDS_ROLE', BANK, role)] }))
        const roles = (await all(store.relationships())).filter(({ type }) => type === 'HOLDS_ROLE')
        expect(roles.map(({ properties }) => properties)).toEqual([
          { article: 'a', by: 'rule', date: '2025-07-22', end: 4, score: 0.75, start: 0, title: 'Direktur' },
          role,
        ])
      })

      it('tells a relationship without start from one that has it', async () => {
        const store = await filled('a')
        const owns = (some: Record<string, Value>) => link(SITI, 'OWNS', BANK, { article: 'a', ...some })
        await store.apply(change({ relationships: [owns({}), owns({ start: 0 }), owns({ start: 5 })] }))
        await store.apply(change({ relationships: [owns({ end: 3 })] }))
        const found = (await all(store.relationships())).filter(({ type }) => type === 'OWNS')
        expect(found).toEqual([owns({ end: 3 }), owns({ start: 0 }), owns({ start: 5 })])
      })

      it('keeps each of several changes to one row, the last of them', async () => {
        const store = await empty()
        const named = (name: string) => node('Place', 'place:x', { name })
        await store.apply(change({ nodes: [named('A'), named('B')] }))
        await store.apply(change({ nodes: [named('C'), node('Place', 'place:y', { name: 'Y' })] }))
        expect((await all(store.nodes())).map(({ properties }) => properties.name)).toEqual(['C', 'Y'])
      })

      it('sets many nodes at once, each to its own values', async () => {
        const store = await empty()
        const people = (version: string, step: number) =>
          Array.from({ length: 40 }, (_, i) =>
            node('Person', `person:${i}`, { name: `${version}${i * step}`, aliases: [`${i}`] }),
          )
        await store.apply(change({ nodes: people('a', 1) }))
        await store.apply(change({ nodes: people('b', 2).reverse() }))
        expect(await all(store.nodes())).toEqual(
          people('b', 2)
            .sort((a, b) => (a.id < b.id ? -1 : 1))
            .map(sortedProperties),
        )
      })

      it('removes nodes with what hangs on them, and passes over unknown ones', async () => {
        const store = await filled('a')
        await store.apply(change({ remove: [key('Organization', BANK.id), key('Place', 'place:unknown')] }))
        expect((await store.counts()).relationships).toEqual({ FROM_CHUNK: 2, FROM_DOCUMENT: 1 })
        expect(await all(store.nodes({ label: 'Organization' }))).toEqual([])
      })

      it('removes last: a node merged and removed in one change is gone', async () => {
        const store = await empty()
        await store.apply(change({ nodes: [SITI, BANK], remove: [key('Person', SITI.id)] }))
        expect(await all(store.nodes())).toEqual([BANK])
      })

      it('tells nodes of one id and two labels apart', async () => {
        const store = await empty()
        await store.apply(
          change({
            nodes: [
              node('Evidence', 'a', { hash: '1' }),
              node('Pending', 'a'),
              node('Article', 'a', { article: 'a' }),
            ],
          }),
        )
        await store.apply(change({ remove: [key('Pending', 'a')] }))
        expect((await store.counts()).nodes).toEqual({ Article: 1, Evidence: 1 })
        await store.apply(change({ retract: ['a'] }))
        expect((await store.counts()).nodes).toEqual({ Evidence: 1 })
      })

      it('stores no relationship without both its ends', async () => {
        const store = await filled('a')
        const before = await dump(store)
        await store.apply(
          change({
            relationships: [
              link(SITI, 'OWNS', key('Organization', 'organization:none'), { article: 'a', start: 1 }),
              link(key('Person', 'person:none'), 'OWNS', BANK, { article: 'a', start: 1 }),
            ],
          }),
        )
        expect(await dump(store)).toBe(before)
      })

      it('refuses rows that the schema does not know, and changes nothing', async () => {
        const store = await filled('a')
        const before = await dump(store)
        const wrong: NodeRecord[] = [
          node('Person', 'p', { name: 5 }),
          node('Person', 'p', { surname: 'x' }),
          node('Person', 'p', { constructor: 'x' }),
          node('Article', 'p', { date: '2025-02-30' }),
          node('Chunk', 'p', { index: 1.5 }),
          node('Figure', 'p', { value: Number.NaN }),
          node('Human' as 'Person', 'p'),
          node('toString' as 'Person', 'p'),
        ]
        for (const row of wrong)
          await expect(store.apply(change({ nodes: [SITI, row] }))).rejects.toThrow(TypeError)
        await expect(
          store.apply(change({ relationships: [link(BANK, 'FAMILY_OF', SITI, { article: 'a', start: 0 })] })),
        ).rejects.toThrow(/FAMILY_OF does not lead from Organization to Person/)
        expect(await dump(store)).toBe(before)
      })
    })

    describe('values', () => {
      it('come back as they went in, of every type', async () => {
        const rows = [
          node('Person', 'person:empty-list', { name: '', aliases: [] }),
          node('Person', 'person:lists', { name: 'x', aliases: HOSTILE }),
          node('Person', 'person:none'),
          node('Quote', 'q:false', { direct: false, score: 0, article: 'a' }),
          node('Quote', 'q:true', { direct: true, score: 1, article: 'a' }),
          ...[0, 1, -1, 0.1, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 126.57e9, 2 ** 31, 2, -0.5].map(
            (value, i) => node('Figure', `f:${i}`, { value, high: i % 2 ? value : null, article: 'a' }),
          ),
          ...[0, -1, 2 ** 31, -(2 ** 31) - 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER].map(
            (start, i) => node('Chunk', `c:${i}`, { index: i, start, article: 'a' }),
          ),
          ...['2025-07-22', '2024-02-29', '0001-01-01', '1945-08-17', '9999-12-31'].map((date, i) =>
            node('Article', `d:${i}`, { date, article: 'a' }),
          ),
        ]
        const store = await empty()
        await store.apply(change({ nodes: rows }))
        const expected = rows.map(sortedProperties)
        for (const row of expected)
          expect(await all(store.nodes({ label: row.label, ids: [row.id] }))).toEqual([row])
        // And again by way of an update, from a row that had others.
        await store.apply(change({ nodes: rows.map(({ label, id }) => node(label, id)) }))
        await store.apply(change({ nodes: rows }))
        for (const row of expected)
          expect(await all(store.nodes({ label: row.label, ids: [row.id] }))).toEqual([row])
      })

      it('are only data, as ids, properties and articles, at ends and in lists', async () => {
        const store = await empty()
        const ids = HOSTILE.map(asId)
        for (const text of HOSTILE) {
          const id = asId(text)
          const person = node('Person', `p${id}`, { name: text, aliases: [text, text] })
          const article = node('Article', id, { title: text, article: id })
          const wrote = link(person, 'WROTE', article, { article: id })
          await store.apply(change({ retract: [id], nodes: [person, article], relationships: [wrote] }))
          expect(await all(store.nodes({ label: 'Person', ids: [person.id] }))).toEqual([
            sortedProperties(person),
          ])
        }
        expect(await store.counts()).toEqual({
          nodes: { Article: HOSTILE.length, Person: HOSTILE.length },
          relationships: { WROTE: HOSTILE.length },
        })
        await store.apply(change({ retract: ids.slice(0, -1) }))
        await store.apply(change({ remove: ids.slice(0, -1).map((id) => key('Person', `p${id}`)) }))
        expect(await store.counts()).toEqual({
          nodes: { Article: 1, Person: 1 },
          relationships: { WROTE: 1 },
        })
      })

      it('lose half a surrogate pair, which has no place in UTF-8', async () => {
        const store = await empty()
        await store.apply(change({ nodes: [node('Post', 'x\ud800', { name: '\udc00y' })] }))
        expect(await all(store.nodes())).toEqual([node('Post', 'x\ufffd', { name: '\ufffdy' })])
      })

      it('hold an archived article of a million characters', async () => {
        const store = await empty()
        const row = node('Extraction', 'a', { graph: JSON.stringify({ text: 'é"\\'.repeat(300_000) }) })
        await store.apply(change({ nodes: [row] }))
        expect(await all(store.nodes())).toEqual([row])
      })
    })

    describe('reading', () => {
      const IDS = ['', ' ', '10', '9', 'A', 'a', 'b', 'é', 'ﬀ', '～', '😀', '\u{10ffff}']

      it('gives nodes by label and id, in code point order', async () => {
        const store = await empty()
        const rows = IDS.flatMap((id) => [node('Place', id), node('Law', id)])
        await store.apply(change({ nodes: rows.reverse() }))
        const found = await all(store.nodes())
        expect(found.map(nodeKey)).toEqual(
          ['Law', 'Place'].flatMap((label) => IDS.map((id) => `${label} ${id}`)),
        )
      })

      it('gives relationships by type, ends, article and start', async () => {
        const store = await empty()
        const ends = [...IDS.map((id) => key('Person', id)), key('Place', 'a')]
        const rows = ['b', 'a'].flatMap((article) =>
          ends
            .slice(0, -1)
            .flatMap((from) =>
              ends.flatMap((to) => [10, 9].map((start) => link(from, 'ACT', to, { article, start }))),
            ),
        )
        const owned = link(key('Person', 'a'), 'WROTE', key('Article', 'a'), { article: 'a' })
        await store.apply(
          change({
            nodes: [...ends.map(({ label, id }) => node(label, id)), node('Article', 'a', { article: 'a' })],
            relationships: [owned, ...rows],
          }),
        )
        const expected = ends
          .slice(0, -1)
          .flatMap((from) =>
            ends.flatMap((to) =>
              ['a', 'b'].flatMap((article) =>
                [9, 10].map((start) => link(from, 'ACT', to, { article, start })),
              ),
            ),
          )
        const found = await all(store.relationships())
        expect(found.map(relationshipKey)).toEqual([...expected, owned].map(relationshipKey))
      })

      it('filters nodes by label and ids', async () => {
        const store = await filled('a', 'b')
        const ids = async (only: Parameters<Store['nodes']>[0]) =>
          (await all(store.nodes(only))).map(({ id }) => id)
        expect(await ids({ label: 'Article' })).toEqual(['a', 'b'])
        expect(await ids({ label: 'Article', ids: ['b', 'unknown', 'b', 'a'] })).toEqual(['a', 'b'])
        expect(await ids({ label: 'Article', ids: ['unknown'] })).toEqual([])
        expect(await ids({ label: 'Article', ids: [] })).toEqual([])
        expect(await ids({ label: 'Law' })).toEqual([])
      })

      it('gives all of a label that has thousands', async () => {
        const store = await empty()
        const rows = Array.from({ length: 2500 }, (_, i) =>
          node('Place', `place:${String(i).padStart(4, '0')}`, { name: `${i}` }),
        )
        await store.apply(change({ nodes: rows }))
        expect(await all(store.nodes({ label: 'Place' }))).toEqual(rows)
      })

      it('counts by label and type', async () => {
        const counts = await (await filled('a', 'b')).counts()
        expect(Object.keys(counts.nodes)).toEqual(['Article', 'Chunk', 'Figure', 'Person', 'Organization'])
        expect(counts).toEqual({
          nodes: { Article: 2, Chunk: 2, Figure: 2, Organization: 1, Person: 1 },
          relationships: { ABOUT: 2, FROM_CHUNK: 4, FROM_DOCUMENT: 2, HOLDS_ROLE: 4 },
        })
      })

      it('may be broken off', async () => {
        const store = await filled('a', 'b')
        for await (const row of store.nodes()) if (row.label === 'Article') break
        for await (const _ of store.relationships()) break
        await store.apply(articleOf('c'))
        expect((await store.counts()).nodes.Article).toBe(3)
      })
    })

    it('gives the same graph for any order and any batches of articles', async () => {
      const ids = ['a', 'b', 'c', 'd']
      const expected = await dump(await filled(...ids))
      const orders = fc.shuffledSubarray(ids, { minLength: ids.length })
      await fc.assert(
        fc.asyncProperty(
          orders,
          fc.uniqueArray(fc.integer({ min: 1, max: 3 })),
          fc.subarray(ids),
          async (order, cuts, again) => {
            const store = await empty()
            const bounds = [0, ...cuts.sort((x, y) => x - y), order.length]
            for (let i = 1; i < bounds.length; i++) {
              const batch = order.slice(bounds[i - 1], bounds[i]).map((id) => articleOf(id))
              await store.apply(
                change({
                  retract: batch.flatMap((one) => one.retract),
                  nodes: batch.flatMap((one) => one.nodes),
                  relationships: batch.flatMap((one) => one.relationships),
                }),
              )
            }
            for (const id of again) await store.apply(articleOf(id))
            expect(await dump(store)).toBe(expected)
            await opened.pop()!.close()
          },
        ),
        { numRuns: 6, seed: 7 },
      )
    })

    it('says where it is without secrets', async () => {
      const store = await empty()
      expect(store.url).toMatch(/^(memory|files|ladybug|neo4j)/)
      expect(store.url).not.toMatch(/password|@/)
    })
  })
}

const sortedProperties = (row: NodeRecord): NodeRecord => ({
  ...row,
  properties: Object.fromEntries(
    Object.entries(row.properties)
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
})

/** For stores that outlive the process. */
export function persistence(name: string, fresh: Fresh): void {
  it(`keeps its graph when it is opened again: ${name}`, async () => {
    const place = await fresh()
    const first = await place()
    await first.apply(articleOf('a'))
    await first.apply(articleOf('b'))
    const before = await dump(first)
    await first.close()
    const second = await place()
    expect(await dump(second)).toBe(before)
    await second.apply(articleOf('a'))
    await second.apply(change({ retract: ['b'] }))
    await second.close()
    const third = await place()
    expect((await third.counts()).nodes).toMatchObject({ Article: 1, Person: 1 })
    await third.close()
  })
}

/** Ids stay short enough for any engine's index; what is long is a property. */
const asId = (text: string): string => [...text].slice(0, 500).join('')
