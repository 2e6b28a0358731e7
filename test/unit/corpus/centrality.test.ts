/** Who hangs together with whom: the same whatever the order of the articles. */
import { expect, it } from 'vitest'
import { centrality } from '../../../src/corpus/centrality.ts'
import { settle } from '../../../src/corpus/identity.ts'
import { evidenceOf } from '../../../src/corpus/local-entities.ts'
import { articleGraph, entity } from './graphs.ts'

const people = (...names: string[]) => names.map((name) => entity('Person', `${name} Larasati`))
const EVIDENCE = [
  people('Ayu', 'Bima', 'Citra'),
  people('Ayu', 'Bima'),
  people('Bima', 'Citra'),
  people('Dewi', 'Eka', 'Fajar'),
  people('Dewi', 'Eka'),
  people('Citra', 'Dewi'),
  people('Gita', 'Hana'),
].map((entities, i) => evidenceOf(articleGraph(`a${i}`, entities)))

const idsOf = (...names: string[]) => names.map((name) => `person:${name}-larasati`)

it('parts communities that one article joins, and ranks who is named with most', () => {
  const { components, communities, ranking } = centrality(EVIDENCE, settle(EVIDENCE))
  expect(components).toEqual([6, 2])
  expect(communities.map((ids) => [...ids].sort())).toEqual([
    idsOf('ayu', 'bima', 'citra'),
    idsOf('dewi', 'eka', 'fajar'),
    idsOf('gita', 'hana'),
  ])
  expect(communities[0]![0]).toBe('person:citra-larasati')
  expect(ranking.map(([id]) => id)).toHaveLength(8)
})

it('comes out the same whatever the order', () => {
  const reversed = [...EVIDENCE].reverse()
  expect(centrality(reversed, settle(reversed))).toEqual(centrality(EVIDENCE, settle(EVIDENCE)))
})

it('has nothing to say of no articles', () => {
  expect(centrality([], settle([]))).toEqual({ components: [], communities: [], ranking: [] })
})
