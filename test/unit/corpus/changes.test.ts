/** Whatever was added, replaced, forgotten and decided on the way, the store holds what one build of the articles that are left would. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Corpus } from '../../../src/corpus/corpus.ts'
import type { ArticleGraph } from '../../../src/model/article-graph.ts'
import type { Decision } from '../../../src/model/records.ts'
import { openMemory } from '../../../src/store/memory/memory.ts'
import { dump } from '../../contract/rows.ts'
import { confusable } from './cast.ts'
import { articleGraph, at } from './graphs.ts'

const IDS = Array.from({ length: 12 }, (_, i) => `a${i}`)

/** Versions of a few articles that link to one another by titles, two of which have the same one. */
const version = fc
  .record({
    id: fc.constantFrom(...IDS),
    entities: confusable,
    related: fc.subarray(['Judul a0', 'Judul a1', 'Judul kembar'], { maxLength: 2 }),
    date: fc.constantFrom('2025-01-02', '2024-12-30', null),
  })
  .map(({ id, entities, related, date }): ArticleGraph => {
    const [person, body] = [
      entities.find((e) => e.type === 'Person'),
      entities.find((e) => e.type === 'Organization'),
    ]
    const roles = person && body ? [{ person: person.id, title: 'Ketua', of: body.id, ...at(0, 4) }] : []
    const article = { publisher: 'BPS', dateline: 'Lamongan', reporter: null, editor: 'Budi', related }
    const title = id > 'a5' ? 'Judul kembar' : `Judul ${id}`
    return articleGraph(id, entities, { roles, date, article, title })
  })

const verdict = fc.record({
  verdict: fc.constantFrom('split', 'confirm', null),
  left: fc.constantFrom('organization:bps', 'person:budi-santoso'),
  right: fc.constantFrom('organization:badan-pusat-statistik', 'person:budi-hartono'),
})

type Step = (corpus: Corpus, articles: Map<string, ArticleGraph>, verdicts: Map<string, Decision>) => unknown

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.array(version, { maxLength: 6 }).map(
    (graphs): Step =>
      (corpus, articles) => {
        for (const graph of graphs) articles.set(graph.id, graph)
        return corpus.add(graphs)
      },
  ),
  fc.subarray(IDS, { maxLength: 4 }).map(
    (ids): Step =>
      (corpus, articles) => {
        for (const id of ids) articles.delete(id)
        return corpus.forget(ids)
      },
  ),
  verdict.map(
    ({ verdict, left, right }): Step =>
      (corpus, _, verdicts) => {
        if (verdict === null) verdicts.delete(`${left} ${right}`)
        else verdicts.set(`${left} ${right}`, { verdict, left, right })
        return corpus.decide(left, right, verdict)
      },
  ),
)

it('holds after any changes what one build would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), fc.boolean(), async (steps, reopens) => {
      const store = await openMemory('memory:', {})
      const [articles, verdicts] = [new Map<string, ArticleGraph>(), new Map<string, Decision>()]
      let corpus = await Corpus.open(store)
      for (const one of steps) {
        await one(corpus, articles, verdicts)
        if (reopens) corpus = await Corpus.open(store)
      }
      const fresh = await openMemory('memory:', {})
      const built = await Corpus.open(fresh)
      for (const { left, right, verdict } of verdicts.values()) await built.decide(left, right, verdict)
      await built.add([...articles.values()])
      expect(await dump(store)).toBe(await dump(fresh))
    }),
    { numRuns: 200 },
  )
})
