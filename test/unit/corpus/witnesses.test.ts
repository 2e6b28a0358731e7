/** The sentences behind a merge, out of the store alone. */
import { describe, expect, it } from 'vitest'
import { Corpus } from '../../../src/corpus/corpus.ts'
import type { ArticleGraph } from '../../../src/model/article-graph.ts'
import { openMemory } from '../../../src/store/memory/memory.ts'
import { articleGraph, at } from './graphs.ts'

const FULL = 'organization:badan-pusat-statistik'
const SHORT = 'organization:bps'

/** An article that calls the office by these names, each where it stands. */
function article(id: string, text: string, ...names: string[]): ArticleGraph {
  const mentions = names.map((name) => at(text.indexOf(name), text.indexOf(name) + name.length))
  const [name, ...aliases] = names as [string, ...string[]]
  const office = { id: 'o', type: 'Organization' as const, name, aliases, mentions }
  return articleGraph(id, [office], { text, chunks: [{ start: 0, end: text.length }] })
}

describe('the witnesses of a merge', () => {
  it('are the sentences that use both names, and those that use one', async () => {
    const corpus = await Corpus.open(await openMemory('memory:', {}))
    await corpus.add([
      article(
        'a',
        'Hujan reda. Badan Pusat Statistik menghitung lagi. Kata BPS, naik.',
        'Badan Pusat Statistik',
        'BPS',
      ),
      article('b', 'Harga cabai turun. BPS mencatatnya kemarin.', 'BPS'),
      article('c', 'Badan Pusat Statistik membuka kantor. Warga datang.', 'Badan Pusat Statistik'),
    ])
    const found = await corpus.witnesses(SHORT, FULL)
    expect(found.map(({ uses, article, sentence }) => [uses, article, sentence])).toEqual([
      ['both', 'a', 'Kata BPS, naik.'],
      ['both', 'a', 'Badan Pusat Statistik menghitung lagi.'],
      ['short', 'b', 'BPS mencatatnya kemarin.'],
      ['full', 'c', 'Badan Pusat Statistik membuka kantor.'],
    ])
  })

  it('are none where the store knows neither name', async () => {
    const corpus = await Corpus.open(await openMemory('memory:', {}))
    expect(await corpus.witnesses(SHORT, FULL)).toEqual([])
    expect(corpus.identity.isName(SHORT)).toBe(false)
  })
})
