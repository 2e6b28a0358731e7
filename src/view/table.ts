/** Answers as tables that fit the terminal: long words are cut, never numbers and never rows. */
import Table from 'cli-table3'
import type { Answer, Cell } from '../store/store.ts'

const FRAME = { left: ' ', right: ' ', middle: '  ' } as const
const NARROWEST = 8

/** @param width columns of the terminal */
export function renderTable({ columns, rows }: Answer, width = 100): string {
  if (rows.length === 0) return 'nothing found'
  const texts = rows.map((row) => row.map(cellText))
  const natural = columns.map((column, i) => Math.max(column.length, ...texts.map((row) => row[i]!.length)))
  const whole = columns.map((_, i) => rows.some((row) => typeof row[i] === 'number'))
  const widths = allot(natural, whole, width - 2 - (columns.length - 1) * FRAME.middle.length)
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

/** Gives every column what it needs as long as there is room, and shares what is left among the wide ones; those of numbers stay whole. */
function allot(natural: readonly number[], whole: readonly boolean[], room: number): number[] {
  const widths = natural.map((needed, i) => (whole[i] ? needed : 0))
  const open = natural.map((_, i) => i).filter((i) => !whole[i])
  open.sort((a, b) => natural[a]! - natural[b]! || a - b)
  let left = Math.max(room - widths.reduce((sum, width) => sum + width, 0), NARROWEST * open.length)
  for (const [done, i] of open.entries()) {
    widths[i] = Math.min(natural[i]!, Math.floor(left / (open.length - done)))
    left -= widths[i]!
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
