/** The golden tables of tokens and sentences. */
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
})

describe('sentences', () => {
  it.each(readTable(golden('sentences'), ['text', 'sentences']))('$text', ({ text, sentences }) => {
    const real = text.replaceAll('\\n', '\n')
    const found = segmented(real).sentences.map(({ start, end }) => real.slice(start, end))
    expect(found.join('¦')).toBe(sentences)
  })

  it('are cut where no stop comes, at a comma if there is one', () => {
    const lengths = (text: string) => segmented(text).sentences.map(({ tokens }) => tokens.length)
    expect(lengths('beras '.repeat(500))).toEqual([201, 201, 98])
    expect(lengths('beras putih, '.repeat(50))).toEqual([102, 48])
  })
})
