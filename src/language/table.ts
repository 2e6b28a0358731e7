/**
 * Reads the tables of `data`: tab-separated, a header, one row an entry, `#` lines are comments. A cell may hold alternatives
 * separated by `|`. A wrong header or a short row is an error that names the file and the line.
 */
import { existsSync, readFileSync } from 'node:fs'
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
  const rows: Row<Column>[] = []
  let headed = false
  const lines = text.includes('\r') ? text.split(/\r?\n/) : text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line === '' || line.startsWith('#')) continue
    const cells = line.split('\t')
    if (headed) rows.push(rowOf(cells, columns, path, i + 1))
    else checkHeader(cells, columns, path)
    headed = true
  }
  if (!headed) checkHeader([], columns, path)
  return rows
}

/** A table that a language may do without: no rows where there is no file. @throws JejaringError LANGUAGE_DATA */
export function readTableIfAny<const Column extends string>(
  path: string,
  columns: readonly Column[],
): Row<Column>[] {
  return existsSync(path) ? readTable(path, columns) : []
}

function checkHeader(cells: readonly string[], columns: readonly string[], path: string): void {
  if (cells.join('\t') !== columns.join('\t'))
    throw new JejaringError(
      'LANGUAGE_DATA',
      `${path}: the header is «${cells.join(' ')}», expected «${columns.join(' ')}»`,
    )
}

function rowOf<Column extends string>(
  cells: readonly string[],
  columns: readonly Column[],
  path: string,
  line: number,
): Row<Column> {
  if (cells.length !== columns.length)
    throw new JejaringError(
      'LANGUAGE_DATA',
      `${path}:${line}: ${cells.length} cells, expected ${columns.length}`,
    )
  const row = {} as Record<Column, string>
  for (let i = 0; i < columns.length; i++) row[columns[i]!] = cells[i]!
  return row
}

/** The alternatives of a cell: `mengatakan|menyebut` is two; an empty cell is none. */
export function alternatives(cell: string): string[] {
  return cell === '' ? [] : cell.split('|').map((part) => part.trim())
}
