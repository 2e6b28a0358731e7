/** Tables for the terminal: numbers stay whole however narrow it is; words give way. */
import { describe, expect, it } from 'vitest'
import { renderTable } from '../../../src/view/table.ts'

const answer = {
  columns: ['measure', 'value', 'article'],
  rows: [
    ['nilai ekspor industri pengolahan nonmigas menurut provinsi', 126_570_000_000, 'contoh-bimtek-2020'],
    ['neraca perdagangan', 75.5, 'contoh-bps-2021'],
  ],
}

describe('renderTable', () => {
  it('cuts words, not numbers, where the terminal is narrow', () => {
    const table = renderTable(answer, 44)
    expect(table).toContain('126570000000')
    expect(table).toMatch(/nilai eks\S*…/)
    for (const line of table.split('\n')) expect(line.length).toBeLessThanOrEqual(44)
  })

  it('gives each column what it needs where there is room', () => {
    expect(renderTable(answer, 120)).not.toContain('…')
  })

  it('says so where nothing was found', () => {
    expect(renderTable({ columns: ['a'], rows: [] })).toBe('nothing found')
  })

  it('keeps control characters off the terminal', () => {
    expect(renderTable({ columns: ['a'], rows: [['merah\u001b[31m\nputih']] })).not.toMatch(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      /[\u001b]/,
    )
  })
})
