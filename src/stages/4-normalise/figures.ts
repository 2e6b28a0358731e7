/** Finds the figures of an article: at each token that can begin one, the longest match of the rules; numbers of other kinds are passed over. */
import type { FigureRule, Numbers } from '../../language/numbers.ts'
import type { DateValue, FigureValue, Mentioned, Token } from '../../model/facts.ts'
import { boundOf } from './bounds.ts'
import { counted } from './heads.ts'
import type { Places } from './places.ts'

/** Figures sorted by start, not overlapping, none inside a name or a date. */
export function findFigures(
  { article: { text }, sentences }: Mentioned,
  numbers: Numbers,
  dates: readonly DateValue[],
  names: Places,
): FigureValue[] {
  const figures: FigureValue[] = []
  let end = 0
  let nextDate = 0
  for (const { tokens } of sentences)
    for (const token of tokens) {
      while (nextDate < dates.length && dates[nextDate]!.end <= token.start) nextDate++
      const dated = (dates[nextDate]?.start ?? Number.POSITIVE_INFINITY) <= token.start
      if (token.start < end || dated || !canBegin(text, token, numbers) || names.covers(token)) continue
      const found = bestMatch(text, token.start, numbers.rules)
      if (!found) continue
      if (found.rule.kind === 'none') end = found.end
      else {
        const figure = read(text, token.start, found, numbers, names)
        if (figure) figures.push(figure)
        end = figure?.end ?? end
      }
    }
  return figures
}

/** A digit that no letter, digit or joining sign is glued to, or a word that a figure can begin with. Scraped text glues words to numbers. */
function canBegin(text: string, { start, end }: Token, { beginnings }: Numbers): boolean {
  const first = text.charCodeAt(start)
  if (first < 48 || first > 57) return beginnings.has(text.slice(start, end).toLowerCase())
  const before = text.slice(Math.max(0, start - 3), start)
  return (
    !/[\d\p{Lu}][.,/–-]?$|[^\d]\p{Lu}?\p{Ll}?[-]$|(?<!\p{Ll}\p{Ll})\p{Ll}$/u.test(before) ||
    /ke-$/.test(before)
  )
}

interface Found {
  readonly rule: FigureRule
  readonly end: number
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** The first rule for what is no figure, else the longest match, the earlier of two as long. */
function bestMatch(text: string, start: number, rules: readonly FigureRule[]): Found | null {
  let best: Found | null = null
  for (const rule of rules) {
    rule.match.lastIndex = start
    const match = rule.match.exec(text)
    if (!match || match[0] === '') continue
    const found = { rule, end: start + match[0].length, groups: match.groups! }
    if (rule.kind === 'none') return found
    if (!best || found.end > best.end) best = found
  }
  return best
}

function read(
  text: string,
  start: number,
  found: Found,
  numbers: Numbers,
  names: Places,
): FigureValue | null {
  const { rule, groups } = found
  const amount = amountOf(groups, rule, numbers)
  if (amount === null) return null
  const thing = unitOf(text, start, found, numbers, names)
  if (thing === null) return null
  const { unit, end } = thing
  const bound = amount.vague ? 'about' : boundOf(text, start, end, numbers.bounds)
  const { value, high } = amount
  return {
    start,
    end,
    kind: rule.kind as FigureValue['kind'],
    value,
    high,
    unit,
    bound,
    by: `figure:${rule.name}`,
    score: rule.score,
  }
}

interface Amount {
  readonly value: number
  readonly high: number | null
  readonly vague: boolean
}

/** The value, and the upper end of a range; a lower end without a scale of its own shares the upper one's (`2-3 juta`). */
function amountOf(groups: Found['groups'], { kind, name }: FigureRule, numbers: Numbers): Amount | null {
  const { number, number2, ordinal, small, sign } = groups
  if (ordinal !== undefined)
    return { value: Number(numbers.value('ordinal', ordinal)), high: null, vague: false }
  if (small !== undefined)
    return isAge(Number(small)) ? { value: Number(small), high: null, vague: false } : null
  if (number === undefined) return { value: 1, high: null, vague: false }
  const grouped = kind === 'money' && sign !== undefined
  const low = numbers.read(number, grouped)
  if (low === null) return null
  if (number2 === undefined || !name.endsWith('range'))
    return { value: low.value, high: null, vague: low.vague }
  const high = numbers.read(number2, grouped)
  if (high === null) return null
  const value = low.scale === 1 && high.scale > 1 && low.value < 1000 ? low.value * high.scale : low.value
  return high.value > value ? { value, high: high.value, vague: low.vague } : null
}

const OLDEST = 115
const isAge = (years: number): boolean => years > 0 && years <= OLDEST

/** The unit, and where the figure ends with it; null where the number counts nothing. */
function unitOf(
  text: string,
  start: number,
  { rule, end, groups }: Found,
  numbers: Numbers,
  names: Places,
): { unit: string | null; end: number } | null {
  switch (rule.kind) {
    case 'money':
      return { unit: currencyOf(groups, numbers), end }
    case 'percent':
      return { unit: 'percent', end }
    case 'index':
      return { unit: null, end }
    case 'duration':
      return durationUnit(start, end, groups, numbers, names)
    case 'count':
      return groups.times === undefined
        ? counted(text, start, end, groups, numbers, names)
        : { unit: groups.times, end }
    default:
      return { unit: groups.unit ?? groups.symbol ?? null, end }
  }
}

/** A currency word says more than a sign: `$5 dolar Singapura`. */
const currencyOf = ({ money, sign }: Found['groups'], numbers: Numbers): string | null =>
  (money === undefined ? null : numbers.value('money', money)) ?? numbers.value('sign', sign ?? '')

/** An age in brackets is in years, and stands after a person or a word that the tagger knows no name in. */
function durationUnit(
  start: number,
  end: number,
  { small, single, time }: Found['groups'],
  numbers: Numbers,
  names: Places,
): { unit: string | null; end: number } | null {
  if (small !== undefined) {
    const type = names.typeBefore(start)
    return type === null || type === 'Person' ? { unit: numbers.value('age', 'unit'), end } : null
  }
  return { unit: single === undefined ? time! : numbers.value('single', single), end }
}
