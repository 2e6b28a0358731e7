/**
 * Takes a store from one settled state of a corpus to another, so that a break at any point loses nothing.
 *
 * First the articles in question are marked pending and the new evidence is written; then facts, a batch at a time; with the last of them
 * the marks go. Whoever opens the store after a break finds the marks and the evidence of the state that was aimed at, and goes on from there.
 */
import type { ArticleGraph } from '../model/article-graph.ts'
import type { Changes, Evidence, NodeRecord, RelationshipRecord } from '../model/records.ts'
import type { Store } from '../store/store.ts'
import { archivedKeys, evidenceRow, extractionRow, type Kept, pendingRow, readGraphs } from './archive.ts'
import { type Aim, difference } from './changes.ts'
import { Links } from './links.ts'
import { articleRows } from './records.ts'

/** How many articles' facts are written in one change, and how many rows of what goes ahead of them: no more is held at a time. */
const BATCH = 500
const ROWS = 5000

export interface Transition {
  /** What the store keeps of every article. */
  readonly before: ReadonlyMap<string, Kept>
  readonly aim: Aim
  /** Articles that are new or have changed. */
  readonly incoming: ReadonlyMap<string, ArticleGraph>
  /** Articles to be written from what the store has extracted, whatever the difference says. */
  readonly forced: readonly string[]
}

/** Carries it out; returns what the store keeps now, and how many other articles were written anew. */
export async function carryOut(
  store: Store,
  { before, aim, incoming, forced }: Transition,
): Promise<{ kept: ReadonlyMap<string, Kept>; resettled: number }> {
  const linksBefore = new Links(mapped(before.values(), ({ evidence }) => evidence))
  const { rewritten, gone, entities, removed } = difference(before, linksBefore, aim, forced)
  const due = new Set([...incoming.keys(), ...forced.filter((id) => aim.evidence.has(id))])
  const resettled = rewritten.filter((id) => !due.has(id))
  const written = [...due, ...resettled]
  const touched = [...written, ...gone]
  if (touched.length === 0) return { kept: before, resettled: 0 }
  const fresh = written.map(
    (id): Kept => ({ evidence: aim.evidence.get(id)!, settled: aim.identity.settled(id) }),
  )
  for (const nodes of batches(rowsAhead(touched, fresh, entities), ROWS)) await change(store, { nodes })
  const most = Math.floor(written.length / BATCH) * BATCH
  for (const batch of batches(written.slice(0, most), BATCH))
    await change(store, await factsOf(store, aim, batch, incoming))
  const last = await factsOf(store, aim, written.slice(most), incoming)
  await change(store, {
    retract: [...last.retract, ...gone],
    nodes: last.nodes,
    relationships: [...last.relationships, ...linksOf(aim.links, new Set(touched))],
    remove: [...removed, ...gone.flatMap(archivedKeys), ...touched.map(pendingRow)],
  })
  const kept = new Map(before)
  for (const one of fresh) kept.set(one.evidence.article, one)
  for (const id of gone) kept.delete(id)
  return { kept, resettled: resettled.length }
}

/** The marks come first: what is there when a break comes is that of marked articles. */
function* rowsAhead(
  touched: readonly string[],
  kept: readonly Kept[],
  entities: readonly NodeRecord[],
): Generator<NodeRecord> {
  yield* touched.map(pendingRow)
  for (const one of kept) yield evidenceRow(one)
  yield* entities
}

/** Takes articles in whose turn comes later: marked, so that whoever opens the store before it does completes them. */
export const setAside = (store: Store, evidence: readonly Evidence[], graphs: readonly ArticleGraph[]) =>
  change(store, {
    nodes: [
      ...graphs.map(({ id }) => pendingRow(id)),
      ...evidence.map((one) => evidenceRow({ evidence: one, settled: '' })),
      ...graphs.map(extractionRow),
    ],
  })

/** Everything that belongs to these articles, in place of what the store has of them; what is not incoming is read from the store. */
async function factsOf(
  store: Store,
  { identity, evidence }: Aim,
  articles: readonly string[],
  incoming: ReadonlyMap<string, ArticleGraph>,
): Promise<Omit<Changes, 'remove'>> {
  const nodes: NodeRecord[] = []
  const relationships: RelationshipRecord[] = []
  const add = (graph: ArticleGraph) => {
    const rows = articleRows(graph, evidence.get(graph.id)!.hash, identity)
    for (const node of rows.nodes) nodes.push(node)
    for (const relationship of rows.relationships) relationships.push(relationship)
  }
  const fresh = articles.flatMap((id) => incoming.get(id) ?? [])
  const stored = articles.filter((id) => !incoming.has(id))
  for (const graph of fresh) add(graph)
  for (const graph of fresh) nodes.push(extractionRow(graph))
  if (stored.length > 0) for await (const graph of readGraphs(store, stored)) add(graph)
  return { retract: articles, nodes, relationships }
}

/** Links between articles, both ways: they are written last, when both ends are there. */
function linksOf(links: Links, touched: ReadonlySet<string>): RelationshipRecord[] {
  const article = (id: string) => ({ label: 'Article', id }) as const
  return [...links.linking].flatMap((one) =>
    links
      .of(one)
      .filter((other) => touched.has(one) || touched.has(other))
      .map((other) => ({
        type: 'SEE_ALSO' as const,
        from: article(one),
        to: article(other),
        properties: { article: one },
      })),
  )
}

const change = (store: Store, some: Partial<Changes>): Promise<void> =>
  store.apply({ retract: [], nodes: [], relationships: [], remove: [], ...some })

function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function* mapped<T, U>(items: Iterable<T>, of: (item: T) => U): Generator<U> {
  for (const item of items) yield of(item)
}
