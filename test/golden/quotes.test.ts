/** What is understood of speech: `quotes.tsv`, and the examples that stand beside the rules. */
import { expect, test } from 'vitest'
import { readTable } from '../../src/language/table.ts'
import type { Span } from '../../src/model/span.ts'
import { findQuotes } from '../../src/stages/5-relate/quotes.ts'
import { indonesian, scene } from './cast.ts'

/** `"direct" = speaker` or `indirect = speaker`, several separated by ` | `. */
function quotesOf(row: string): string {
  const before = scene(row)
  const words = ({ start, end }: Span) => before.article.text.slice(start, end).replaceAll('\n', '⏎')
  return findQuotes(before, indonesian)
    .map(({ direct, speaker, ...span }) => {
      const said = direct ? `"${words(span)}"` : words(span)
      return speaker ? `${said} = ${words(speaker)}` : said
    })
    .join(' | ')
}

const table = <const C extends string>(file: string, columns: readonly C[]) =>
  readTable(new URL(file, import.meta.url).pathname, columns)

test.each(table('quotes.tsv', ['text', 'quotes']))('$text', ({ text, quotes }) => {
  expect(quotesOf(text)).toBe(quotes)
})

test.each(table('../../data/lang/id/speech/rules.tsv', ['name', 'score', 'example']))(
  'rule $name',
  ({ name, example }) => {
    expect(findQuotes(scene(example), indonesian).map(({ by }) => by)).toContain(name)
  },
)
