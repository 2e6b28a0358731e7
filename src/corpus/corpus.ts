/**
 * The articles of a store as one body: adding, replacing and forgetting them, with identity settled over all of them each time.
 * What the store holds afterwards depends on the set of articles alone, not on the order or the batches they came in.
 */
import type { ArticleGraph } from '../model/article-graph.ts'
import type { Decision, Evidence } from '../model/records.ts'
import type { Store } from '../store/store.ts'
import {
  decisionRow,
  type Kept,
  readDecisions,
  readGraphs,
  readKept,
  readPending,
  readShared,
} from './archive.ts'
import { type Identity, settle } from './identity.ts'
import { Links } from './links.ts'
import { evidenceOf } from './local-entities.ts'
import { entityRow } from './records.ts'
import { carryOut, setAside } from './transition.ts'
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
  /** By article. */
  #kept: ReadonlyMap<string, Kept>
  /** Settled when somebody asks: what the store keeps says what a change is to be compared with. */
  #identity: Identity | null = null
  /** What articles say that the store has and that are not settled yet, by article. */
  readonly #aside = new Map<string, Evidence>()

  private constructor(store: Store, kept: ReadonlyMap<string, Kept>, decisions: readonly Decision[]) {
    this.#store = store
    this.#kept = kept
    this.#decisions = decisions
  }

  /** Reads what the store knows, and completes what a broken run left unfinished. */
  static async open(store: Store): Promise<Corpus> {
    const corpus = new Corpus(store, await readKept(store), await readDecisions(store))
    const pending = await readPending(store)
    if (pending.length > 0) await corpus.#complete(pending)
    return corpus
  }

  /** Who is who at this moment. */
  get identity(): Identity {
    this.#identity ??= settle(this.evidence, this.#decisions)
    return this.#identity
  }

  /** The evidence of every article. */
  get evidence(): readonly Evidence[] {
    return [...this.#kept.values()].map(({ evidence }) => evidence)
  }

  /** Adds articles or replaces those of the same id; of two graphs with one id the last stands. */
  async add(graphs: readonly ArticleGraph[]): Promise<Outcome> {
    const { incoming, evidence, outcome } = this.#compare(graphs)
    if (incoming.size === 0 && this.#aside.size === 0) return outcome
    const all = new Map([...this.#evidenceById(), ...this.#aside, ...evidence])
    const forced = [...this.#aside.keys()].filter((id) => !incoming.has(id))
    const resettled = await this.#moveTo(all, this.#decisions, incoming, forced)
    this.#aside.clear()
    return { ...outcome, resettled }
  }

  /** Takes articles in that the next `add` settles and writes with its own: no more of them is held than what they say of names. */
  async setAside(graphs: readonly ArticleGraph[]): Promise<Outcome> {
    const { incoming, evidence, outcome } = this.#compare(graphs)
    if (incoming.size > 0) await setAside(this.#store, [...evidence.values()], [...incoming.values()])
    for (const [id, one] of evidence) this.#aside.set(id, one)
    return outcome
  }

  /** Which of these graphs are new or say something else than what is known, and what they say of names. */
  #compare(graphs: readonly ArticleGraph[]) {
    const incoming = new Map(graphs.map((graph) => [graph.id, graph]))
    const evidence = new Map<string, Evidence>()
    let [added, replaced, unchanged] = [0, 0, 0]
    for (const graph of [...incoming.values()]) {
      const fresh = evidenceOf(graph)
      const known = this.#aside.get(graph.id) ?? this.#kept.get(graph.id)?.evidence
      if (known?.hash === fresh.hash) {
        unchanged++
        incoming.delete(graph.id)
        continue
      }
      if (known) replaced++
      else added++
      evidence.set(graph.id, fresh)
    }
    return { incoming, evidence, outcome: { added, replaced, unchanged, forgotten: 0, resettled: 0 } }
  }

  /** Takes exactly these articles' facts out; an id that is not there is passed over. */
  async forget(articles: readonly string[]): Promise<Outcome> {
    const evidence = this.#evidenceById()
    const forgotten = articles.filter((id) => evidence.delete(id)).length
    const resettled = forgotten > 0 ? await this.#moveTo(evidence, this.#decisions) : 0
    return { added: 0, replaced: 0, unchanged: 0, forgotten, resettled }
  }

  /** What a person has said of pairs of names. */
  get decisions(): readonly Decision[] {
    return this.#decisions
  }

  /** Stores a person's verdict on two names, in place of an earlier one on the same two; null takes it back. */
  async decide(left: string, right: string, verdict: Decision['verdict'] | null): Promise<Outcome> {
    const isSame = (d: Decision) =>
      (d.left === left && d.right === right) || (d.left === right && d.right === left)
    const fresh = verdict === null ? [] : [{ verdict, left, right }]
    const nodes = fresh.map(decisionRow)
    const remove = this.#decisions
      .filter(isSame)
      .map(decisionRow)
      .filter(({ id }) => nodes.every((row) => row.id !== id))
    await this.#store.apply({ retract: [], nodes, relationships: [], remove })
    const decisions = [...this.#decisions.filter((d) => !isSame(d)), ...fresh]
    const resettled = await this.#moveTo(this.#evidenceById(), decisions)
    return { added: 0, replaced: 0, unchanged: 0, forgotten: 0, resettled }
  }

  /** The sentences behind a merge. */
  witnesses(short: string, full: string): Promise<Witness[]> {
    return witnesses(this.#store, this.evidence, short, full)
  }

  #evidenceById(): Map<string, Evidence> {
    return new Map(this.evidence.map((one) => [one.article, one]))
  }

  async #moveTo(
    evidence: ReadonlyMap<string, Evidence>,
    decisions: readonly Decision[],
    incoming: ReadonlyMap<string, ArticleGraph> = new Map(),
    forced: readonly string[] = [],
  ): Promise<number> {
    const identity = settle(evidence.values(), decisions)
    const aim = { evidence, identity, links: new Links(evidence.values()) }
    const { kept, resettled } = await carryOut(this.#store, { before: this.#kept, aim, incoming, forced })
    this.#kept = kept
    this.#identity = identity
    this.#decisions = decisions
    return resettled
  }

  /**
   * Finishes a broken run: what has an extraction is written anew from it, what has none goes. The break may have come between an
   * entity and its evidence, so all entities are set again, and shared nodes that nothing stands behind are swept out.
   */
  async #complete(pending: readonly string[]): Promise<void> {
    const evidence = this.#evidenceById()
    const lost = new Set(pending)
    for await (const graph of readGraphs(this.#store, pending)) {
      evidence.set(graph.id, evidenceOf(graph))
      lost.delete(graph.id)
    }
    for (const id of lost) evidence.delete(id)
    await this.#moveTo(evidence, this.#decisions, new Map(), pending)
    const { entities } = this.identity
    const swept = []
    for await (const key of readShared(this.#store)) if (!entities.has(key.id)) swept.push(key)
    const marks = pending.map((id) => ({ label: 'Pending' as const, id }))
    await this.#store.apply({
      retract: [...lost],
      nodes: [...entities.values()].map(entityRow),
      relationships: [],
      remove: [...swept, ...marks],
    })
  }
}
