/** The tagger as shipped: plain names, the evidence of the whole article, and text that nobody would write. */
import { expect, test } from 'vitest'
import { language } from '../../../src/language/load.ts'
import type { Mention } from '../../../src/model/facts.ts'
import { clean } from '../../../src/stages/1-clean/clean.ts'
import { segment } from '../../../src/stages/2-segment/segment.ts'
import { mention } from '../../../src/stages/3-mention/mention.ts'
import { articleOf } from '../../article.ts'

const indonesian = language('id')

function mentions(text: string): readonly Mention[] {
  return mention(segment(clean(articleOf(text), indonesian), indonesian), indonesian).mentions
}
const names = (text: string) =>
  mentions(text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

test('people, bodies and places are found without their titles', () => {
  expect(
    names('Menteri Keuangan Sri Mulyani Indrawati tiba di Jakarta bersama pejabat Bank Indonesia.'),
  ).toEqual(['Person Sri Mulyani Indrawati', 'Place Jakarta', 'Organization Bank Indonesia'])
})

test('a name and its letters in brackets are two mentions', () => {
  expect(names('Data itu dihimpun Badan Pusat Statistik (BPS) sejak lama.')).toEqual([
    'Organization Badan Pusat Statistik',
    'Organization BPS',
  ])
})

test('a name that was found once is found wherever its words stand', () => {
  const text =
    'Wali Kota Bandung Hendra Wirasasmita datang. Warga senang. Begitu pula Hendra Wirasasmita kemarin.'
  expect(names(text).filter((name) => name === 'Person Hendra Wirasasmita')).toHaveLength(2)
})

test('every mention says how sure it is and who found it', () => {
  for (const { score, by } of mentions(
    'Presiden Prabowo Subianto mengunjungi Surabaya dan Kabupaten Gresik.',
  )) {
    expect(score).toBeGreaterThan(0)
    expect(score).toBeLessThanOrEqual(1)
    expect(by).not.toBe('')
  }
})

test.each([
  ['nothing', ''],
  ['white space', ' \n\t\u00a0\u200b'],
  ['control characters', 'Andi\u0000\u0007 Budi\u001b[0m di \u202eatrakaJ\u202c'],
  ['emoji and half of one', '🎉 Jakarta 👨‍👩‍👧 \ud83d Surabaya'],
  ['capitals alone', 'MENTERI PERTANIAN MEMBUKA RAPAT DI MAKASSAR'],
  ['marks alone', '((((..))))""“”,,,---'],
  ['one word without end', 'A'.repeat(200_000)],
  ['a sentence without end', 'Budi dan '.repeat(22_000)],
])('text of %s gives spans inside it', (_, text) => {
  let before = 0
  for (const { start, end } of mentions(text)) {
    expect(start).toBeGreaterThanOrEqual(before)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    before = start
  }
})

test('the same text gives the same names', () => {
  const text = 'Kepala Dinas Kesehatan Kota Semarang Ratna Dewi hadir di Balai Kota.'
  expect(mentions(text)).toEqual(mentions(text))
})
