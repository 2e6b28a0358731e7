/** The frame of a story names its place and its people. */
import { expect, test } from 'vitest'
import { language } from '../../../src/language/load.ts'
import { clean } from '../../../src/stages/1-clean/clean.ts'
import { segment } from '../../../src/stages/2-segment/segment.ts'
import { settleFrame } from '../../../src/stages/3-mention/frame.ts'
import { articleOf } from '../../article.ts'

test('the place of a dateline and the name of a byline are names, the agency is none', () => {
  const text = 'Palangka Raya (ANTARA) - Hujan turun.\nPewarta: Ni Luh Sekar'
  const known = language('id')
  const agency = { start: 15, end: 21, type: 'Organization', by: 'test', score: 1 } as const
  const names = settleFrame([agency], segment(clean(articleOf(text), known), known))
  expect(names.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)).toEqual([
    'Place Palangka Raya',
    'Person Ni Luh Sekar',
  ])
})
