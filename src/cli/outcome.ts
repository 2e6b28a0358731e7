/** Says what a command changed and what the store holds after it. */
import type { Outcome } from '../corpus/corpus.ts'
import type { Counts, Store } from '../store/store.ts'

export async function reportOutcome(
  outcome: Outcome,
  store: Store,
  json: boolean | undefined,
): Promise<void> {
  const counts = await store.counts()
  if (json) process.stdout.write(`${JSON.stringify({ store: store.url, ...outcome, ...counts })}\n`)
  else process.stdout.write(`${outcomeLine(outcome)}\n${holds(store, counts)}\n`)
}

export function outcomeLine({ added, replaced, unchanged, forgotten, resettled }: Outcome): string {
  const parts = [
    `${added} added`,
    replaced > 0 && `${replaced} replaced`,
    unchanged > 0 && `${unchanged} unchanged`,
    forgotten > 0 && `${forgotten} forgotten`,
    resettled > 0 && `${resettled} others touched because who is who has changed`,
  ]
  return `Articles: ${parts.filter(Boolean).join(', ')}.`
}

/** What of the store is the graph's own: what the corpus keeps for itself is not counted. */
export function holds(store: Store, { nodes, relationships }: Counts): string {
  const total = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((sum, n) => sum + n, 0)
  const { Evidence: _e, Extraction: _x, Pending: _p, Decision: _d, ...graph } = nodes
  const list = Object.entries(graph)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${count} ${label}`)
  return `${store.url} holds ${total(graph)} nodes (${list.join(', ')}) and ${total(relationships)} relationships.`
}
