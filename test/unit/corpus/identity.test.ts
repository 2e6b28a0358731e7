import { describe, expect, it } from 'vitest'
import { settle } from '../../../src/corpus/identity.ts'
import { evidenceOf } from '../../../src/corpus/local-entities.ts'
import type { Entity } from '../../../src/model/article-graph.ts'
import { articleGraph, entity } from './graphs.ts'

const BPS = entity('Organization', 'Badan Pusat Statistik', 'BPS')
const settled = (
  articles: readonly (readonly Entity[])[],
  ...decisions: Parameters<typeof settle>[1] & object
) =>
  settle(
    articles.map((entities, i) => evidenceOf(articleGraph(`a${i}`, entities))),
    decisions,
  )

describe('settling identity', () => {
  it('takes an acronym for what articles explain it to be', () => {
    const identity = settled([[BPS], [entity('Organization', 'BPS')]])
    expect(identity.entityOf('Organization', 'BPS')).toBe('organization:badan-pusat-statistik')
    expect([...identity.entities.values()]).toEqual([
      {
        id: 'organization:badan-pusat-statistik',
        type: 'Organization',
        name: 'Badan Pusat Statistik',
        aliases: ['BPS'],
        articles: 2,
      },
    ])
    expect(identity.merges).toEqual([
      {
        short: 'organization:bps',
        full: 'organization:badan-pusat-statistik',
        rule: 'alias',
        articles: 1,
        of: 1,
        score: 2 / 3,
      },
    ])
  })

  it('leaves an acronym alone that stands for different names', () => {
    const identity = settled([
      [entity('Organization', 'Partai Solidaritas Indonesia', 'PSI')],
      [entity('Organization', 'Pusat Studi Infrastruktur', 'PSI')],
      [entity('Organization', 'PSI')],
    ])
    expect(identity.entityOf('Organization', 'PSI')).toBe('organization:psi')
    expect(identity.entities.size).toBe(3)
  })

  it('does not take a first name for a person on the word of one article', () => {
    const rahmat = entity('Person', 'Rahmat Hidayat', 'Rahmat')
    const alone = entity('Person', 'Rahmat')
    expect(settled([[rahmat], [alone]]).entities.size).toBe(2)
    expect(settled([[rahmat], [rahmat], [rahmat], [alone]]).entities.size).toBe(1)
  })

  it('never merges names because they look alike, nor across types', () => {
    const names = ['Papua', 'Papua Barat', 'Bali', 'Balikpapan'].map((name) => entity('Place', name))
    const identity = settled([[...names, entity('Organization', 'Bali')]])
    expect(identity.entities.size).toBe(5)
    expect(identity.merges).toEqual([])
  })

  it('calls an entity by its best-attested spelling', () => {
    const identity = settled([
      [entity('Person', 'JOKO WIDODO')],
      [entity('Person', 'Joko Widodo')],
      [entity('Person', 'Joko Widodo')],
    ])
    expect([...identity.entities.values()].map(({ name, aliases }) => [name, aliases])).toEqual([
      ['Joko Widodo', ['JOKO WIDODO']],
    ])
  })

  it('lets a verdict win over the evidence, both ways', () => {
    const articles = [
      [BPS],
      [entity('Organization', 'BPS')],
      [entity('Person', 'Jokowi')],
      [entity('Person', 'Joko Widodo')],
    ]
    const identity = settled(
      articles,
      { verdict: 'split', left: 'organization:badan-pusat-statistik', right: 'organization:bps' },
      { verdict: 'confirm', left: 'person:jokowi', right: 'person:joko-widodo' },
    )
    expect(identity.entityOf('Organization', 'BPS')).toBe('organization:bps')
    expect(identity.entityOf('Person', 'Jokowi')).toBe('person:joko-widodo')
  })
})
