/**
 * Reads the tables of `data`: tab-separated, a header, one row an entry, `#` lines are comments. A cell may hold alternatives
 * separated by `|`. A wrong header or a short row is an error that names the file and the line.
 */
import { readFileSync } from 'node:fs'
import { JejaringError } from '../errors.ts'

export type Row<Column extends string> = Readonly<Record<Column, string>>

/** @throws JejaringError LANGUAGE_DATA */
export function readTable<const Column extends string>(
  path: string,
  columns: readonly Column[],
): Row<Column>[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new JejaringError('LANGUAGE_DATA', `${path} cannot be read`, { cause })
  }
  const lines = text
    .split('\n')
    .map((line, index) => ({ cells: line.replace(/\r$/, '').split('\t'), number: index + 1 }))
  const rows = lines.filter(({ cells }) => cells.join('').trim() !== '' && !cells[0]!.startsWith('#'))
  const header = rows.shift()?.cells ?? []
  if (header.join('\t') !== columns.join('\t'))
    throw new JejaringError(
      'LANGUAGE_DATA',
      `${path}: the header is «${header.join(' ')}», expected «${columns.join(' ')}»`,
    )
  return rows.map(({ cells, number }) => {
    if (cells.length !== columns.length)
      throw new JejaringError(
        'LANGUAGE_DATA',
        `${path}:${number}: ${cells.length} cells, expected ${columns.length}`,
      )
    return Object.freeze(Object.fromEntries(columns.map((column, i) => [column, cells[i]]))) as Row<Column>
  })
}

/** The alternatives of a cell: `mengatakan|menyebut` is two; an empty cell is none. */
export function alternatives(cell: string): string[] {
  return cell === '' ? [] : cell.split('|').map((part) => part.trim())
}
