import { expect, test } from 'vitest'
import { readLexicon } from '../../../src/language/lexicon.ts'
import type { Mention, Normalised } from '../../../src/model/facts.ts'
import { sentenceTerms } from '../../../src/stages/5-relate/terms.ts'
import { titleTerms } from '../../../src/stages/5-relate/titles.ts'
import { indonesian, scene } from '../../golden/cast.ts'

const shown = (before: Normalised) =>
  before.sentences.flatMap((sentence) => sentenceTerms(sentence, before, indonesian).map(({ text }) => text))

const withMentions = (text: string, ...names: [string, Mention['type']][]): Normalised => ({
  ...scene(text),
  mentions: names.map(([name, type]) => {
    const start = text.indexOf(name)
    return { start, end: start + name.length, type, by: 'test', score: 1 }
  }),
})

test('a name is one term', () => {
  expect(shown(withMentions('kata Ratna Dewi .', ['Ratna Dewi', 'Person']))).toEqual([
    'kata',
    'Ratna Dewi',
    '.',
  ])
})

test('a token glued to a name is cut at its edges', () => {
  expect(shown(withMentions('menteriratnakemarin', ['ratna', 'Person']))).toEqual([
    'menteri',
    'ratna',
    'kemarin',
  ])
})

test('of overlapping names the longest stands, and a date inside a name does not', () => {
  const text = 'acara Hari Teratai 2025 usai'
  const before = withMentions(text, ['Teratai', 'Product'], ['Hari Teratai 2025', 'Event'])
  const year = {
    start: text.indexOf('2025'),
    end: text.indexOf('2025') + 4,
    from: '2025-01-01',
    to: '2025-12-31',
    by: 'test',
    score: 1,
  }
  const sorted = {
    ...before,
    mentions: [...before.mentions].sort((a, b) => a.start - b.start),
    dates: [year],
  }
  expect(shown(sorted)).toEqual(['acara', 'Hari Teratai 2025', 'usai'])
})

test('a title is one term; ranks, forms of address and brackets are left out', () => {
  const before = scene('Kepala Bidang Humas Polda Nusa Elok (Kabid) Kombes Pol. Dr. Bayu Prakoso (45) hadir.')
  const terms = titleTerms(sentenceTerms(before.sentences[0]!, before, indonesian))
  expect(terms.map(({ text }) => text)).toEqual([
    'Kepala Bidang Humas',
    'Polda Nusa Elok',
    'Bayu Prakoso',
    'hadir',
    '.',
  ])
})

test('the longest phrase of the lexicon wins, and capitals in a table must stand in the text', () => {
  const lexicon = readLexicon('data/lang/id')
  const tokens = (text: string) =>
    [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
  const found = (text: string) =>
    lexicon.find(text, tokens(text)).map(({ first, last, tags }) => [first, last, tags.includes('Post')])
  expect(found('Wakil Presiden')).toEqual([[0, 2, true]])
  expect(found('PM')).toEqual([[0, 1, true]])
  expect(found('pm')).toEqual([])
})
