/** What the tagger took into a name beside it, or for a name where there is none. */
import { expect, test } from 'vitest'
import { language } from '../../../src/language/load.ts'
import type { EntityType, Mention } from '../../../src/model/facts.ts'
import { clean } from '../../../src/stages/1-clean/clean.ts'
import { segment } from '../../../src/stages/2-segment/segment.ts'
import { trimEdges } from '../../../src/stages/3-mention/edges.ts'
import { articleOf } from '../../article.ts'

function trimmed(text: string, type: EntityType, ...names: readonly string[]): string[] {
  const known = language('id')
  const mentions: Mention[] = names.map((name) => {
    const start = text.indexOf(name)
    return { start, end: start + name.length, type, by: 'test', score: 1 }
  })
  const before = segment(clean(articleOf(text), known), known)
  return trimEdges(mentions, before, known).map(({ start, end }) => text.slice(start, end))
}

test.each<[string, string, EntityType, readonly string[], readonly string[]]>([
  ['a rank', 'Lalu Aipda Bayu Sekar tiba.', 'Person', ['Aipda Bayu Sekar'], ['Bayu Sekar']],
  ['ranks alone', 'Lalu Kombes Pol Bayu Sekar tiba.', 'Person', ['Pol', 'Bayu Sekar'], ['Bayu Sekar']],
  ['a degree', 'Lalu Bayu Sekar, SH, MH tiba.', 'Person', ['Bayu Sekar', 'MH'], ['Bayu Sekar']],
  ['initials that are no degree', 'Lalu MH tiba.', 'Person', ['MH'], ['MH']],
  ['a given name that is a post', 'Lalu Imam Sekar tiba.', 'Person', ['Imam Sekar'], ['Imam Sekar']],
  ['players of two lines', 'Susunan: Bayu; Sekar.', 'Person', ['Bayu; Sekar'], ['Bayu', 'Sekar']],
  [
    'a village with its district',
    'Banjir di Melati Kecamatan Sumber Air.',
    'Place',
    ['Melati Kecamatan Sumber Air'],
    ['Melati', 'Kecamatan Sumber Air'],
  ],
  ['a hall of a city', 'Rapat di Balai Kota Melati.', 'Place', ['Balai Kota Melati'], ['Balai Kota Melati']],
  [
    'halves of a bracket',
    'Menurut Petugas Ibadah Haji (PIH) Arab Selatan, cuaca panas.',
    'Organization',
    ['Petugas Ibadah Haji', 'PIH) Arab Selatan'],
    ['Petugas Ibadah Haji (PIH) Arab Selatan'],
  ],
  ['a bracket left open', 'Menurut Pasal 6 Ayat (1) saja.', 'Law', ['Pasal 6 Ayat (1'], ['Pasal 6 Ayat (1)']],
])('%s', (_, text, type, names, expected) => {
  expect(trimmed(text, type, ...names)).toEqual(expected)
})
