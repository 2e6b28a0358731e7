/** Answers as tables that fit the terminal: long cells are cut, never the rows. */
import Table from 'cli-table3'
import type { Answer, Cell } from '../store/store.ts'

const FRAME = { left: ' ', right: ' ', middle: '  ' } as const
const NARROWEST = 8

/** @param width columns of the terminal */
export function renderTable({ columns, rows }: Answer, width = 100): string {
  if (rows.length === 0) return 'nothing found'
  const texts = rows.map((row) => row.map(cellText))
  const natural = columns.map((column, i) => Math.max(column.length, ...texts.map((row) => row[i]!.length)))
  const widths = allot(natural, width - 2 - (columns.length - 1) * FRAME.middle.length)
  const table = new Table({
    head: [...columns],
    colWidths: widths.map((w) => w + 2),
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1 },
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      right: '',
      'right-mid': '',
      mid: '',
      'mid-mid': '',
      middle: '',
    },
  })
  table.push(columns.map((_, i) => '─'.repeat(widths[i]!)))
  for (const row of texts) table.push(row.map((text, i) => cut(text, widths[i]!)))
  return table.toString().replace(/[ \t]+$/gm, '')
}

/** Gives every column what it needs as long as there is room, and shares what is left among the wide ones. */
function allot(natural: readonly number[], room: number): number[] {
  const widths = natural.map(() => 0)
  let open = natural.map((_, i) => i).sort((a, b) => natural[a]! - natural[b]! || a - b)
  let left = Math.max(room, NARROWEST * natural.length)
  while (open.length > 0) {
    const [narrowest, ...rest] = open
    const width = Math.min(natural[narrowest!]!, Math.floor(left / open.length))
    widths[narrowest!] = width
    left -= width
    open = rest
  }
  return widths
}

const cut = (text: string, width: number) =>
  text.length <= width ? text : `${text.slice(0, Math.max(width - 1, 1))}…`

/** A value as a person would write it: nodes by their name, lists with commas, nothing for null. Control characters do not reach the terminal. */
function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (Array.isArray(cell)) return cell.map(cellText).join(', ')
  if (typeof cell === 'object') return objectText(cell as { readonly [key: string]: Cell })
  if (typeof cell === 'number' && !Number.isInteger(cell)) return String(Number(cell.toPrecision(12)))
  return String(cell).replace(/\p{Cc}+/gu, ' ')
}

function objectText(value: { readonly [key: string]: Cell }): string {
  const properties = (value.properties ?? value) as { readonly [key: string]: Cell }
  const name = properties.name ?? properties.title ?? properties.text ?? properties.verb
  if (name !== undefined && name !== null) return cellText(name)
  return Object.entries(properties)
    .map(([key, cell]) => `${key}: ${cellText(cell)}`)
    .join(', ')
}
