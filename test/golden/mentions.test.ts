/** Which names a sentence has: `mentions.tsv`. The marks are taken out, the tagger is asked, and the marks must come back. */
import { expect, test } from 'vitest'
import { readTable } from '../../src/language/table.ts'
import { clean } from '../../src/stages/1-clean/clean.ts'
import { segment } from '../../src/stages/2-segment/segment.ts'
import { mention } from '../../src/stages/3-mention/mention.ts'
import { articleOf } from '../article.ts'
import { indonesian } from './cast.ts'
import { LETTERS, marked } from './marked.ts'

function remarked(text: string): string {
  const segmented = segment(clean(articleOf(text), indonesian), indonesian)
  const { mentions } = mention(segmented, indonesian)
  const marks = mentions.flatMap(({ start, end, type }) => [
    { at: start, mark: `[${LETTERS[type]} ` },
    { at: end, mark: ']' },
  ])
  return marks
    .sort((a, b) => b.at - a.at || (a.mark === ']' ? 1 : -1))
    .reduce((line, { at, mark }) => line.slice(0, at) + mark + line.slice(at), text)
}

test.each(readTable(new URL('mentions.tsv', import.meta.url).pathname, ['text']))('$text', ({ text }) => {
  expect(remarked(marked(text).article.text)).toBe(text)
})
