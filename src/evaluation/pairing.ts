/** One-to-one pairing of what should be there with what is there. */

/** Gold item → the system's item that counts as the same. */
export type Pairs<T> = ReadonlyMap<T, T>

/** Pairs greedily by descending weight; equal weights in the order of the lists. A weight of 0 is no pair. */
export function pair<T>(gold: readonly T[], system: readonly T[], weight: (g: T, s: T) => number): Pairs<T> {
  const edges = gold
    .flatMap((g, i) => system.map((s, j) => ({ g, s, i, j, weight: weight(g, s) })))
    .filter((edge) => edge.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j)
  const pairs = new Map<T, T>()
  const taken = new Set<T>()
  for (const { g, s } of edges)
    if (!pairs.has(g) && !taken.has(s)) {
      pairs.set(g, s)
      taken.add(s)
    }
  return pairs
}

/** The same where items match exactly or not at all: linear instead of quadratic. */
export function pairByKey<T>(gold: readonly T[], system: readonly T[], key: (item: T) => string): Pairs<T> {
  const open = new Map<string, T[]>()
  for (const s of system) open.set(key(s), [...(open.get(key(s)) ?? []), s])
  const pairs = new Map<T, T>()
  for (const g of gold) {
    const s = open.get(key(g))?.shift()
    if (s !== undefined) pairs.set(g, s)
  }
  return pairs
}

export function filterPairs<T>(pairs: Pairs<T>, keep: (g: T, s: T) => boolean): Pairs<T> {
  return new Map([...pairs].filter(([g, s]) => keep(g, s)))
}
