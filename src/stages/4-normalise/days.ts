/** Reckoning with ISO days, by the proleptic Gregorian calendar and in UTC, so that no machine's time zone matters. */

const DAY = 86_400_000

const timeOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`)

export const addDays = (iso: string, days: number): string =>
  new Date(timeOf(iso) + days * DAY).toISOString().slice(0, 10)

/** Days from one day to another; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / DAY

/** Monday is 1, Sunday 7. */
export const weekdayOf = (iso: string): number => new Date(timeOf(iso)).getUTCDay() || 7

/** `2025-06` and its neighbours as first and last day; months beyond December go on into the next year. */
export function monthSpan(year: number, month: number, length = 1): Period {
  const first = new Date(Date.UTC(year, month - 1, 1))
  const last = new Date(Date.UTC(year, month - 1 + length, 0))
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) }
}

/** Both ends inclusive, as ISO days. */
export interface Period {
  readonly from: string
  readonly to: string
}
