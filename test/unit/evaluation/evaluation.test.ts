/** What counts as found, on small graphs of which every difference is meant. */
import { describe, expect, it } from 'vitest'
import { compare } from '../../../src/evaluation/blocks.ts'
import { Evaluation } from '../../../src/evaluation/evaluate.ts'
import { pair } from '../../../src/evaluation/pairing.ts'
import { reliability } from '../../../src/evaluation/reliability.ts'
import { rates } from '../../../src/evaluation/tally.ts'
import type { ArticleGraph } from '../../../src/model/article-graph.ts'
import { articleGraph, at } from '../corpus/graphs.ts'

const text = 'Bupati Wahyu membuka Pasar Raya, Senin. "Beras naik 5 persen pekan ini," kata Wahyu.'
const span = (words: string) => at(text.indexOf(words), text.indexOf(words) + words.length)
const wahyu = {
  id: 'p',
  type: 'Person',
  name: 'Wahyu',
  aliases: [],
  mentions: [span('Wahyu'), at(79, 84)],
} as const
const pasar = {
  id: 'l',
  type: 'Place',
  name: 'Pasar Raya',
  aliases: [],
  mentions: [span('Pasar Raya')],
} as const
const gold = articleGraph('g', [wahyu, pasar], {
  text,
  dates: [{ ...span('Senin'), from: '2025-01-06', to: '2025-01-06' }],
  figures: [
    {
      ...span('5 persen'),
      kind: 'percent',
      value: 5,
      high: null,
      unit: 'percent',
      bound: 'exact',
      measure: 'beras naik',
      about: null,
      from: null,
      to: null,
    },
  ],
  roles: [{ person: 'p', title: 'Bupati', of: null, ...span('Bupati') }],
  quotes: [{ ...span('Beras naik 5 persen pekan ini'), direct: true, speaker: 'p' }],
  events: [],
  relations: [{ subject: 'p', type: 'ACT', verb: 'membuka', object: 'l', ...span('membuka') }],
})
const hits = (system: ArticleGraph, block: string) => compare(gold, system).get(block)!.hits

describe('comparing graphs', () => {
  it('finds everything of a graph in itself, whatever its ids', () => {
    const renamed = JSON.parse(
      JSON.stringify(gold).replaceAll('"p"', '"x"').replaceAll('"l"', '"y"'),
    ) as ArticleGraph
    for (const [block, { hits: found, gold: expected, system }] of compare(gold, renamed))
      expect([block, found, system]).toEqual([block, expected, expected])
  })

  it('wants exact spans and types of names', () => {
    const wider = { ...pasar, mentions: [span('membuka Pasar Raya')] }
    expect(hits({ ...gold, entities: [wahyu, wider] }, 'mentions')).toBe(2)
    expect(hits({ ...gold, entities: [wahyu, { ...pasar, type: 'Organization' }] }, '  Place')).toBe(0)
  })

  it('lets the speaker be judged apart from the words', () => {
    const silent = { ...gold, quotes: [{ ...gold.quotes[0]!, speaker: null }] }
    expect([hits(silent, 'quotes direct'), hits(silent, 'quotes with speaker')]).toEqual([1, 0])
  })

  it('takes a quote that is nearly the same, and no other', () => {
    const cut = (words: string) => ({ ...gold, quotes: [{ ...gold.quotes[0]!, ...span(words) }] })
    expect(hits(cut('Beras naik 5 persen pekan'), 'quotes direct')).toBe(1)
    expect(hits(cut('Beras naik 5'), 'quotes direct')).toBe(0)
  })

  it('wants value and unit of a figure, and the first word of a verb', () => {
    const figure = (some: object) => ({ ...gold, figures: [{ ...gold.figures[0]!, ...some }] })
    expect(hits(figure({ unit: 'persen' }), 'figures')).toBe(1)
    expect(hits(figure({ value: 6 }), 'figures')).toBe(0)
    const verb = (word: string) => ({ ...gold, relations: [{ ...gold.relations[0]!, verb: word }] })
    expect(hits(verb('membuka kembali'), 'relations ACT')).toBe(1)
    expect(hits(verb('menutup'), 'relations ACT')).toBe(0)
  })

  it('pairs the best first, each once', () => {
    const pairs = pair([1, 2], [2, 3], (g, s) => (g === s ? 2 : 1))
    expect([...pairs]).toEqual([
      [2, 2],
      [1, 3],
    ])
  })
})

describe('an evaluation', () => {
  it('adds up over articles and gives an interval around the figure, the same each time', () => {
    const evaluate = () => {
      const evaluation = new Evaluation()
      evaluation.add(gold, gold)
      evaluation.add(gold, { ...gold, roles: [] })
      return evaluation.accuracy().find(({ block }) => block === 'roles')!
    }
    const { f1, interval } = evaluate()
    expect(f1).toBeCloseTo(2 / 3)
    expect(interval[0]).toBeLessThan(f1)
    expect(interval[1]).toBeGreaterThan(f1)
    expect(evaluate().interval).toEqual(interval)
  })

  it('counts nothing as nothing', () => {
    expect(rates({ hits: 0, gold: 0, system: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 })
  })
})

describe('reliability', () => {
  const verdicts = (score: number, right: number, wrong: number) => [
    ...Array.from({ length: right }, () => ({ score, right: true })),
    ...Array.from({ length: wrong }, () => ({ score, right: false })),
  ]

  it('is without error where as many are right as the scores say', () => {
    const { bins, error } = reliability([...verdicts(0.75, 3, 1), ...verdicts(1, 5, 0)])
    expect(bins).toEqual([
      { from: 0.7, count: 4, score: 0.75, right: 0.75 },
      { from: 0.9, count: 5, score: 1, right: 1 },
    ])
    expect(error).toBe(0)
  })

  it('weighs the error of each bin by its names', () => {
    expect(reliability([...verdicts(0.9, 0, 1), ...verdicts(0.1, 0, 9)]).error).toBeCloseTo(0.18)
    expect(reliability([])).toEqual({ bins: [], error: 0 })
  })

  it('takes a name for right that has span and type of the gold graph', () => {
    const evaluation = new Evaluation()
    const other = { ...pasar, type: 'Organization' } as const
    evaluation.add(gold, { ...gold, entities: [wahyu, other] })
    const { bins } = evaluation.reliability()
    expect(bins.reduce((sum, { count, right }) => sum + count * right, 0)).toBeCloseTo(2)
  })
})
