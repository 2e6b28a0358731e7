/** Reads the golden tables of dates and figures, and the examples and counter-examples of their rules. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { language } from '../../src/language/load.ts'
import { readTable } from '../../src/language/table.ts'
import { dateLine, figureLine, normalised } from './normalised.ts'

const table = (name: string) => readTable(join(import.meta.dirname, name), ['text', 'expected'])

describe('dates', () => {
  it.each(table('dates.tsv'))('$text', ({ text, expected }) => expect(dateLine(text)).toBe(expected))
})

describe('figures', () => {
  it.each(table('figures.tsv'))('$text', ({ text, expected }) => expect(figureLine(text)).toBe(expected))
})

describe('the rules of dates', () => {
  it.each(language('id').calendar.rules)('$name: $example', ({ name, example, expected, counter }) => {
    const readings = normalised(example).dates.map(({ from, to }) => `${from}..${to}`)
    expect(readings[0] ?? 'none').toBe(expected)
    expect(normalised(counter).dates.map(({ by }) => by)).not.toContain(`date:${name}`)
  })
})

describe('the rules of figures', () => {
  it.each(language('id').numbers.rules)('$name: $example', ({ name, example, expected, counter }) => {
    const readings = normalised(example).values.map(
      ({ value, high, unit }) => `${high === null ? value : `${value}..${high}`} ${unit}`,
    )
    expect(readings[0] ?? 'none').toBe(expected)
    expect(normalised(counter).values.map(({ by }) => by)).not.toContain(`figure:${name}`)
  })
})
