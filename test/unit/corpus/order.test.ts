/** Whatever is said of whom, who is who depends on what was said and not on when it came; forgetting is never having known. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Identity, settle } from '../../../src/corpus/identity.ts'
import { evidenceOf } from '../../../src/corpus/local-entities.ts'
import type { Decision, Evidence } from '../../../src/model/records.ts'
import { confusable } from './cast.ts'
import { articleGraph, at } from './graphs.ts'

const article = fc.record({
  entities: confusable,
  title: fc.constantFrom('Ketua', 'Bupati'),
  date: fc.constantFrom('2025-01-02', '2024-12-30', null),
})
const corpus = fc.array(article, { minLength: 1, maxLength: 14 }).map((all) =>
  all.map(({ entities, title, date }, i) => {
    const [person, body] = [
      entities.find((e) => e.type === 'Person'),
      entities.find((e) => e.type === 'Organization'),
    ]
    const roles = person && body ? [{ person: person.id, title, of: body.id, ...at(0, 4) }] : []
    return evidenceOf(articleGraph(`a${i}`, entities, { roles, date }))
  }),
)
const decisions = fc.subarray<Decision>([
  { verdict: 'split', left: 'organization:bps', right: 'organization:badan-pusat-statistik' },
  { verdict: 'confirm', left: 'person:budi-santoso', right: 'person:budi-hartono' },
])

/** All that a store would hold of it. */
const told = (identity: Identity, evidence: readonly Evidence[]) => ({
  entities: [...identity.entities.values()],
  merges: identity.merges,
  ids: [...evidence]
    .sort((a, b) => (a.article < b.article ? -1 : 1))
    .map(({ article, entities }) => entities.map(({ id }) => identity.entityOf(article, id))),
})

it('settles the same whatever the order', () => {
  fc.assert(
    fc.property(
      corpus.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      decisions,
      ([all, shuffled], verdicts) => {
        expect(told(settle(shuffled, verdicts), all)).toEqual(told(settle(all, verdicts), all))
      },
    ),
  )
})

it('gives every entity of an article one entity of the corpus, of its own type', () => {
  fc.assert(
    fc.property(corpus, decisions, (all, verdicts) => {
      const identity = settle(all, verdicts)
      for (const { article, entities } of all)
        for (const { id, type } of entities)
          expect(identity.entities.get(identity.entityOf(article, id)!)?.type).toBe(type)
    }),
  )
})

it('keeps apart what a person has split', () => {
  fc.assert(
    fc.property(corpus, (all) => {
      const [left, right] = ['organization:bps', 'organization:badan-pusat-statistik']
      const identity = settle(all, [{ verdict: 'split', left, right }])
      const owners = (name: string) =>
        all
          .filter(({ entities }) => entities.some(({ id }) => id === name))
          .map(({ article }) => identity.entityOf(article, name))
      expect(owners(left).filter((id) => owners(right).includes(id))).toEqual([])
    }),
  )
})
