/**
 * The days that a matched expression names. The slots that matched say what it is: a day, a month, a weekday, a stretch between two
 * ends; what is left out (a year, the second month) is taken from the other end, else from the article's day.
 */
import { type Calendar, isoDay } from '../../language/calendar.ts'
import { addDays, daysBetween, monthSpan, type Period, weekdayOf } from './days.ts'

/** What the slots of a match stand for, as numbers; `feast` alone is a name. */
export interface Slots {
  readonly values: Readonly<Record<string, number | undefined>>
  readonly feast: string | null
}

/**
 * The days; `impossible` where the text names a day that no calendar has, `habit` where it names no day but every one of its kind, or stands in a title; null
 * where they cannot be worked out.
 */
export type Reading = Period | 'impossible' | 'habit' | null

/**
 * @param today the article's day, or null: then only complete dates can be read
 */
export function readSlots(slots: Slots, today: string | null, calendar: Calendar): Reading {
  const { values } = slots
  if (values.titled !== undefined || values.named !== undefined) return 'habit'
  if (slots.feast !== null) {
    const days = calendar.feast(slots.feast, values.year!)
    return days && { from: days[0], to: days[1] }
  }
  if (values.day2 !== undefined) return readRange(values, today)
  if (values.day !== undefined) return readDay(values, today)
  if (values.quarter !== undefined) return partOfYear(values, (values.quarter - 1) * 3 + 1, 3, today)
  if (values.half !== undefined) return partOfYear(values, (values.half - 1) * 6 + 1, 6, today)
  if (values.month !== undefined && values.month2 !== undefined) return readMonths(values, today)
  const month = values.month ?? values.monthname
  if (month !== undefined) return readMonth(values, month, today)
  return today === null ? readYears(values, null) : readNear(values, today)
}

/** What is reckoned from the article's day. A stretch of weekdays (`Senin-Jumat`) is a habit, not a date. */
function readNear(values: Values, today: string): Reading {
  if (values.weekday2 !== undefined) return 'habit'
  if (values.weekday !== undefined) return readWeekday(values, values.weekday, today)
  const days = values.near ?? values.dayside
  if (days !== undefined) return oneDay(addDays(today, days))
  if (values.week !== undefined || values.weekend !== undefined) return readWeek(values, today)
  if (values.moon !== undefined) return monthSpan(yearOf(today), monthOf(today) + values.moon)
  return readYears(values, today)
}

const oneDay = (day: string): Period => ({ from: day, to: day })
const yearOf = (day: string): number => Number(day.slice(0, 4))
const monthOf = (day: string): number => Number(day.slice(5, 7))

type Values = Slots['values']

/** Days ahead that a date without a year may lie in before it is taken for last year's; most news looks back. */
const OUTLOOK = 150

/** The year of a day or month that is named without one: by the side the text points to, else the nearest, the past preferred. */
function nearestYear({ side, annual }: Values, today: string, at: (year: number) => string | null): number {
  const year = yearOf(today)
  if (annual !== undefined) return year + annual
  const distance = (candidate: number): number => {
    const day = at(candidate)
    return day === null ? Number.POSITIVE_INFINITY : daysBetween(today, day)
  }
  if (side === 1) return distance(year) >= 0 ? year : year + 1
  if (side === -1) return distance(year) <= 0 ? year : year - 1
  if (distance(year) > OUTLOOK) return year - 1
  return distance(year + 1) <= OUTLOOK - 60 ? year + 1 : year
}

function readDay(values: Values, today: string | null): Reading {
  const month = values.month ?? values.mm
  const day = values.day!
  if (month === undefined) return null
  if (month < 1 || month > 12 || day < 1 || isoDay(2000, month, day) === null) return 'impossible'
  if (fullYear(values) === undefined && today === null) return null
  const year = fullYear(values) ?? nearestYear(values, today!, (y) => isoDay(y, month, day))
  const iso = isoDay(year, month, day)
  if (iso === null) return 'impossible'
  return oneDay(
    today !== null && isSlip(values, iso, today) ? readWeekday({}, values.weekday!, today).from : iso,
  )
}

