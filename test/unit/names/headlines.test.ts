/** Headlines are read in true case. */
import { expect, test } from 'vitest'
import { readLexicon } from '../../../src/language/lexicon.ts'
import { readKnowledge } from '../../../src/language/name-tagger.ts'
import { linesOf } from '../../../src/language/names/article.ts'
import { readTokenizer } from '../../../src/language/tokenizer.ts'

const FOLDER = 'data/lang/id'
const [tokenizer, lexicon] = [readTokenizer(FOLDER), readLexicon(FOLDER)]
const knowledge = readKnowledge(FOLDER, tokenizer, lexicon)

/** The words of a line that the features see with a capital. */
function capitals(text: string): string {
  const sentences = tokenizer.sentences(text, tokenizer.tokens(text), { start: 0, end: text.length })
  return linesOf(text, sentences, knowledge)
    .flatMap(({ words, facts }) => words.filter((_, t) => facts[t]!.capital))
    .join(' ')
}

test.each([
  ['a common word of a headline is seen in lower case', 'Ratna Akan Minta Uang untuk Buka Pasar', 'Ratna'],
  [
    'known names of a headline keep their capitals',
    'Polisi Tangkap Pencuri Motor Warga di Rumah Sakit Palu',
    'Rumah Sakit Palu',
  ],
  ['a sentence is no headline', 'Ratna membantah minta uang kepada warga Palu', 'Ratna Palu'],
  [
    'a line that is one name is no headline',
    'Badan Penanggulangan Bencana Daerah',
    'Badan Penanggulangan Bencana Daerah',
  ],
])('%s', (_, text, expected) => {
  expect(capitals(text)).toBe(expected)
})
