/** The golden tables of tokens and sentences, and what must hold for any text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { language } from '../../../src/language/load.ts'
import { readTable } from '../../../src/language/table.ts'
import { clean } from '../../../src/stages/1-clean/clean.ts'
import { segment } from '../../../src/stages/2-segment/segment.ts'
import { articleOf } from '../../article.ts'

const golden = (name: string) => new URL(`../../golden/${name}.tsv`, import.meta.url).pathname
const known = language('id')
const segmented = (text: string) => segment(clean(articleOf(text), known), known)

describe('tokens', () => {
  it.each(readTable(golden('tokens'), ['text', 'tokens']))('$text', ({ text, tokens }) => {
    expect(
      known.tokenizer
        .tokens(text)
        .map(({ start, end }) => text.slice(start, end))
        .join(' '),
    ).toBe(tokens)
  })

  it('cover all that is not white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tokens = known.tokenizer.tokens(text)
        tokens.forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0))
        const covered = tokens.map(({ start, end }) => text.slice(start, end)).join('')
        expect(covered).toBe(text.replace(/\s+/gu, ''))
      }),
    )
  })
})

describe('sentences', () => {
  it.each(readTable(golden('sentences'), ['text', 'sentences']))('$text', ({ text, sentences }) => {
    const real = text.replaceAll('\\n', '\n')
    const found = segmented(real).sentences.map(({ start, end }) => real.slice(start, end))
    expect(found.join('¦')).toBe(sentences)
  })

  it('lie in paragraphs and hold every token once', () => {
    const word = fc.constantFrom(
      'Budi',
      'pergi',
      '.',
      '"',
      '?',
      '\n',
      ' ',
      'PT.',
      '1.500',
      '(ANTARA)',
      ' - ',
      'Baca juga: ',
      '”',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join('')
        const { paragraphs, sentences } = segmented(text)
        expect(sentences.flatMap((sentence) => sentence.tokens)).toEqual(known.tokenizer.tokens(text))
        for (const { start, end, tokens } of sentences) {
          expect([start, end]).toEqual([tokens[0]?.start, tokens.at(-1)?.end])
          expect(paragraphs.some((paragraph) => paragraph.start <= start && end <= paragraph.end)).toBe(true)
        }
      }),
    )
  })
})

describe('broken text', () => {
  it.each(['"', '."', '.)', 'A.', 'a', 'Aa', '1,', '🙂', '\n', '\u202e', 'Baca juga: '])(
    'of %j without end is cut in a moment',
    (piece) => {
      const text = piece.repeat(100_000)
      expect(segmented(text).sentences.flatMap((sentence) => sentence.tokens).length).toBeLessThanOrEqual(
        text.length,
      )
    },
    5_000,
  )
})
