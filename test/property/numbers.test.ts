/** Any number printed in Indonesian, in words or digits, is read back to its value; no text makes the stage slow or throw. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDigits } from '../../src/language/numerals.ts'
import { normalised } from '../golden/normalised.ts'

const UNITS = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
const SCALES: readonly [number, string][] = [
  [1e12, 'triliun'],
  [1e9, 'miliar'],
  [1e6, 'juta'],
  [1e3, 'ribu'],
]

/** A whole number above 0 in Indonesian words. */
function inWords(n: number): string {
  for (const [value, word] of SCALES)
    if (n >= value) {
      const many = Math.floor(n / value)
      const head = many === 1 && value === 1e3 ? 'seribu' : `${inWords(many)} ${word}`
      return [head, n % value ? inWords(n % value) : ''].filter(Boolean).join(' ')
    }
  if (n >= 200)
    return [`${UNITS[Math.floor(n / 100)]} ratus`, n % 100 ? inWords(n % 100) : ''].filter(Boolean).join(' ')
  if (n >= 100) return ['seratus', n % 100 ? inWords(n % 100) : ''].filter(Boolean).join(' ')
  if (n >= 20) return [`${UNITS[Math.floor(n / 10)]} puluh`, UNITS[n % 10]].filter(Boolean).join(' ')
  if (n >= 12) return `${UNITS[n - 10]} belas`
  return n === 11 ? 'sebelas' : n === 10 ? 'sepuluh' : UNITS[n]!
}

/** Digits with full stops between groups of three. */
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.')

const amount = fc.integer({ min: 1, max: 999_999_999_999 })

describe('numbers', () => {
  it('are read back from words', () => {
    fc.assert(
      fc.property(amount, (n) => {
        const [figure] = normalised(`Nilainya ${inWords(n)} rupiah.`).values
        expect(figure).toMatchObject({ value: n, unit: 'IDR', kind: 'money' })
      }),
    )
  })

  it('are read back from grouped digits with decimals', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 99 }), (n, cents) => {
        const text = `${grouped(n)},${String(cents).padStart(2, '0')}`
        expect(normalised(`Nilainya Rp${text} saja.`).values[0]?.value).toBeCloseTo(n + cents / 100, 2)
      }),
    )
  })

  it('are read back from digits with a scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(...SCALES), (tenths, [value, word]) => {
        const text = String(tenths / 10).replace('.', ',')
        const [figure] = normalised(`Nilainya Rp ${text} ${word} saja.`).values
        expect(Math.abs(figure!.value - (tenths / 10) * value)).toBeLessThan(value * 1e-9)
      }),
    )
  })

  it('read English groups and decimals too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 999_999_999 }), (n) => {
        expect(readDigits(String(n).replace(/\B(?=(\d{3})+$)/g, ','))).toBe(n)
        expect(readDigits(`${n % 1000}.5`)).toBe((n % 1000) + 0.5)
      }),
    )
  })

  it('make figures that are sorted, apart and within the text', () => {
    const piece = fc.constantFrom(
      'Rp',
      '1.000',
      ' ',
      ',',
      '5',
      'juta',
      ' persen',
      '-',
      'dua',
      ' puluh ',
      '(45)',
      'Juni ',
      '2025',
      '/',
      ' orang',
      '\n',
      'ke-',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const { values, dates } = normalised(text)
        for (const list of [values, dates]) {
          const ends = [0, ...list.map(({ end }) => end)]
          list.forEach(({ start, end }, i) => {
            expect(start).toBeGreaterThanOrEqual(ends[i]!)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          })
        }
      }),
    )
  })

  it.each([
    ['digits', '7'],
    ['letters', 'a'],
    ['grouped digits', '1.000.'],
    ['numerals', 'dua puluh '],
    ['dates', '12/6/2025-'],
    ['brackets', '('],
    ['words', 'juta rupiah akan '],
  ])('pass over 200,000 characters of %s in linear time', (_, piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length))
    const started = performance.now()
    normalised(text)
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
