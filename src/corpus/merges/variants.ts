/** Spelling variants and longer or shorter full names: pairs that look alike are merged where their contexts agree, never for the look alone. */
import type { Census } from '../census.ts'
import type { Fit } from '../fit.ts'
import { mayBeOne, meetingKeys } from '../likeness.ts'
import type { Node } from '../nodes.ts'
import { confidence, likeliest } from './likeliest.ts'
import type { Merge } from './merge.ts'

/** More names that share a key are not compared: the key says nothing. */
const MOST_MEETING = 400

/** Of a name in more articles so many are looked at. */
const MOST_LOOKED_AT = 200

/** Names of laws, products and events differ by a letter or digit where they are different things. */
const TYPES: ReadonlySet<string> = new Set(['Person', 'Organization', 'Place'])

/** The rarer name of a pair joins the more frequent one. */
export function variantMerges(census: Census, fit: Fit): Merge[] {
  const nodes = new Map<string, Node>()
  for (const root of census.roots) {
    const { node } = census.occurrences(root)[0]!
    if (!node.loose && TYPES.has(node.local.entity.type)) nodes.set(root, node)
  }
  const count = (root: string) => census.occurrences(root).length
  const merges: Merge[] = []
  for (const [root, others] of lookalikes(nodes)) {
    const articles = count(root)
    const larger = [...others].filter(
      (other) => count(other) > articles || (count(other) === articles && other < root),
    )
    const best = likeliest(
      larger.sort(),
      (other) =>
        greatest(census.occurrences(root).slice(0, MOST_LOOKED_AT), (one) => fit.likeness(one, other)),
      { lead: 1 },
    )
    if (best)
      merges.push({
        short: root,
        full: best.root,
        rule: 'variant',
        articles,
        of: articles,
        score: confidence(best.likeness),
      })
  }
  return merges
}

const greatest = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((most, item) => Math.max(most, of(item)), 0)

function lookalikes(nodes: ReadonlyMap<string, Node>): ReadonlyMap<string, ReadonlySet<string>> {
  const alone = new Map<number, string>()
  const meeting = new Map<number, string[]>()
  for (const [root, { local }] of nodes)
    for (const key of meetingKeys(local.name, local.entity.type)) {
      const first = alone.get(key)
      const roots = meeting.get(key)
      if (first === undefined) alone.set(key, root)
      else if (roots) roots.push(root)
      else meeting.set(key, [first, root])
    }
  const pairs = new Map<string, Set<string>>()
  for (const roots of meeting.values()) {
    if (roots.length > MOST_MEETING) continue
    roots.forEach((a, i) => {
      for (const b of roots.slice(0, i))
        if (
          !pairs.get(a)?.has(b) &&
          mayBeOne(nodes.get(a)!.local.name, nodes.get(b)!.local.name, nodes.get(a)!.local.entity.type)
        ) {
          addTo(pairs, a, b)
          addTo(pairs, b, a)
        }
    })
  }
  return pairs
}

function addTo(pairs: Map<string, Set<string>>, a: string, b: string): void {
  const known = pairs.get(a)
  if (known) known.add(b)
  else pairs.set(a, new Set([b]))
}
