/** Reads the golden table of what figures measure and for which period. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { language } from '../../src/language/load.ts'
import { readTable } from '../../src/language/table.ts'
import type { Mention } from '../../src/model/facts.ts'
import { completeFigures } from '../../src/stages/5-relate/measures.ts'
import { normalised } from './normalised.ts'

const rows = readTable(join(import.meta.dirname, 'measures.tsv'), ['text', 'figure', 'measure', 'period'])

describe('measures', () => {
  it.each(rows)('$text', ({ text, figure, measure, period }) => {
    const found = completeFigures(normalised(text), language('id')).find(
      ({ start, end }) => text.slice(start, end) === figure,
    )
    expect(found?.measure ?? '-').toBe(measure)
    expect(found?.from ? `${found.from}..${found.to}` : '-').toBe(period)
  })

  it('hold for the day that the heading of their list names, to its last item', () => {
    const list =
      'Harga pangan di Pasar Melati pada Selasa (17/6):\n- Harga beras: Rp15.000.\n- Harga jagung: Rp9.000.'
    const periods = (text: string) =>
      completeFigures(normalised(text), language('id')).map(({ from }) => from)
    expect(periods(list)).toEqual(['2025-06-17', '2025-06-17'])
    expect(periods(`${list}\nHarga cabai naik menjadi Rp40.000.`).at(-1)).toBeNull()
  })

  it('are the index named with its letters, where a word only carries the value', () => {
    const text = 'Indeks Harga Kopi (IHK) nasional jatuh ke angka 27,5 pada April 2020.'
    const index: Mention = { start: 0, end: 17, type: 'Product', by: 'test', score: 1 }
    const [figure] = completeFigures(normalised(text, '2025-06-18', [index]), language('id'))
    expect(figure).toMatchObject({ measure: 'Indeks Harga Kopi (IHK)', from: '2020-04-01' })
  })

  it('belong to the name they stand by', () => {
    const text = 'Pada 2024, laba bersih Bank Kencana mencapai Rp7,5 miliar.'
    const start = text.indexOf('Bank Kencana')
    const bank: Mention = { start, end: start + 12, type: 'Organization', by: 'test', score: 1 }
    const [figure] = completeFigures(normalised(text, '2025-06-18', [bank]), language('id'))
    expect(figure?.about).toEqual({ start: bank.start, end: bank.end })
  })
})
