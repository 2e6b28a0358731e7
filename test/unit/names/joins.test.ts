/** Names found in pieces. */
import { expect, test } from 'vitest'
import type { EntityType, Mention } from '../../../src/model/facts.ts'
import { joinPieces } from '../../../src/stages/3-mention/joins.ts'

test.each<[string, readonly (readonly [string, EntityType])[], readonly string[]]>([
  [
    'Eko S.A. Sekar',
    [
      ['Eko S', 'Person'],
      ['A', 'Person'],
      ['Sekar', 'Person'],
    ],
    ['Eko S.A. Sekar'],
  ],
  [
    'RSUD Dr. Sekar',
    [
      ['RSUD Dr', 'Organization'],
      ['Sekar', 'Person'],
    ],
    ['RSUD Dr. Sekar'],
  ],
  [
    'RSUD Palu. Sekar',
    [
      ['RSUD Palu', 'Organization'],
      ['Sekar', 'Person'],
    ],
    ['RSUD Palu', 'Sekar'],
  ],
  [
    'Balai Diklat (BDI) Palu',
    [
      ['Balai Diklat', 'Organization'],
      ['Palu', 'Place'],
    ],
    ['Balai Diklat (BDI) Palu'],
  ],
])('%s', (text, names, expected) => {
  let from = 0
  const mentions = names.map(([name, type]): Mention => {
    const start = text.indexOf(name, from)
    from = start + name.length
    return { start, end: from, type, by: 'test', score: 1 }
  })
  expect(joinPieces(mentions, text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})
