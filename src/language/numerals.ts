/** The value of a number in digits, words or both (`1.250,5`, `dua ratus lima puluh juta`, `1,5 triliun`). */

export type NumeralRole = 'unit' | 'teen' | 'ten' | 'hundred' | 'one' | 'scale' | 'part' | 'divisor' | 'vague'

export interface Numeral {
  readonly value: number
  readonly role: NumeralRole
}

export interface NumberValue {
  readonly value: number
  /** A round number of which only the size is known (`puluhan ribu`, `4,7 jutaan`). */
  readonly vague: boolean
  /** The last scale (`juta` → 1000000), 1 where there is none: in a range the lower end shares it. */
  readonly scale: number
}

/**
 * Reads a number. Group by group: units, tens and hundreds add up, a scale takes the group before it.
 * @param grouped whether a comma before three last digits groups thousands (`US$1,234`); else it is a decimal comma
 * @returns null where a word is no numeral, or digits are grouped as no number is (`1.925.00`)
 */
export function readNumber(
  text: string,
  numerals: ReadonlyMap<string, Numeral>,
  grouped: boolean,
): NumberValue | null {
  let total = 0
  let group = 0
  let pending = 0
  let scale = 1
  let vague = false
  for (const [word] of text.toLowerCase().matchAll(/\d[\d.,]*|\p{L}+/gu)) {
    if (/^\d/.test(word)) {
      pending += readDigits(word, grouped)
      continue
    }
    const numeral = numerals.get(word)
    if (numeral === undefined) return null
    const { value, role } = numeral
    if (role === 'vague') vague = true
    if (role === 'teen') [group, pending] = [group + pending + value, 0]
    else if (role === 'ten' || role === 'hundred') [group, pending] = [group + (pending || 1) * value, 0]
    else if (role === 'divisor') pending *= value
    else if (role === 'scale' || (role === 'vague' && pending + group > 0)) {
      total += round((group + pending || 1) * value)
      ;[group, pending, scale] = [0, 0, value]
    } else if (role === 'one' && value >= 1000) total += value
    else if (role === 'one') group += value
    else pending += value
  }
  const value = round(total + group + pending)
  return Number.isNaN(value) ? null : { value, vague, scale }
}

/** Products of decimal fractions carry binary noise: `1,1 × 1e6`. Twelve digits are more than any text has. */
const round = (value: number): number => Number(value.toPrecision(15))

/**
 * Full stops before groups of three are Indonesian thousands, and so are several commas; a single comma is decimal unless `grouped`, and
 * a single full stop is decimal unless three digits follow it and one to three that are not 0 stand before.
 */
export function readDigits(digits: string, grouped = false): number {
  const plain = digits.replace(/[.,]+$/, '')
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(plain))
    return Number(plain.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3},\d{3}\.\d+$/.test(plain))
    return Number(plain.replaceAll(',', ''))
  if (grouped && /^[1-9]\d{0,2},\d{3}$/.test(plain)) return Number(plain.replace(',', ''))
  return Number(plain.replace(',', '.'))
}
