/**
 * What must change in a store when the set of articles changes, as a value. The store keeps whom each article's names were settled to be;
 * only what differs from that is written, so nothing has to be settled as it was before.
 */
import type { Evidence, NodeKey, NodeRecord } from '../model/records.ts'
import type { NodeLabel } from '../model/schema.ts'
import type { Kept } from './archive.ts'
import type { Identity } from './identity.ts'
import type { Links } from './links.ts'
import { byCodeUnit } from './order.ts'
import { entityRow } from './records.ts'

/** A corpus as it shall be. */
export interface Aim {
  readonly evidence: ReadonlyMap<string, Evidence>
  readonly identity: Identity
  readonly links: Links
}

export interface Difference {
  /** Articles that both know and whose facts must be written anew, sorted. */
  readonly rewritten: readonly string[]
  readonly gone: readonly string[]
  readonly entities: readonly NodeRecord[]
  readonly removed: readonly NodeKey[]
}

/**
 * Compares what a store keeps with what it shall hold.
 * @param forced articles of which the store may hold anything
 */
export function difference(
  before: ReadonlyMap<string, Kept>,
  beforeLinks: Links,
  aim: Aim,
  forced: readonly string[] = [],
): Difference {
  const relinked = new Set(aim.links.differing(beforeLinks))
  const rewritten: string[] = []
  const touched = new Map<string, readonly (Evidence | undefined)[]>()
  for (const [id, evidence] of aim.evidence) {
    const known = before.get(id)
    const isSame = known?.evidence.hash === evidence.hash && known.settled === aim.identity.settled(id)
    if (known && (!isSame || relinked.has(id))) rewritten.push(id)
    if (!isSame) touched.set(id, [known?.evidence, evidence])
  }
  const gone = [...before.keys()].filter((id) => !aim.evidence.has(id))
  for (const id of [...gone, ...forced]) touched.set(id, [before.get(id)?.evidence, aim.evidence.get(id)])
  return {
    rewritten: rewritten.sort(byCodeUnit),
    gone: gone.sort(byCodeUnit),
    ...differentEntities(touched, before, aim.identity),
  }
}

/** An entity changes with an article that named it, names it, or names it otherwise; the rest say of it what they said. */
function differentEntities(
  touched: ReadonlyMap<string, readonly (Evidence | undefined)[]>,
  before: ReadonlyMap<string, Kept>,
  { entity, settled }: Identity,
): Pick<Difference, 'entities' | 'removed'> {
  const named = new Map<string, NodeLabel>()
  for (const [id, [earlier, later]] of touched) {
    if (earlier) addEntities(named, earlier, before.get(id)!.settled)
    if (later) addEntities(named, later, settled(id))
  }
  const all = [...named].sort((a, b) => byCodeUnit(a[0], b[0]))
  return {
    entities: all.flatMap(([id]) => entity(id) ?? []).map(entityRow),
    removed: all.filter(([id]) => !entity(id)).map(([id, label]) => ({ label, id })),
  }
}

function addEntities(named: Map<string, NodeLabel>, { entities }: Evidence, settled: string): void {
  if (settled === '') return
  const ids: readonly (readonly string[])[] = JSON.parse(settled)
  ids.forEach(([id], i) => {
    named.set(id!, entities[i]!.type as NodeLabel)
  })
}
