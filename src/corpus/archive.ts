/** What the store keeps for the corpus's own sake, as rows and back: evidence, whole extractions, decisions, unfinished articles. */
import { JejaringError } from '../errors.ts'
import type { ArticleGraph } from '../model/article-graph.ts'
import type { Decision, Evidence, NodeKey, NodeRecord } from '../model/records.ts'
import { ENTITY_LABELS } from '../model/schema.ts'
import type { Store } from '../store/store.ts'
import { canonicalJson } from './canonical-json.ts'

/** What the store knows of an article's names: what it says, and as whom they were last settled (`Identity.settled`). */
export interface Kept {
  readonly evidence: Evidence
  readonly settled: string
}

export const evidenceRow = ({ evidence, settled }: Kept): NodeRecord => ({
  label: 'Evidence',
  id: evidence.article,
  properties: { hash: evidence.hash, evidence: canonicalJson(evidence), settled },
})

export const extractionRow = (graph: ArticleGraph): NodeRecord => ({
  label: 'Extraction',
  id: graph.id,
  properties: { graph: canonicalJson(graph) },
})

/** What is kept of an article beside its facts. */
export const archivedKeys = (article: string): NodeKey[] =>
  (['Evidence', 'Extraction'] as const).map((label) => ({ label, id: article }))

export const pendingRow = (article: string): NodeRecord => ({ label: 'Pending', id: article, properties: {} })

export const decisionRow = ({ verdict, left, right }: Decision): NodeRecord => ({
  label: 'Decision',
  id: `${left} ${right}`,
  properties: { verdict, left, right },
})

/** What is kept of every article in the store, by article. */
export async function readKept(store: Store): Promise<Map<string, Kept>> {
  const all = new Map<string, Kept>()
  for await (const row of store.nodes({ label: 'Evidence' }))
    all.set(row.id, {
      evidence: parse(store, row, 'evidence'),
      settled: String(row.properties.settled ?? ''),
    })
  return all
}

/** The extractions of these articles, sorted by id. */
export async function* readGraphs(store: Store, articles: readonly string[]): AsyncGenerator<ArticleGraph> {
  for await (const row of store.nodes({ label: 'Extraction', ids: articles }))
    yield parse(store, row, 'graph')
}

/** Articles whose writing was broken off. */
export async function readPending(store: Store): Promise<string[]> {
  const all: string[] = []
  for await (const { id } of store.nodes({ label: 'Pending' })) all.push(id)
  return all
}

export async function readDecisions(store: Store): Promise<Decision[]> {
  const all: Decision[] = []
  for await (const { properties } of store.nodes({ label: 'Decision' }))
    all.push(properties as unknown as Decision)
  return all
}

/** The keys of every node that stands for something settled over all articles. */
export async function* readShared(store: Store): AsyncGenerator<NodeKey> {
  for (const label of [...ENTITY_LABELS, 'Post'] as const)
    for await (const { id } of store.nodes({ label })) yield { label, id }
}

function parse<T>(store: Store, row: NodeRecord, property: string): T {
  try {
    return JSON.parse(String(row.properties[property])) as T
  } catch (cause) {
    throw new JejaringError(
      'STORE_CORRUPT',
      `${store.url}: the ${row.label} of article «${row.id}» is not JSON`,
      {
        hint: 'Build that article again, or forget it.',
        cause,
      },
    )
  }
}
