/**
 * Takes a store from one settled state of a corpus to another, so that a break at any point loses nothing.
 *
 * First the articles in question are marked pending and the new evidence is written; then facts, a batch at a time; with the last of them
 * the marks go. Whoever opens the store after a break finds the marks and the evidence of the state that was aimed at, and goes on from there.
 */
import type { ArticleGraph } from '../model/article-graph.ts'
import type { Changes, NodeRecord, RelationshipRecord } from '../model/records.ts'
import type { Store } from '../store/store.ts'
import { archivedKeys, evidenceRow, extractionRow, pendingRow, readGraphs } from './archive.ts'
import { difference, type Settled } from './changes.ts'
import { articleRows } from './records.ts'

/** How many articles' facts are written in one change. */
const BATCH = 500

export interface Transition {
  readonly before: Settled
  readonly after: Settled
  /** Articles that are new or have changed. */
  readonly incoming: ReadonlyMap<string, ArticleGraph>
  /** Articles to be written anew from the store whatever the difference says. */
  readonly forced: readonly string[]
}

/** Carries it out; returns how many articles beside the incoming ones were written anew. */
export async function carryOut(
  store: Store,
  { before, after, incoming, forced }: Transition,
): Promise<number> {
  const { rewritten, gone, entities, removed } = difference(before, after)
  const resettled = [...new Set([...rewritten, ...forced])].filter(
    (id) => !incoming.has(id) && after.evidence.has(id),
  )
  const written = [...incoming.keys(), ...resettled]
  const touched = [...written, ...gone]
  if (touched.length === 0 && entities.length === 0 && removed.length === 0) return 0
  const evidence = [...incoming.keys(), ...forced].flatMap((id) => after.evidence.get(id) ?? [])
  await change(store, { nodes: [...touched.map(pendingRow), ...evidence.map(evidenceRow), ...entities] })
  const most = Math.floor(written.length / BATCH) * BATCH
  for (const batch of batches(written.slice(0, most), BATCH))
    await change(store, await factsOf(store, after, batch, incoming))
  const last = await factsOf(store, after, written.slice(most), incoming)
  await change(store, {
    retract: [...last.retract, ...gone],
    nodes: last.nodes,
    relationships: [...last.relationships, ...linksOf(after, new Set(touched))],
    remove: [...removed, ...gone.flatMap(archivedKeys), ...touched.map(pendingRow)],
  })
  return resettled.length
}

/** Everything that belongs to these articles, in place of what the store has of them; what is not incoming is read from the store. */
async function factsOf(
  store: Store,
  { identity, evidence }: Settled,
  articles: readonly string[],
  incoming: ReadonlyMap<string, ArticleGraph>,
): Promise<Omit<Changes, 'remove'>> {
  const nodes: NodeRecord[] = []
  const relationships: RelationshipRecord[] = []
  const add = (graph: ArticleGraph) => {
    const rows = articleRows(graph, evidence.get(graph.id)!.hash, identity)
    for (const node of rows.nodes) nodes.push(node)
    for (const relationship of rows.relationships) relationships.push(relationship)
    nodes.push(extractionRow(graph))
  }
  const stored = articles.filter((id) => !incoming.has(id))
  for (const id of articles) if (incoming.has(id)) add(incoming.get(id)!)
  if (stored.length > 0) for await (const graph of readGraphs(store, stored)) add(graph)
  return { retract: articles, nodes, relationships }
}

/** Links between articles, both ways: they are written last, when both ends are there. */
function linksOf({ evidence, links }: Settled, touched: ReadonlySet<string>): RelationshipRecord[] {
  const article = (id: string) => ({ label: 'Article', id }) as const
  return [...evidence.values()].flatMap((one) =>
    links(one)
      .filter((other) => touched.has(one.article) || touched.has(other))
      .map((other) => ({
        type: 'SEE_ALSO' as const,
        from: article(one.article),
        to: article(other),
        properties: { article: one.article },
      })),
  )
}

const change = (store: Store, some: Partial<Changes>): Promise<void> =>
  store.apply({ retract: [], nodes: [], relationships: [], remove: [], ...some })

function* batches<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size)
}
