/**
 * Candidates for the period that a figure holds for: the dates of its sentence; where it has none, the period that the row or list of figures
 * before it holds for, and, where the words before the figure point back (`ekspor tersebut`) or shares make a row, the months, years and ranges of the
 * sentences before.
 */
import type { Language } from '../../../language/language.ts'
import type { DateValue, Normalised } from '../../../model/facts.ts'
import type { Span } from '../../../model/span.ts'
import { isInRow } from './items.ts'
import { overlapping, type Scene } from './scene.ts'

/** The last figure before that holds for a period. */
export interface Earlier {
  readonly period: DateValue
  readonly scene: Scene
}

/** The candidates, `null` first, then in the order of the text, of earlier sentences from the nearest back. */
export function periods(
  scene: Scene,
  last: Earlier | null,
  { dates }: Normalised,
  language: Language,
): (DateValue | null)[] {
  const { spans, earlier } = scene
  const own = overlapping(dates, { start: spans[0]!.start, end: spans.at(-1)!.end })
  if (own.length > 0) return [null, ...own]
  if (last && (last.scene.spans === spans || isNextItem(scene, last.scene))) return [null, last.period]
  const heading = headingOf(scene)
  if (heading) return [null, ...overlapping(dates, heading)]
  if (!pointsBack(scene, language) && !isInRow(scene)) return [null]
  const back = [...earlier].reverse().flatMap((sentence) => overlapping(dates, sentence).reverse())
  return [null, ...back.filter(({ from, to }) => from !== to)]
}

/** Whether a sentence is the item of a list (`- Harga beras 5 kilogram: Rp70.000`). */
const isItem = ({ words }: Scene): boolean => /^[-–—•·*]$/u.test(words[0]!)

/** Whether it comes right after the sentence of another figure. */
function isNextItem(scene: Scene, last: Scene): boolean {
  const before = scene.earlier.at(-1)
  return isItem(scene) && before !== undefined && last.figure.start >= before.start
}

/** The sentence that heads the list of which this one is the first item: it ends in a colon. */
function headingOf(scene: Scene): Span | null {
  const before = scene.earlier.at(-1)
  return isItem(scene) && before && scene.text.slice(before.start, before.end).trimEnd().endsWith(':')
    ? before
    : null
}

function pointsBack({ text, spans, first }: Scene, { lexicon }: Language): boolean {
  return lexicon.find(text, spans.slice(0, first)).some(({ tags }) => tags.includes('Anaphor'))
}

/** What is told of a candidate, as features. */
export function periodFeatures(scene: Scene, date: DateValue | null, last: Earlier | null): string[] {
  const { figure, words, first, spans, wholes, wholeIds } = scene
  const { kind } = figure
  if (date === null) {
    const dates = new Set(wholeIds.filter((_, i) => wholes[i] === 'Date')).size
    return ['0', `0k=${kind}`, `0by=${figure.by}`, `0dates=${Math.min(dates, 3)}`]
  }
  const grain = grainOf(date)
  const shared = [
    `by=${date.by}`,
    `k by=${kind} ${date.by}`,
    `grain=${grain}`,
    `k grain=${kind} ${grain}`,
    `fby grain=${figure.by} ${grain}`,
  ]
  if (date.end <= spans[0]!.start)
    return [...shared, 'back', `back grain=${grain}`, `back row=${last?.scene.spans === spans}`]
  const at = spans.findIndex(({ end }) => end > date.start)
  const until = spans.findIndex(({ end }) => end >= date.end) + 1
  const where = date.start > figure.start ? 'A' : 'B'
  const word = (i: number): string => words[i] ?? (i < 0 ? '^' : '$')
  const [from, to] = where === 'A' ? [scene.last, at] : [until, first]
  const gap = words.slice(from, to)
  const between = (isOne: (tag: string) => boolean): number =>
    new Set(wholeIds.slice(from, to).filter((id, i) => id >= 0 && isOne(wholes[from + i]!))).size
  const features = [
    ...shared,
    `w grain=${where} ${grain}`,
    `w=${where}`,
    `d=${where} ${bucket(gap.length)}`,
    `p=${word(at - 1)}`,
    `pp=${word(at - 2)} ${word(at - 1)}`,
    `p grain=${word(at - 1)} ${grain}`,
    `n=${word(until)}`,
    `kw=${kind} ${where}`,
    `figures=${where} ${Math.min(
      between((tag) => tag === 'Figure'),
      3,
    )}`,
    `names=${where} ${Math.min(
      between((tag) => tag !== 'Figure' && tag !== 'Date'),
      3,
    )}`,
    `start=${at <= 1}`,
    `start grain=${at <= 1} ${grain}`,
    `clauses=${where} ${Math.min(gap.filter((one) => /^[,;]$/u.test(one)).length, 3)}`,
    `quote=${gap.some((one) => /^["“”]$/u.test(one))}`,
  ]
  if (gap.length <= 2) features.push(`g=${where} ${gap.join(' ')}`)
  return features
}

const DAY = 24 * 60 * 60 * 1000

/** How long a period is. */
function grainOf({ from, to }: DateValue): string {
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1
  if (days <= 1) return 'day'
  if (days <= 26) return 'days'
  if (days <= 31) return 'month'
  if (days <= 364) return 'months'
  return days <= 366 ? 'year' : 'years'
}

function bucket(length: number): string {
  if (length <= 3) return String(length)
  return length <= 8 ? '4-8' : length <= 16 ? '9-16' : '17+'
}
