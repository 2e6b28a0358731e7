/** The zone rules against their examples, the golden table of zones, and text that would make a careless pattern slow. */
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/language/table.ts'
import { compileTemplate } from '../../../src/language/templates.ts'
import { RULE_COLUMNS, readZoneRules, SLOT_COLUMNS } from '../../../src/language/zones.ts'
import type { Span } from '../../../src/model/span.ts'

const FOLDER = new URL('../../../data/lang/id', import.meta.url).pathname
const GOLDEN = new URL('../../golden/zones.tsv', import.meta.url).pathname
const rules = readZoneRules(FOLDER)
const broken = (cell: string) => cell.replaceAll('\\n', '\n')

describe('the slots', () => {
  it.each(readTable(`${FOLDER}/zones/slots.tsv`, SLOT_COLUMNS))('$slot', ({ pattern, example, counter }) => {
    const whole = new RegExp(`^(?:${compileTemplate(pattern, new Map()).source})$`, 'u')
    expect(whole.test(example)).toBe(true)
    expect(whole.test(counter)).toBe(false)
  })
})

describe('the rules', () => {
  it.each(readTable(`${FOLDER}/zones/rules.tsv`, RULE_COLUMNS))(
    '$kind $name: the example is one, the counter-example is none',
    ({ kind, name, example, counter }) => {
      expect(rules.find(broken(example)).map(({ by }) => by)).toContain(`zone:${kind}:${name}`)
      expect(rules.find(broken(counter)).map((zone) => zone.kind)).not.toContain(kind)
    },
  )
})

describe('zones', () => {
  it.each(readTable(GOLDEN, ['text', 'zones']))('$text', ({ text: cell, zones }) => {
    const text = broken(cell)
    const cut = (span: Span | null) => (span ? `=${text.slice(span.start, span.end)}` : '')
    const found = rules
      .find(text)
      .map(({ kind, content, publisher }) => kind + cut(content) + (publisher ? `@${publisher}` : ''))
    expect(found.join('¦')).toBe(zones)
  })

  it.each([
    ['one word', 'A'.repeat(200_000)],
    ['labels', 'Baca juga: '.repeat(20_000)],
    ['glued labels', 'Baca JugaAa '.repeat(17_000)],
    ['endless headlines', `Baca Juga${'AaAa '.repeat(40_000)}`],
    ['capitals', 'A a '.repeat(50_000)],
    ['brackets', '('.repeat(200_000)],
    ['square brackets', '[Gambas '.repeat(25_000)],
    ['names', 'Budi Santoso '.repeat(15_000)],
    ['domains', 'a.b.'.repeat(50_000)],
    ['blank lines', '\n'.repeat(200_000)],
    ['white space', `Baca Juga:${' \n'.repeat(100_000)}`],
    ['quotations', "Simak Video '".repeat(15_000)],
    ['follow', 'Ikuti '.repeat(33_000)],
  ])('take seconds at most over 200,000 characters of %s', (_, text) => {
    const started = performance.now()
    rules.find(text)
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
