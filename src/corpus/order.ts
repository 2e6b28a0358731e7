/** Orders that are the same on any machine, in any locale. */

/** By UTF-16 code units. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The key with the highest count; of equals the longest, then the first by code unit. */
export function mostFrequent(counts: Iterable<readonly [key: string, count: number]>): string {
  let best: readonly [string, number] | undefined
  for (const one of counts) if (!best || byFrequency(one, best) < 0) best = one
  return best![0]
}

const byFrequency = (a: readonly [string, number], b: readonly [string, number]): number =>
  b[1] - a[1] || b[0].length - a[0].length || byCodeUnit(a[0], b[0])
