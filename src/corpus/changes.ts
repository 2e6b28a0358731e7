/** What must change in a store when the set of articles changes: computed from the evidence before and after, as a value. */
import type { Decision, Evidence, NodeKey, NodeRecord } from '../model/records.ts'
import type { NodeLabel } from '../model/schema.ts'
import type { SettledEntity } from './entities.ts'
import { type Identity, settle } from './identity.ts'
import { linkArticles } from './links.ts'
import { byCodeUnit } from './order.ts'
import { entityRow } from './records.ts'

/** A corpus as settled: what the store holds, or shall hold. */
export interface Settled {
  readonly evidence: ReadonlyMap<string, Evidence>
  readonly identity: Identity
  readonly links: (article: Evidence) => readonly string[]
}

export function settleCorpus(
  evidence: ReadonlyMap<string, Evidence>,
  decisions: readonly Decision[],
): Settled {
  const all = [...evidence.values()]
  return { evidence, identity: settle(all, decisions), links: linkArticles(all) }
}

export interface Difference {
  /** Articles that both know and whose facts must be written anew, sorted. */
  readonly rewritten: readonly string[]
  readonly gone: readonly string[]
  readonly entities: readonly NodeRecord[]
  readonly removed: readonly NodeKey[]
}

/** Compares two states of a corpus. */
export function difference(before: Settled, after: Settled): Difference {
  const rewritten: string[] = []
  for (const [id, evidence] of after.evidence) {
    const known = before.evidence.get(id)
    if (known && (known.hash !== evidence.hash || !sameMeaning(evidence, before, after))) rewritten.push(id)
  }
  const gone = [...before.evidence.keys()].filter((id) => !after.evidence.has(id))
  const entities = [...after.identity.entities.values()]
    .filter((entity) => !sameRow(entity, before.identity.entities.get(entity.id)))
    .map(entityRow)
  const removed = [...before.identity.entities.values()]
    .filter(({ id }) => !after.identity.entities.has(id))
    .map(({ id, type }) => ({ label: type as NodeLabel, id }))
  return { rewritten: rewritten.sort(byCodeUnit), gone: gone.sort(byCodeUnit), entities, removed }
}

/** Whether an unchanged article's names and links still lead to the same nodes. */
function sameMeaning(evidence: Evidence, before: Settled, after: Settled): boolean {
  return (
    evidence.entities.every(
      ({ id }) =>
        before.identity.entityOf(evidence.article, id) === after.identity.entityOf(evidence.article, id),
    ) && before.links(evidence).join('\n') === after.links(evidence).join('\n')
  )
}

function sameRow(a: SettledEntity, b: SettledEntity | undefined): boolean {
  return (
    b !== undefined &&
    a.name === b.name &&
    a.code === b.code &&
    a.articles === b.articles &&
    a.since === b.since &&
    a.importance === b.importance &&
    a.aliases.join('\n') === b.aliases.join('\n')
  )
}
