import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { alternatives, readTable, readTableIfAny } from '../../../src/language/table.ts'
import { temporaryFolder } from '../../contract/temporary.ts'

const folder = temporaryFolder()
const table = (text: string) => {
  writeFileSync(`${folder()}/t.tsv`, text)
  return readTable(`${folder()}/t.tsv`, ['word', 'kind'])
}
const refused = (message: RegExp) =>
  expect.objectContaining({ code: 'LANGUAGE_DATA', message: expect.stringMatching(message) })

describe('a table', () => {
  it('has a header and rows; comments and blank lines do not count', () => {
    expect(table('# what it is\n\nword\tkind\r\na\tx\r\n# why\nb\t\n')).toEqual([
      { word: 'a', kind: 'x' },
      { word: 'b', kind: '' },
    ])
  })

  it.each([
    ['another header', 'word\ttype\na\tx\n', /t\.tsv: the header is «word type», expected «word kind»/],
    ['no header', '# nothing\n', /expected «word kind»/],
    ['a short row', '# why\nword\tkind\na\tx\nb\n', /t\.tsv:4: 1 cells, expected 2/],
    ['a long row', 'word\tkind\na\tx\ty\n', /t\.tsv:2: 3 cells, expected 2/],
  ])('with %s is refused, by file and line', (_, text, message) => {
    expect(() => table(text)).toThrow(refused(message))
  })

  it('that is not there is refused, but where a language may do without it', () => {
    expect(() => readTable(`${folder()}/none.tsv`, ['word'])).toThrow(refused(/none\.tsv cannot be read/))
    expect(readTableIfAny(`${folder()}/none.tsv`, ['word'])).toEqual([])
  })
})

describe('alternatives', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a|b c| d', ['a', 'b c', 'd']],
  ])('of «%s» are %j', (cell, parts) => expect(alternatives(cell)).toEqual(parts))
})
