/** Numbers for phrases, by their hash. */
import { expect, test } from 'vitest'
import { PhraseHash, PhraseTable } from '../../../src/language/phrase-table.ts'

const hashOf = (...pieces: string[]) =>
  pieces.reduce((hash, piece) => hash.add(piece), new PhraseHash().start())

test('a phrase is the same however it is cut into pieces', () => {
  const table = new PhraseTable(10)
  table.set(hashOf('lampung timur'), 7)
  expect(table.get(hashOf('lampung', ' ', 'timur'))).toBe(7)
  expect(table.get(hashOf('lampung', 'timur'))).toBe(0)
})

test('the last value stands', () => {
  const table = new PhraseTable(10)
  table.set(hashOf('bandung'), 1)
  table.set(hashOf('bandung'), 2)
  expect(table.get(hashOf('bandung'))).toBe(2)
})

test('a table that outgrows its room loses nothing', () => {
  const table = new PhraseTable(10)
  const many = 200_000
  for (let i = 1; i <= many; i++) table.set(hashOf(`desa ${i}`), i)
  const wrong = Array.from({ length: many }, (_, i) => i + 1).filter(
    (i) => table.get(hashOf(`desa ${i}`)) !== i,
  )
  expect(wrong).toEqual([])
})
