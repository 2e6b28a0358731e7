/** Candidates for the period that a figure holds for: the dates of its sentence, or none. */
import type { DateValue, Normalised } from '../../../model/facts.ts'
import { overlapping, type Scene } from './scene.ts'

/** The candidates, `null` first. */
export function periods({ spans }: Scene, { dates }: Normalised): (DateValue | null)[] {
  return [null, ...overlapping(dates, { start: spans[0]!.start, end: spans.at(-1)!.end })]
}

/** What is told of a candidate, as features; `place` is its index among them. */
export function periodFeatures(scene: Scene, date: DateValue | null, place: number): string[] {
  const { figure, words, first, last, spans, wholes, wholeIds } = scene
  const { kind } = figure
  const word = (i: number): string => words[i] ?? (i < 0 ? '^' : '$')
  if (date === null)
    return [
      '0',
      `0k=${kind}`,
      `0by=${figure.by}`,
      `0dates=${new Set(wholeIds.filter((_, i) => wholes[i] === 'Date')).size}`,
    ]
  const at = spans.findIndex(({ end }) => end > date.start)
  const until = spans.findIndex(({ end }) => end >= date.end) + 1
  const where = date.start > figure.start ? 'A' : 'B'
  const [from, to] = where === 'A' ? [last, at] : [until, first]
  const gap = words.slice(from, to)
  const figures = new Set(
    wholeIds.slice(from, to).filter((id, i) => id >= 0 && wholes[from + i] === 'Figure'),
  )
  const features = [
    `by=${date.by}`,
    `w by=${where} ${date.by}`,
    `k by=${kind} ${date.by}`,
    `w=${where}`,
    `d=${where} ${Math.min(Math.ceil(gap.length / 2), 8)}`,
    `p=${word(at - 1)}`,
    `p by=${word(at - 1)} ${date.by}`,
    `n=${word(until)}`,
    `kw=${kind} ${where}`,
    `figures=${where} ${Math.min(figures.size, 3)}`,
    `place=${where} ${place}`,
    `start=${at <= 1}`,
  ]
  for (const inner of new Set(gap)) features.push(`gw=${where} ${inner}`)
  if (gap.length <= 2) features.push(`g=${where} ${gap.join(' ')}`)
  return features
}
