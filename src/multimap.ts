/** Maps whose values are lists of all that came with one key, keys and items in the order in which they came. */

export type Multimap<K, T> = ReadonlyMap<K, readonly T[]>

export function append<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}

/** `Map.groupBy` of ECMAScript 2024, which Node 20 does not have. No group is empty. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) append(groups, keyOf(item), item)
  return groups
}
