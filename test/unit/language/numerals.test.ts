/** Numbers in digits whose marks could be read in two ways, and templates that name what is not there. */
import { describe, expect, it } from 'vitest'
import { readDigits } from '../../../src/language/numerals.ts'
import { compileTemplate, phrasePattern } from '../../../src/language/templates.ts'

describe('digits', () => {
  it.each([
    ['1.234', false, 1234],
    ['1,234', false, 1.234],
    ['1,234', true, 1234],
    ['0.123', false, 0.123],
    ['12.5', false, 12.5],
    ['1.234.567,89', false, 1234567.89],
    ['1,234,567.89', false, 1234567.89],
    ['18,001', false, 18.001],
    ['7.', false, 7],
  ])('%s (grouped: %s) is %d', (text, grouped, value) => expect(readDigits(text, grouped)).toBe(value))
})

describe('templates', () => {
  const slots = new Map([
    ['day', '\\d{1,2}'],
    ['month', phrasePattern(['juni', 'Juli'])],
  ])

  it('name what they match, and take a phrase in small letters in any spelling', () => {
    const rule = compileTemplate('{day} {month}', slots)
    expect(rule.exec('18\u00a0JUNI')?.groups).toMatchObject({ day: '18', month: 'JUNI' })
    rule.lastIndex = 0
    expect(rule.exec('18 juli')).toBeNull()
  })

  it('match at their place or not at all', () => {
    const rule = compileTemplate('{day} ?-{day2}', slots)
    rule.lastIndex = 2
    expect(rule.exec('a 1 -2')?.[0]).toBe('1 -2')
    rule.lastIndex = 0
    expect(rule.exec('a 1 -2')).toBeNull()
  })

  it('refuse a slot that there is none of', () => {
    expect(() => compileTemplate('{season}', slots)).toThrow('season')
  })
})
