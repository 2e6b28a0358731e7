/** Finds the dates of an article: at each token that can begin one, the longest expression of the calendar's rules. */
import type { Calendar, DateRule } from '../../language/calendar.ts'
import type { DateValue, Mentioned, Token } from '../../model/facts.ts'
import type { Note } from '../../model/span.ts'
import type { Places } from './places.ts'
import { readSlots, type Slots } from './reading.ts'

export interface Dates {
  readonly dates: readonly DateValue[]
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
  const dates: DateValue[] = []
  const notes: Note[] = []
  let end = 0
  for (const { tokens } of sentences)
    for (const token of tokens) {
      if (token.start < end || !canBegin(text, token, calendar) || names.covers(token)) continue
      const match = longest(text, token.start, calendar.rules)
      if (!match) continue
      const { rule, groups } = match
      const span = trimmed(text, token.start, match.end)
      const reading = readSlots(slotsOf(groups, calendar), today, calendar)
      end = match.end
      if (reading === null) continue
      if (reading === 'impossible') {
        const words = text.slice(span.start, span.end)
        notes.push({ ...span, code: 'impossible-date', message: `no calendar has the day «${words}»` })
      } else dates.push({ ...span, ...reading, by: `date:${rule.name}`, score: rule.score })
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
  readonly groups: Readonly<Record<string, string | undefined>>
}

function longest(text: string, start: number, rules: readonly DateRule[]): Found | null {
  let best: Found | null = null
  for (const rule of rules) {
    rule.match.lastIndex = start
    const match = rule.match.exec(text)
    if (match && start + match[0].length > (best?.end ?? start))
      best = { rule, end: start + match[0].length, groups: match.groups! }
  }
  return best
}

/** A bracket that opens the whole expression, or closes one that opened before it, is no part of the date. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end)
  if (words.startsWith('(') && words.endsWith(')')) return { start: start + 1, end: end - 1 }
  return { start, end: words.endsWith(')') && !words.includes('(') ? end - 1 : end }
}

function slotsOf(groups: Found['groups'], calendar: Calendar): Slots {
  const values: Record<string, number> = {}
  for (const [slot, word] of Object.entries(groups)) {
    if (word === undefined) continue
    const value = /^\d+$/.test(word) ? Number(word) : calendar.value(slot.replace(/\d$/, ''), word)
    if (value !== null) values[slot] = value
  }
  return { values, feast: groups.feast ?? null }
}
