/** Sets of nodes whose names say the same: spelled together or apart, with or without a legal form, a region by any of its names. */
import { DisjointSets } from './disjoint-sets.ts'
import type { Node } from './nodes.ts'

/** Nodes that share a form are one set. */
export function joinForms(articles: readonly (readonly Node[])[]): DisjointSets {
  const sets = new DisjointSets()
  const first = new Map<string, string>()
  const seen = new Set<string>()
  for (const nodes of articles)
    for (const { id, forms } of nodes) {
      if (seen.has(id)) continue
      seen.add(id)
      for (const form of forms) {
        const known = first.get(form)
        if (known === undefined) first.set(form, id)
        else sets.union(known, id)
      }
    }
  return sets
}
