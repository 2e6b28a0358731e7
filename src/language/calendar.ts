/** Days, months, seasons and relative dates of a language. */

export type Calendar = Readonly<Record<string, never>>

/** Reads the section's tables from a language folder. */
export function readCalendar(_folder: string): Calendar {
  return Object.freeze({})
}
