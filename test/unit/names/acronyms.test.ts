/** Short forms in brackets: names of their own, of one type with what they stand for. */
import { expect, test } from 'vitest'
import type { EntityType, Mention } from '../../../src/model/facts.ts'
import { settleAcronyms } from '../../../src/stages/3-mention/acronyms.ts'

/** Settles names given as `[text, type, score]` in the order of the text; returns them as `type text`. */
function settled(text: string, ...names: (readonly [string, EntityType, number])[]): string[] {
  const mentions: Mention[] = []
  let from = 0
  for (const [name, type, score] of names) {
    const start = text.indexOf(name, from)
    from = start + name.length
    mentions.push({ start, end: from, type, by: 'test', score })
  }
  return settleAcronyms(mentions, text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
}

test('a short form takes the type of the surer full name, wherever it stands', () => {
  const text = 'Politeknik Negeri Palu (Polinelu) maju. Ia lulusan Polinelu.'
  expect(
    settled(
      text,
      ['Politeknik Negeri Palu', 'Organization', 0.9],
      ['Polinelu', 'Place', 0.6],
      ['Polinelu', 'Place', 0.7],
    ),
  ).toEqual(['Organization Politeknik Negeri Palu', 'Organization Polinelu', 'Organization Polinelu'])
})

test('a full name takes the type of the surer short form', () => {
  const text = 'Rancangan Aturan Kota (RAK) dibahas.'
  expect(settled(text, ['Rancangan Aturan Kota', 'Organization', 0.5], ['RAK', 'Law', 0.9])).toEqual([
    'Law Rancangan Aturan Kota',
    'Law RAK',
  ])
})

test('a short form that was missed is found, and one that was swallowed is taken apart', () => {
  const text = 'Pekan Raya Palu (PRP) dan Bulan Baca Anak (BBA) dibuka.'
  expect(settled(text, ['Pekan Raya Palu (PRP)', 'Event', 0.8], ['Bulan Baca Anak', 'Event', 0.8])).toEqual([
    'Event Pekan Raya Palu',
    'Event PRP',
    'Event Bulan Baca Anak',
    'Event BBA',
  ])
})

test.each<[string, string, string]>([
  ['letters that the name does not have', 'Warga Kota Palu (UMKM) hadir.', 'Kota Palu'],
  ['a name of one word', 'Palu (PL) ramai.', 'Palu'],
  [
    'a name that goes on after the bracket',
    'Balai Diklat Industri (BDI) Denpasar ramai.',
    'Balai Diklat Industri (BDI) Denpasar',
  ],
])('is left alone: %s', (_, text, name) => {
  expect(settled(text, [name, 'Organization', 0.9])).toEqual([`Organization ${name}`])
})

test('the letters of a kind of law are no name', () => {
  const text = 'Aturan Gubernur (Atgub) dibahas.'
  expect(settled(text, ['Aturan Gubernur', 'Law', 0.9])).toEqual(['Law Aturan Gubernur'])
})
