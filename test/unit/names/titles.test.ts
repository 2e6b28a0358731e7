/** A title that was taken into a person's name is cut off; a title alone is no name. */
import { expect, test } from 'vitest'
import { withoutTitles } from '../../../src/stages/3-mention/titles.ts'
import { indonesian } from '../../golden/cast.ts'
import { marked } from '../../golden/marked.ts'

function names(row: string): string[] {
  const { mentions, ...before } = marked(row)
  return mentions
    .flatMap((mention) => withoutTitles(mention, before, indonesian.lexicon))
    .map(({ start, end }) => before.article.text.slice(start, end))
}

test.each<[string, readonly string[]]>([
  ['Begitu kata [P Menkes Ratna].', ['Ratna']],
  ['Jenazah [P Brigadir EA] diperiksa.', ['EA']],
  ['Hadir [P Bayu Prakoso, SH, MH].', ['Bayu Prakoso']],
  ['Menurut [P Kapolda], jalan ditutup.', []],
  ['Bayu Prakoso, SH, [P MH], hadir.', []],
  ['Tersangka [P MC] dan [P Bayu] ditahan.', ['MC', 'Bayu']],
  ['[P Raja Surya] dan [P Ratu Melati] menikah.', ['Raja Surya', 'Ratu Melati']],
  ['Wakil [P Ketua Bayu] tiba.', ['Bayu']],
  ['Rektor [P Bayu Prakoso MSi] tiba.', ['Bayu Prakoso']],
])('%s', (row, expected) => {
  expect(names(row)).toEqual(expected)
})
