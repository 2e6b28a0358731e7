/** Graphs that another maker wrote: what is absent is filled in, and what could not be stored or followed is refused by name. */
import { expect, it } from 'vitest'
import { parseGraph } from '../../../src/run/graphs.ts'

const graph = {
  id: 'a1',
  url: null,
  title: null,
  date: '2025-07-22',
  text: 'Bupati Ratna Dewi membuka pasar.',
  entities: [{ id: 'p', type: 'Person', name: 'Ratna Dewi', mentions: [{ start: 7, end: 17 }] }],
}

it('takes an absent block for empty, and an absent maker for unknown', () => {
  const read = parseGraph(JSON.stringify(graph))
  expect(read).toMatchObject({ language: 'id', dates: [], relations: [] })
  expect(read.entities[0]).toMatchObject({ aliases: [], mentions: [{ by: 'unknown', score: 1 }] })
})

it.each([
  ['an id that no database can index', { id: 'x'.repeat(501) }, /: id:/],
  ['no text', { text: undefined }, /: text:/],
  ['a day that is none', { date: '2025-02-31' }, /date/],
  [
    'a type that is not in the list',
    { entities: [{ ...graph.entities[0], type: 'Robot' }] },
    /entities\.0\.type/,
  ],
  [
    'a span outside the text',
    { dates: [{ start: 0, end: 99, from: '2025-07-22', to: '2025-07-22' }] },
    /outside the text/,
  ],
  ['a fact about nobody', { roles: [{ person: 'q', title: 'Bupati', of: null }] }, /«q»/],
])('refuses %s', (_, change, message) => {
  expect(() => parseGraph(JSON.stringify({ ...graph, ...change }))).toThrow(message)
})
