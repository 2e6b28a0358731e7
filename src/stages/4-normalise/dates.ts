/** Finds the dates of an article: at each token that can begin one, the longest expression of the calendar's rules. */
import type { Calendar, DateRule } from '../../language/calendar.ts'
import type { DateValue, Mentioned, Token } from '../../model/facts.ts'
import type { Note } from '../../model/span.ts'
import type { Places } from './places.ts'
import { type Reading, readSlots, type Slots } from './reading.ts'

/** A date, reckoned from the article's day, and the rule that read it. */
export interface FoundDate extends DateValue {
  readonly rule: DateRule
}

export interface Dates {
  readonly dates: readonly FoundDate[]
  readonly notes: readonly Note[]
}

/**
 * Dates sorted by start, not overlapping, and a note `impossible-date` for each expression that names no day of the calendar.
 * @param today the article's day, or null
 */
export function findDates(
  { article: { text }, sentences }: Mentioned,
  calendar: Calendar,
  today: string | null,
  names: Places,
): Dates {
  const dates: FoundDate[] = []
  const notes: Note[] = []
  let end = 0
  for (const { tokens } of sentences)
    for (const token of tokens) {
      if (token.start < end || !canBegin(text, token, calendar) || names.covers(token)) continue
      const found = longest(text, token.start, calendar, today)
      if (!found) continue
      end = found.end
      const { start, end: last } = trimmed(text, token.start, end)
      const { rule, reading } = found
      if (reading === 'impossible') {
        const words = text.slice(start, last)
        notes.push({
          start,
          end: last,
          code: 'impossible-date',
          message: `no calendar has the day «${words}»`,
        })
      } else if (reading !== 'habit') {
        const { from, to } = reading
        dates.push({ start, end: last, from, to, by: `date:${rule.name}`, score: rule.score, rule })
      }
    }
  return { dates, notes }
}

/** A number that no letter, digit or sign is glued to, or a word that a date can begin with, not the half of a doubled one. */
function canBegin(text: string, { start, end }: Token, { beginnings }: Calendar): boolean {
  const first = text.charCodeAt(start)
  if (first >= 48 && first <= 57) return start === 0 || !/[\p{L}\d.,/]/u.test(text[start - 1]!)
  if (first === 40) return true
  const word = text.slice(start, end)
  return beginnings.has(word.toLowerCase()) && !(text[start - 1] === '-' && /\p{Ll}/u.test(word[0]!))
}

interface Found {
  readonly rule: DateRule
  readonly end: number
  readonly reading: NonNullable<Reading>
}

/** The longest expression at a place that can be read, of equals the earlier rule's. */
function longest(text: string, start: number, calendar: Calendar, today: string | null): Found | null {
  let best: Found | null = null
  for (const rule of calendar.rules) {
    rule.match.lastIndex = start
    const match = rule.match.exec(text)
    const end = start + (match?.[0].length ?? 0)
    if (!match || end <= (best?.end ?? start)) continue
    const reading = readSlots(slotsOf(match.groups!, calendar), today, calendar)
    if (reading !== null) best = { rule, end, reading }
  }
  return best
}

/** A bracket that opens the whole expression, or closes one that opened before it, is no part of the date. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end)
  if (words.startsWith('(') && words.endsWith(')')) return { start: start + 1, end: end - 1 }
  return { start, end: words.endsWith(')') && !words.includes('(') ? end - 1 : end }
}

function slotsOf(groups: Readonly<Record<string, string | undefined>>, calendar: Calendar): Slots {
  const values: Record<string, number> = {}
  for (const [slot, word] of Object.entries(groups)) {
    if (word === undefined) continue
    const value = /^\d+$/.test(word) ? Number(word) : calendar.value(slot.replace(/\d$/, ''), word)
    if (value !== null) values[slot] = value
  }
  return { values, feast: groups.feast ?? null }
}
