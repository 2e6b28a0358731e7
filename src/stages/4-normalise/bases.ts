/**
 * Days reckoned from another day than the article's. An article appears the day after what it reports, or days before: who says
 * `besok` means the day after he said it, `hari sebelumnya` follows a day named before, and a bare weekday is the day ahead that the article
 * names in full (`Sabtu (21/6)`, and then `Sabtu`).
 */
import type { Language } from '../../language/language.ts'
import { findQuotations } from '../../language/quotations.ts'
import type { DateValue, Mentioned, Sentence } from '../../model/facts.ts'
import type { Span } from '../../model/span.ts'
import type { FoundDate } from './dates.ts'
import { addDays, daysBetween, weekdayOf } from './days.ts'

/** What is quoted was said so many days before the article at most. */
const FRESH = 4
/** A bare weekday means a named day so many days ahead at most. */
const AHEAD = 14

/** Word classes by which a sentence says that somebody spoke. */
const SAYING = ['Said', 'SaidClitic', 'Says', 'SaysThat', 'SaidOf', 'According']

/** The dates with the days that they mean; those that hang on a day which nothing names are left out. */
export function rebased(
  dates: readonly FoundDate[],
  today: string | null,
  before: Mentioned,
  language: Language,
): DateValue[] {
  const saidOn = today === null ? () => today : speechDays(dates, today, before, language)
  return dates.flatMap((date, i): DateValue[] => {
    const { rule, ...value } = date
    if (rule.base === null || today === null) return [value]
    if (rule.base === 'named') return [{ ...value, ...(dayAhead(date, today, dates) ?? {}) }]
    const day = rule.base === 'speech' ? (saidOn(date) ?? today) : dayBefore(dates, i)
    return day === null ? [] : [shifted(value, daysBetween(today, day))]
  })
}

const shifted = (date: DateValue, days: number): DateValue =>
  days === 0 ? date : { ...date, from: addDays(date.from, days), to: addDays(date.to, days) }

const isDay = ({ from, to }: DateValue): boolean => from === to

/** The one day of that weekday that is named in full and lies ahead. */
function dayAhead(bare: DateValue, today: string, dates: readonly FoundDate[]): Days | null {
  const ahead = dates.filter((date) => {
    const away = daysBetween(today, date.from)
    return date.rule.base === null && isDay(date) && away > 0 && away <= AHEAD
  })
  const days = new Set(ahead.map(({ from }) => from).filter((day) => weekdayOf(day) === weekdayOf(bare.from)))
  const [day] = days
  return day !== undefined && days.size === 1 ? { from: day, to: day } : null
}

type Days = Pick<DateValue, 'from' | 'to'>

/** The day that stands last before a date, itself no day that hangs on another. */
const dayBefore = (dates: readonly FoundDate[], i: number): string | null =>
  dates.slice(0, i).findLast((date) => date.rule.base !== 'before' && isDay(date))?.from ?? null

/**
 * By a date within a quotation, the day on which it was said: the one that the nearest sentence of saying names, its own first; null outside of
 * quotations and where none does.
 */
function speechDays(dates: readonly FoundDate[], today: string, before: Mentioned, language: Language) {
  const { article, paragraphs, sentences } = before
  const relative = dates.some(({ rule }) => rule.base === 'speech')
  const quotations = relative
    ? findQuotations(article.text, paragraphs, language.speech).filter(({ whole }) => whole)
    : []
  const isQuoted = (one: Span) => quotations.some(({ start, end }) => start <= one.start && one.end <= end)
  const told = dates.filter((date) => {
    const ago = daysBetween(date.from, today)
    return (
      date.rule.base !== 'before' && date.rule.base !== 'speech' && isDay(date) && ago >= 0 && ago <= FRESH
    )
  })
  const spoken =
    quotations.length === 0 ? [] : told.filter((date) => isAside(date) && !isQuoted(date) && isInSaying(date))
  return (date: DateValue): string | null => {
    const quotation = quotations.find(({ start, end }) => start <= date.start && date.end <= end)
    if (!quotation) return null
    const distance = (day: Span) =>
      day.start >= quotation.close ? day.start - quotation.close : quotation.open - day.end
    return (
      spoken.reduce<FoundDate | null>(
        (best, day) => (best && distance(best) <= distance(day) ? best : day),
        null,
      )?.from ?? null
    )
  }

  /** After a comma, as an attribution has it (`kata Ratna, Rabu (18/6)`), and no part of what is told (`sejak Senin`). */
  function isAside({ start }: Span): boolean {
    return /,\s*$/.test(article.text.slice(Math.max(0, start - 3), start))
  }
  function isInSaying(date: Span): boolean {
    const sentence = sentences.find(({ start, end }) => start <= date.start && date.end <= end)
    return sentence !== undefined && says(sentence)
  }
  function says({ tokens }: Sentence): boolean {
    return language.lexicon
      .find(article.text, tokens)
      .some(({ tags }) => tags.some((tag) => SAYING.includes(tag)))
  }
}
