import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuotations } from '../../../src/language/quotations.ts'
import { indonesian } from '../../golden/cast.ts'

const found = (text: string) => {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
  return findQuotations(text, paragraphs, indonesian.speech)
}
const contents = (text: string) =>
  found(text).map(({ start, end, whole }) => (whole ? '' : '?') + text.slice(start, end))

describe('marks', () => {
  test.each([
    ['"satu dua," kata', ['satu dua']],
    ['“satu dua,” kata', ['satu dua']],
    ['„satu dua“, kata', ['satu dua']],
    ['«satu dua», kata', ['satu dua']],
    ['”satu dua,” kata', ['satu dua']],
    ['""satu dua,"" kata', ['satu dua']],
    ["''satu dua,'' kata", ['satu dua']],
    ['"satu dua,"kata', ['satu dua']],
    ['"satu "dua" tiga," kata', ['satu "dua" tiga']],
    ['"satu," kata "dua"', ['satu', 'dua']],
    ['layar 43" dan "satu"', ['satu']],
    ['"satu dua\n"tiga empat"', ['?satu dua', 'tiga empat']],
    ['satu dua," kata', ['?satu dua']],
  ])('%s', (text, expected) => {
    expect(contents(text)).toEqual(expected)
  })
})

test('quotations are ordered, within the text, and do not overlap', () => {
  const texts = fc.array(fc.constantFrom('"', '“', '”', '„', "''", 'a', ' ', ',', '.', '\n'), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('')
      let end = 0
      for (const quotation of found(text)) {
        expect(quotation.open).toBeGreaterThanOrEqual(end)
        expect(quotation.start).toBeGreaterThanOrEqual(quotation.open)
        expect(quotation.close).toBeGreaterThanOrEqual(quotation.end)
        end = quotation.close
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('a text of nothing but marks costs no more than its length', () => {
  const before = performance.now()
  found('" '.repeat(100_000))
  expect(performance.now() - before).toBeLessThan(30_000)
})
