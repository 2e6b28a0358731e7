/** Looking up spans in lists sorted by start, by halving. */
import type { Span } from './span.ts'

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

/** Those that start within a stretch. */
export const startingIn = <T extends Span>(sorted: readonly T[], { start, end }: Span): T[] =>
  sorted.slice(lowerBound(sorted, start), lowerBound(sorted, end))

/** The span of a list without overlaps that holds the start of another; null where none does. */
export function covering<T extends Span>(sorted: readonly T[], { start }: Span): T | null {
  const last = sorted[lowerBound(sorted, start + 1) - 1]
  return last && start < last.end ? last : null
}