const fullYear = ({ year, short }: Values) => year ?? (short === undefined ? undefined : 2000 + short)

/**
 * Whether the weekday stands against a date that lies far from the article's: reporters copy the bracket of another day, and know what
 * day of the week it is (`Rabu (18/9)` in an article of Wednesday 18 June).
 */
function isSlip({ weekday }: Values, day: string, today: string): boolean {
  if (weekday === undefined || weekdayOf(day) === weekday) return false
  const back = daysBetween(day, today)
  return back < -7 || back > 7
}

/** From a first to a last day; the first end takes month and year from the second, which may run into the next year. */
function readRange(values: Values, today: string | null): Reading {
  const month = values.month2 ?? values.mm2
  const last = readDay({ ...values, day: values.day2, month, year: values.year2 ?? values.year }, today)
  if (last === null || typeof last === 'string') return last
  const lastYear = yearOf(last.to)
  const start = values.month ?? values.mm ?? month
  const year = values.year ?? (start! > month! ? lastYear - 1 : lastYear)
  const first = readDay({ day: values.day, month: start, year }, today)
  if (first === null || typeof first === 'string') return first
  if (values.and !== undefined && daysBetween(first.from, last.to) !== 1) return null
  return first.from <= last.to ? { from: first.from, to: last.to } : 'impossible'
}

function readMonth(values: Values, month: number, today: string | null): Reading {
  if (values.year !== undefined) return monthSpan(values.year, month)
  if (today === null) return null
  const reference = monthSpan(yearOf(today), monthOf(today)).from
  return monthSpan(
    nearestYear(values, reference, (y) => monthSpan(y, month).from),
    month,
  )
}

function readMonths(values: Values, today: string | null): Reading {
  const last = readMonth({ ...values, year: values.year2 ?? values.year }, values.month2!, today)
  if (last === null || typeof last === 'string') return last
  const lastYear = yearOf(last.to)
  const year = values.year ?? (values.month! > values.month2! ? lastYear - 1 : lastYear)
  return { from: monthSpan(year, values.month!).from, to: last.to }
}

function partOfYear(values: Values, month: number, length: number, today: string | null): Reading {
  if (values.year === undefined && today === null) return null
  return monthSpan(values.year ?? yearOf(today!) + (values.annual ?? 0), month, length)
}

/** A weekday is the last one, today included, unless the text points ahead. */
function readWeekday({ side, week, near, ahead }: Values, weekday: number, today: string): Period {
  const back = (weekdayOf(today) - weekday + 7) % 7
  if (week !== undefined) return oneDay(addDays(today, weekday - weekdayOf(today) + 7 * week))
  if (side === 1 || (near ?? 0) > 0) return oneDay(addDays(today, 7 - back))
  return oneDay(addDays(today, ahead !== undefined && back > 0 ? 7 - back : -back))
}

/** Monday to Sunday; of a weekend Saturday and Sunday. */
function readWeek({ week, weekend }: Values, today: string): Period {
  const monday = addDays(today, 1 - weekdayOf(today) + 7 * (week ?? weekend ?? 0))
  return { from: weekend === undefined ? monday : addDays(monday, 5), to: addDays(monday, 6) }
}

function readYears({ year, year2, short, decade, annual, ownyear }: Values, today: string | null): Reading {
  if (decade !== undefined) return { from: `${decade}-01-01`, to: `${decade + 9}-12-31` }
  const years = annual ?? ownyear
  if (year === undefined) return years !== undefined && today ? monthSpan(yearOf(today) + years, 1, 12) : null
  const last = year2 ?? (short === undefined ? year : Math.floor(year / 100) * 100 + short)
  return last < year ? null : { from: `${year}-01-01`, to: `${last}-12-31` }
}
