/** Titles that stand in one term with a name, a number or a clitic. */
import { expect, test } from 'vitest'
import type { Term } from '../../../src/language/matcher.ts'
import { cutTitles } from '../../../src/stages/5-relate/roles/cuts.ts'
import { has } from '../../../src/stages/5-relate/terms.ts'
import { indonesian } from '../../golden/cast.ts'

/** Terms from `text/Tag+Tag`, a word each; `_` stands for a space within a term. */
function terms(line: string): Term[] {
  let start = 0
  return line.split(' ').map((piece) => {
    const [words = '', tags = ''] = piece.split('/')
    const text = words.replaceAll('_', ' ')
    const term = { start, end: start + text.length, text, tags: new Set(tags.split('+').filter(Boolean)) }
    start = term.end + 1
    return term
  })
}

const cutUp = (line: string): string =>
  cutTitles(terms(line), indonesian)
    .map((term) => `${term.text}${has(term, 'Post') ? ' (post)' : ''} ${term.start}-${term.end}`)
    .join(' | ')

test.each([
  [
    'Wali/Title Kota_Sumbersari/Place Lukman/Person',
    'Wali Kota (post) 0-9 | Sumbersari 10-20 | Lukman 21-27',
  ],
  [
    'Rektor_Universitas_Melati/Organization ,/Comma Ratna/Person',
    'Rektor (post) 0-6 | Universitas Melati 7-25 | , 26-27 | Ratna 28-33',
  ],
  ['dua_anggotanya/Figure Dimas/Person', 'dua 0-3 | anggota (post) 4-11 | nya 11-14 | Dimas 15-20'],
  ['Mensos_Ratna_Dewi/Person hadir', 'Mensos (post) 0-6 | Ratna Dewi 7-17 | hadir 18-23'],
  ['ketuanya Ratna/Person', 'ketua (post) 0-5 | nya 5-8 | Ratna 9-14'],
])('%s', (line, expected) => {
  expect(cutUp(line)).toBe(expected)
})

test.each([
  'Pengurus_Besar_Akuatik/Organization menang',
  'Ketua/Post+Title Pengurus_Besar_Akuatik/Organization Ratna/Person',
  'Raja_Lukman_Hadi/Person hadir',
  'Mensos/Person hadir',
  'Pasar/Title Kota_Sumbersari/Place Lukman/Person',
  'tiga_rumah/Figure hanyut',
  'rumahnya Ratna/Person',
])('leaves %s whole', (line) => {
  expect(cutTitles(terms(line), indonesian).map(({ text }) => text)).toEqual(
    terms(line).map(({ text }) => text),
  )
})
