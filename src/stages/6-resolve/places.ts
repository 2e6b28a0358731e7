/** Looking up spans in lists sorted by start, by halving. */
import type { Span } from '../../model/span.ts'

/** The index of the first span that starts at or after an offset. */
export function lowerBound(sorted: readonly Span[], offset: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

const lastStartingBefore = <T extends Span>(sorted: readonly T[], offset: number): T | null =>
  sorted[lowerBound(sorted, offset) - 1] ?? null

/** The span of a sorted list without overlaps that holds the start of another; null where none does. */
export function covering<T extends Span>(sorted: readonly T[], { start }: Span): T | null {
  const last = lastStartingBefore(sorted, start + 1)
  return last && start < last.end ? last : null
}
