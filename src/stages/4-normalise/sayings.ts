/**
 * Relative days inside quotation marks (`"Besok kita mulai," kata Rudi, Rabu (18/6)`) are reckoned from the day the words were said, which
 * is often the day before the article's.
 */
import type { DateValue } from '../../model/facts.ts'
import { addDays, daysBetween } from './days.ts'

/** Days before the article's on which its quotes may have been said. */
const RECENT = 2

/** The dates with those in quotation marks that count from today moved to the day of the nearest dated statement. */
export function sayingsDated(text: string, dates: readonly DateValue[], today: string): DateValue[] {
  const statements = dates.filter((date) => isStatementDay(date, today))
  if (statements.length === 0) return [...dates]
  return dates.map((date) => {
    if (date.by !== 'date:near' || !isQuoted(text, date.start)) return date
    const said = statements.reduce((best, one) => (distance(one, date) < distance(best, date) ? one : best))
    const shift = daysBetween(today, said.from)
    return { ...date, from: addDays(date.from, shift), to: addDays(date.to, shift) }
  })
}

const distance = (a: DateValue, b: DateValue): number => Math.abs(a.start - b.start)

/** A single day, named with its weekday, that is today or just before. */
function isStatementDay({ from, to, by }: DateValue, today: string): boolean {
  const back = daysBetween(from, today)
  return from === to && by.startsWith('date:weekday') && back >= 0 && back <= RECENT
}

/** Whether an odd number of quotation marks stands before the place in its line. */
function isQuoted(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at)
  return (line.match(/["“”]/g)?.length ?? 0) % 2 === 1
}
