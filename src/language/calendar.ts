/** Days, months, seasons and relative dates of a language: the words of its calendar and the rules by which they make dates. */
import { existsSync } from 'node:fs'
import { alternatives, readTable } from './table.ts'
import { compileTemplate, phrasePattern } from './templates.ts'

/**
 * What a day is reckoned from where that is not the article's day: `speech` for the day on which what stands in quotation marks was said, `named`
 * for a day ahead that the article names in full, `before` for the day named last before.
 */
export type DateBase = 'speech' | 'named' | 'before'

/** A way of writing a date; the tests read the example (`expected` is `from..to`, from the article's day) and the counter-example. */
export interface DateRule {
  readonly name: string
  readonly match: RegExp
  readonly base: DateBase | null
  /** How often the rule was right on annotated articles, 0 to 1. */
  readonly score: number
  readonly example: string
  readonly expected: string
  readonly counter: string
}

export interface Calendar {
  readonly rules: readonly DateRule[]
  /** What a word of a slot stands for (`month`, `juni` → 6), by the word in small letters. */
  value(slot: string, word: string): number | null
  /** The days of a named feast in a year, inclusive; null where they are not known. */
  feast(name: string, year: number): readonly [from: string, to: string] | null
  /** First words, in small letters, that a date can begin with beside a number. */
  readonly beginnings: ReadonlySet<string>
}

/** Slots that are numbers in any language. `mm` is a month as a number. */
const NUMERIC: readonly [string, string][] = [
  ['day', '\\d{1,2}'],
  ['mm', '\\d{1,2}'],
  ['year', '(?:1\\d|2[01])\\d\\d'],
  ['short', '\\d\\d'],
  ['decade', '(?:1[6-9]|20)\\d0'],
]

/**
 * Reads `calendar/words.tsv` (`slot`, `word`, `value`), `calendar/feasts.tsv` (`name`, `from`, `to`) and `calendar/rules.tsv`.
 * @throws JejaringError LANGUAGE_DATA
 */
export function readCalendar(folder: string): Calendar {
  const place = `${folder}/calendar`
  const words = existsSync(place) ? readTable(`${place}/words.tsv`, ['slot', 'word', 'value']) : []
  const feasts = existsSync(place) ? readTable(`${place}/feasts.tsv`, ['name', 'from', 'to']) : []
  const rows = existsSync(place)
    ? readTable(`${place}/rules.tsv`, ['name', 'pattern', 'base', 'score', 'example', 'expected', 'counter'])
    : []
  const values = new Map<string, number>()
  const phrases = new Map<string, string[]>()
  const enter = (slot: string, phrase: string) => phrases.set(slot, [...(phrases.get(slot) ?? []), phrase])
  for (const { slot, word, value } of words)
    for (const phrase of alternatives(word)) {
      values.set(`${slot} ${phrase.toLowerCase()}`, Number(value))
      enter(slot, phrase)
    }
  const days = new Map<string, readonly [string, string]>()
  for (const { name, from, to } of feasts)
    for (const phrase of alternatives(name)) {
      days.set(`${phrase.toLowerCase()} ${from.slice(0, 4)}`, [from, to])
      if (!phrases.get('feast')?.includes(phrase)) enter('feast', phrase)
    }
  const slots = new Map([
    ...NUMERIC,
    ...[...phrases].map(([slot, list]) => [slot, phrasePattern(list)] as const),
  ])
  const plain = (word: string) => word.toLowerCase().replace(/[\s\u200e]+/g, ' ')
  return Object.freeze({
    rules: rows.map(({ pattern, base, score, ...row }) => ({
      ...row,
      base: isBase(base) ? base : null,
      score: Number(score),
      match: compileTemplate(pattern, slots),
    })),
    value: (slot: string, word: string) => values.get(`${slot} ${plain(word)}`) ?? null,
    feast: (name: string, year: number) => days.get(`${plain(name)} ${year}`) ?? null,
    beginnings: new Set(
      [...phrases.values()].flat().map((phrase) => /^[\p{L}\p{M}]*/u.exec(phrase.toLowerCase())![0]),
    ),
  })
}

const isBase = (base: string): base is DateBase => ['speech', 'named', 'before'].includes(base)

/** The month names of RFC 822, which feeds use in every language. */
const FEED_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The day in a publication stamp, as sites and feeds write it: `2020-06-15T20:43:00+07:00`, `15/06/2020`, `15 Juni 2020`, `Jun 15, 2020`, with
 * any words, weekdays and clock times around it. The day is the one written: no shift between time zones.
 * @returns an ISO day, or null where there is none or it is not in the calendar (31 April)
 */
export function parsePublished(text: string, calendar: Calendar): string | null {
  const month = (word: string): number =>
    calendar.value('month', word) ?? FEED_MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
  const iso = /(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text)
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const digits = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(text)
  if (digits) return isoDay(Number(digits[3]), Number(digits[2]), Number(digits[1]))
  const words = /(?<!\d)(\d{1,2})[\s\-/]+(\p{L}{3,10})\.?,?[\s\-/]+(\d{4})(?!\d)/u.exec(text)
  if (words) return isoDay(Number(words[3]), month(words[2]!), Number(words[1]))
  const first = /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/u.exec(text)
  return first && isoDay(Number(first[3]), month(first[1]!), Number(first[2]))
}

/** An ISO day; null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, day))
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day || year < 1) return null
  return time.toISOString().slice(0, 10)
}
