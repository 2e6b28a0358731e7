/** How much a figure says: one value, the two ends of a range, or the sum of two times (`41 menit 18 detik`). */
import type { FigureRule, Numbers } from '../../language/numbers.ts'

export interface Amount {
  readonly value: number
  readonly high: number | null
  readonly vague: boolean
}

type Groups = Readonly<Record<string, string | undefined>>

const exactly = (value: number): Amount => ({ value, high: null, vague: false })

/** Reads the numbers of a match by the slots that matched; null where they make no amount (a range that falls, an age of 300). */
export function amountOf(groups: Groups, kind: FigureRule['kind'], numbers: Numbers): Amount | null {
  const { number, ordinal, small, sign } = groups
  if (ordinal !== undefined) return exactly(Number(numbers.value('ordinal', ordinal)))
  if (small !== undefined) return isAge(Number(small)) ? exactly(Number(small)) : null
  if (number === undefined) return exactly(1)
  const grouped = kind === 'money' && sign !== undefined
  const low = numbers.read(number, grouped)
  if (low === null) return null
  if (groups.to !== undefined) return range(groups.number2!, grouped, low, numbers)
  if (groups.time2 !== undefined && groups.and === undefined) return sum(groups, low.value, numbers)
  return { value: low.value, high: null, vague: low.vague }
}

const OLDEST = 115
const isAge = (years: number): boolean => years > 0 && years <= OLDEST

/** A lower end without a scale of its own shares the upper one's (`2-3 juta`). */
function range(
  upper: string,
  grouped: boolean,
  low: { value: number; scale: number; vague: boolean },
  numbers: Numbers,
): Amount | null {
  const high = numbers.read(upper, grouped)
  if (high === null) return null
  const shares = low.scale === 1 && high.scale > 1 && low.value < 1000
  const value = shares ? low.value * high.scale : low.value
  return high.value > value ? { value, high: high.value, vague: low.vague } : null
}

/** Two times in the smaller unit, where it goes into the larger a known number of times. */
function sum({ number2, time, time2 }: Groups, first: number, numbers: Numbers): Amount | null {
  const [large, small] = [numbers.value('time', time!), numbers.value('time', time2!)].map(Number)
  const second = numbers.read(number2!, false)
  return large! > small! && small! > 0 && second !== null
    ? exactly(first * (large! / small!) + second.value)
    : null
}
