/**
 * The articles of a store as one body: adding, replacing and forgetting them, with identity settled over all of them each time.
 * What the store holds afterwards depends on the set of articles alone, not on the order or the batches they came in.
 */
import type { ArticleGraph } from '../model/article-graph.ts'
import type { Decision, Evidence } from '../model/records.ts'
import type { Store } from '../store/store.ts'
import { decisionRow, readDecisions, readEvidence, readGraphs, readPending, readShared } from './archive.ts'
import { type Settled, settleCorpus } from './changes.ts'
import { evidenceOf } from './local-entities.ts'
import { carryOut } from './transition.ts'
import { type Witness, witnesses } from './witnesses.ts'

export interface Outcome {
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
  readonly forgotten: number
  /** Other articles whose facts were written anew, because who is who has changed. */
  readonly resettled: number
}

export class Corpus {
  readonly #store: Store
  #decisions: readonly Decision[]
  #settled: Settled

  private constructor(store: Store, settled: Settled, decisions: readonly Decision[]) {
    this.#store = store
    this.#settled = settled
    this.#decisions = decisions
  }

  /** Reads what the store knows, and completes what a broken run left unfinished. */
  static async open(store: Store): Promise<Corpus> {
    const evidence = await readEvidence(store)
    const decisions = await readDecisions(store)
    const settled = settleCorpus(new Map(evidence.map((e) => [e.article, e])), decisions)
    const corpus = new Corpus(store, settled, decisions)
    const pending = await readPending(store)
    if (pending.length > 0) await corpus.#complete(pending)
    return corpus
  }

  /** Who is who at this moment. */
  get identity() {
    return this.#settled.identity
  }

  /** The evidence of every article, sorted by article. */
  get evidence(): readonly Evidence[] {
    return [...this.#settled.evidence.values()]
  }

  /** Adds articles or replaces those of the same id; of two graphs with one id the last stands. */
  async add(graphs: readonly ArticleGraph[]): Promise<Outcome> {
    const incoming = new Map(graphs.map((graph) => [graph.id, graph]))
    const evidence = new Map(this.#settled.evidence)
    let unchanged = 0
    let added = 0
    for (const graph of [...incoming.values()]) {
      const fresh = evidenceOf(graph)
      const known = evidence.get(graph.id)
      if (known?.hash === fresh.hash) {
        unchanged++
        incoming.delete(graph.id)
      } else if (!known) added++
      evidence.set(graph.id, fresh)
    }
    const replaced = incoming.size - added
    const resettled = await this.#moveTo(evidence, this.#decisions, incoming)
    return { added, replaced, unchanged, forgotten: 0, resettled }
  }

  /** Takes exactly these articles' facts out; an id that is not there is passed over. */
  async forget(articles: readonly string[]): Promise<Outcome> {
    const evidence = new Map(this.#settled.evidence)
    const forgotten = articles.filter((id) => evidence.delete(id)).length
    const resettled = await this.#moveTo(evidence, this.#decisions)
    return { added: 0, replaced: 0, unchanged: 0, forgotten, resettled }
  }

  /** Stores a person's verdict on two names, in place of an earlier one; null takes it back. */
  async decide(left: string, right: string, verdict: Decision['verdict'] | null): Promise<Outcome> {
    const others = this.#decisions.filter((d) => d.left !== left || d.right !== right)
    const row = decisionRow({ verdict: verdict ?? 'split', left, right })
    const change = verdict === null ? { nodes: [], remove: [row] } : { nodes: [row], remove: [] }
    await this.#store.apply({ retract: [], relationships: [], ...change })
    const decisions = verdict === null ? others : [...others, { verdict, left, right }]
    const resettled = await this.#moveTo(this.#settled.evidence, decisions)
    return { added: 0, replaced: 0, unchanged: 0, forgotten: 0, resettled }
  }

  /** The sentences behind a merge. */
  witnesses(short: string, full: string): Promise<Witness[]> {
    return witnesses(this.#store, this.evidence, short, full)
  }

  async #moveTo(
    evidence: ReadonlyMap<string, Evidence>,
    decisions: readonly Decision[],
    incoming: ReadonlyMap<string, ArticleGraph> = new Map(),
    forced: readonly string[] = [],
  ): Promise<number> {
    const before = this.#settled
    const after = settleCorpus(evidence, decisions)
    const resettled = await carryOut(this.#store, { before, after, incoming, forced })
    this.#settled = after
    this.#decisions = decisions
    return resettled
  }

  /**
   * Finishes a broken run: what has an extraction is written anew from it, what has none goes, and shared nodes that nothing
   * stands behind are swept out.
   */
  async #complete(pending: readonly string[]): Promise<void> {
    const evidence = new Map(this.#settled.evidence)
    const lost = new Set(pending)
    for await (const graph of readGraphs(this.#store, pending)) {
      evidence.set(graph.id, evidenceOf(graph))
      lost.delete(graph.id)
    }
    for (const id of lost) evidence.delete(id)
    await this.#moveTo(evidence, this.#decisions, new Map(), pending)
    const swept = []
    for await (const key of readShared(this.#store)) if (!this.identity.entities.has(key.id)) swept.push(key)
    const marks = pending.map((id) => ({ label: 'Pending' as const, id }))
    await this.#store.apply({
      retract: [...lost],
      nodes: [],
      relationships: [],
      remove: [...swept, ...marks],
    })
  }
}
