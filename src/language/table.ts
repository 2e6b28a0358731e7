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
  const rows: Row<Column>[] = []
  for (const cells of readCells(path, columns)) {
    const row = {} as Record<Column, string>
    for (let i = 0; i < columns.length; i++) row[columns[i]!] = cells[i]!
    rows.push(row)
  }
  return rows
}

/** The rows of a long table one by one, as their cells, so that none is kept. @throws JejaringError LANGUAGE_DATA */
export function* readCells(path: string, columns: readonly string[]): Generator<readonly string[]> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new JejaringError('LANGUAGE_DATA', `${path} cannot be read`, { cause })
  }
  let headed = false
  for (let [number, start] = [1, 0]; start < text.length; number++) {
    const end = endOfLine(text, start)
    const cells = end === start || text[start] === '#' ? null : cellsOf(text, start, end)
    start = text.indexOf('\n', end) + 1 || text.length
    if (!cells) continue
    if (headed) yield checkRow(cells, columns, path, number)
    else checkHeader(cells, columns, path)
    headed = true
  }
  if (!headed) checkHeader([], columns, path)
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  if (end < 0) return text.length
  return text[end - 1] === '\r' ? end - 1 : end
}

function cellsOf(text: string, start: number, end: number): string[] {
  const cells: string[] = []
  let from = start
  for (let tab = text.indexOf('\t', from); tab >= 0 && tab < end; tab = text.indexOf('\t', from)) {
    cells.push(text.slice(from, tab))
    from = tab + 1
  }
  cells.push(text.slice(from, end))
  return cells
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

function checkRow(cells: string[], columns: readonly string[], path: string, line: number): string[] {
  if (cells.length !== columns.length)
    throw new JejaringError(
      'LANGUAGE_DATA',
      `${path}:${line}: ${cells.length} cells, expected ${columns.length}`,
    )
  return cells
}

/** The alternatives of a cell: `mengatakan|menyebut` is two; an empty cell is none. */
export function alternatives(cell: string): string[] {
  return cell === '' ? [] : cell.split('|').map((part) => part.trim())
}
