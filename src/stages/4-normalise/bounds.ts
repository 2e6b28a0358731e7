/** Whether a figure is exact, or at least, at most or about what is written: said by the words before and after it. */
import type { BoundCue } from '../../language/numbers.ts'
import type { Bound } from '../../model/facts.ts'

/** Characters before and after a figure in which its cue can stand. */
const BEFORE = 32
const AFTER = 16

export function boundOf(text: string, start: number, end: number, cues: readonly BoundCue[]): Bound {
  const before = text.slice(Math.max(0, start - BEFORE), start).toLowerCase()
  const after = text.slice(end, end + AFTER).toLowerCase()
  const ending = text.slice(start, end).toLowerCase().slice(-3)
  const says = ({ side, match }: BoundCue) =>
    side === 'before' ? match.test(before) : match.test(after) || match.test(ending)
  return cues.find(says)?.bound ?? 'exact'
}
