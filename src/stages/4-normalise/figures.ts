/** Finds the figures of an article: at each token that can begin one, what the first rule that fits reads; numbers of other kinds are passed over. */
import type { FigureRule, Numbers } from '../../language/numbers.ts'
import type { DateValue, FigureValue, Mentioned, Token } from '../../model/facts.ts'
import { amountOf } from './amounts.ts'
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
      const found = firstFit(text, token.start, numbers, names)
      if (found === null) continue
      end = found.end
      if ('kind' in found) figures.push(found)
    }
  return figures
}

/** A digit that no letter, digit or joining sign is glued to, or a word that a figure can begin with. Scraped text glues words to numbers. */
function canBegin(text: string, { start, end }: Token, { beginnings }: Numbers): boolean {
  const first = text.charCodeAt(start)
  if (first < 48 || first > 57) return beginnings.has(text.slice(start, end).toLowerCase())
  const before = text.slice(Math.max(0, start - 3), start)
  return /ke-$/.test(before) || !/\d[.,/–-]?$|\p{L}-$|\p{Lu}$|(?<!\p{Ll}\p{Ll})\p{Ll}$/u.test(before)
}

interface Match {
  readonly rule: FigureRule
  readonly end: number
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** What the first rule that fits reads: a figure, or the end of a number that is none; null where no rule can be read. */
function firstFit(
  text: string,
  start: number,
  numbers: Numbers,
  names: Places,
): FigureValue | { readonly end: number } | null {
  for (const rule of numbers.rules) {
    rule.match.lastIndex = start
    const match = rule.match.exec(text)
    if (!match || match[0] === '') continue
    const end = start + match[0].length
    if (rule.kind === 'none') return { end }
    const figure = read(text, start, { rule, end, groups: match.groups! }, numbers, names)
    if (figure) return figure
  }
  return null
}

function read(
  text: string,
  start: number,
  found: Match,
  numbers: Numbers,
  names: Places,
): FigureValue | null {
  const { rule, groups } = found
  const amount = amountOf(groups, rule.kind, numbers)
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

/** The unit, and where the figure ends with it; null where the number counts nothing. */
function unitOf(
  text: string,
  start: number,
  { rule, end, groups }: Match,
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
const currencyOf = ({ money, sign }: Match['groups'], numbers: Numbers): string | null =>
  (money === undefined ? null : numbers.value('money', money)) ?? numbers.value('sign', sign ?? '')

/** An age in brackets is in years, and stands after a person or a word that the tagger knows no name in. */
function durationUnit(
  start: number,
  end: number,
  { small, single, time, time2, to }: Match['groups'],
  numbers: Numbers,
  names: Places,
): { unit: string | null; end: number } | null {
  if (small !== undefined) {
    const type = names.typeBefore(start)
    return type === null || type === 'Person' ? { unit: numbers.value('age', 'unit'), end } : null
  }
  return {
    unit:
      single === undefined ? (to === undefined ? (time2 ?? time!) : time!) : numbers.value('single', single),
    end,
  }
}
