/** Two names taken for one: parted where the article has both on their own, or where the second is known to have units. */
import { expect, test } from 'vitest'
import type { EntityType, Mention } from '../../../src/model/facts.ts'
import { partSides } from '../../../src/stages/3-mention/sides.ts'

function parted(text: string, ...names: (readonly [string, EntityType])[]): string[] {
  const mentions: Mention[] = []
  let from = 0
  for (const [name, type] of names) {
    const start = text.indexOf(name, from)
    from = start + name.length
    mentions.push({ start, end: from, type, by: 'test', score: 1 })
  }
  return partSides(mentions, text, { parents: new Set(['kementerian laut']) }).map(({ start, end }) =>
    text.slice(start, end),
  )
}

test('both parts are names elsewhere', () => {
  const text = 'Kepala BPSDMI Kemenperin tiba. BPSDMI berterima kasih. Kemenperin juga.'
  const names = ['BPSDMI Kemenperin', 'BPSDMI', 'Kemenperin'].map((name) => [name, 'Organization'] as const)
  expect(parted(text, ...names)).toEqual(['BPSDMI', 'Kemenperin', 'BPSDMI', 'Kemenperin'])
})

test('a name with its acronym inside is known by the short form', () => {
  const text = 'Balai Diklat Industri (BDI) Palu Kemenperin tiba. BDI Palu dan Kemenperin hadir.'
  const names = ['Balai Diklat Industri (BDI) Palu Kemenperin', 'BDI Palu', 'Kemenperin']
  expect(parted(text, ...names.map((name) => [name, 'Organization'] as const)).slice(0, 2)).toEqual([
    'Balai Diklat Industri (BDI) Palu',
    'Kemenperin',
  ])
})

test('the second is known to have units', () => {
  const units = ['BPSDL', 'Biro Umum', 'Kantor']
  const names = units.map((unit) => `${unit} Kementerian Laut`)
  const parts = parted(names.join(', '), ...names.map((name) => [name, 'Organization'] as const))
  expect(parts).toEqual([
    'BPSDL',
    'Kementerian Laut',
    'Biro Umum',
    'Kementerian Laut',
    'Kantor Kementerian Laut',
  ])
})

test('the second is somebody whom the article names', () => {
  const text = 'Kepala Dinas Air Palu Rahmawati tiba. Menurut Rahmawati, air surut.'
  expect(parted(text, ['Dinas Air Palu Rahmawati', 'Organization'], ['Rahmawati', 'Person'])).toEqual([
    'Dinas Air Palu',
    'Rahmawati',
    'Rahmawati',
  ])
})

test('a village and its regency, both named elsewhere', () => {
  const names = ['Melati Sumber Air', 'Melati', 'Sumber Air', 'Melati Timur'].map(
    (name) => [name, 'Place'] as const,
  )
  const text = names.map(([name]) => name).join(' lalu ')
  expect(parted(text, ...names)).toEqual(['Melati', 'Sumber Air', 'Melati', 'Sumber Air', 'Melati Timur'])
})

test('a unit with its short form in brackets, before its parent, is two names', () => {
  const name = 'Biro Umum Daerah (BUD) Kementerian Laut'
  expect(parted(name, [name, 'Organization'])).toEqual(['Biro Umum Daerah', 'BUD', 'Kementerian Laut'])
})

test.each<[string, readonly (readonly [string, EntityType])[]]>([
  [
    'a word of the name is another body elsewhere',
    [
      ['Elang Palu', 'Organization'],
      ['Elang', 'Organization'],
      ['Palu', 'Organization'],
    ],
  ],
  [
    'a part is no name elsewhere',
    [
      ['Bank BNI', 'Organization'],
      ['BNI', 'Organization'],
    ],
  ],
  [
    'a part is of another type',
    [
      ['Timnas Palu', 'Organization'],
      ['Timnas', 'Organization'],
      ['Palu', 'Place'],
    ],
  ],
  [
    'a place that is named again',
    [
      ['Palu Timur', 'Place'],
      ['Palu', 'Place'],
      ['Timur', 'Place'],
      ['Palu Timur', 'Place'],
    ],
  ],
])('%s: one name', (_, names) => {
  const text = names.map(([name]) => name).join(' lalu ')
  expect(parted(text, ...names)).toEqual(names.map(([name]) => name))
})
