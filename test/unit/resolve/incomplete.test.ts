/** What could not be completed is in the graph with null in place of what is missing. */
import { expect, it } from 'vitest'
import { extract } from '../../../src/pipeline.ts'
import { articleOf } from '../../article.ts'

it('keeps a quote whose speaker nobody names', () => {
  const { quotes } = extract(articleOf('"Jembatan itu roboh sejak kemarin malam," kata seorang warga.'))
  expect(quotes.map(({ direct, speaker }) => [direct, speaker])).toEqual([[true, null]])
})

it('keeps a figure of which the text does not say what it measures, about whom and when', () => {
  const { figures } = extract(articleOf('Sebanyak 40 orang pulang.'))
  expect(figures.map(({ value, measure, about, from, to }) => [value, measure, about, from, to])).toEqual([
    [40, null, null, null, null],
  ])
})

it('keeps a post of which the text does not say where it is held', () => {
  const { roles } = extract(articleOf('Presiden Prabowo Subianto tiba di Jakarta.'))
  expect(roles.map(({ title, of }) => [title, of])).toEqual([['Presiden', null]])
})
