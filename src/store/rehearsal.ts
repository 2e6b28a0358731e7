/** A store that reads from another and writes nothing: it counts what it is told to write. */
import type { Changes, NodeRecord, RelationshipRecord, Value } from '../model/records.ts'
import { NODE_LABELS, RELATIONSHIP_TYPES } from '../model/schema.ts'
import { canonicalChanges } from './canonical.ts'
import { byNodeKey, inSchemaOrder } from './order.ts'
import type { Answer, Counts, NodeFilter, Store } from './store.ts'

/** What a run would do. Rows that it would write twice, because they are taken in before they are settled, are counted as often. */
export interface Plan extends Counts {
  /** Articles whose earlier facts would be taken out. */
  readonly retract: number
  readonly remove: Counts['nodes']
}

export class Rehearsal implements Store {
  readonly url: string
  readonly dialect: Store['dialect']
  readonly #store: Store
  readonly #nodes = new Map<string, number>()
  readonly #relationships = new Map<string, number>()
  readonly #removed = new Map<string, number>()
  readonly #retracted = new Set<string>()
  /** Written to be read back by the same run. */
  readonly #extractions = new Map<string, NodeRecord>()

  constructor(store: Store) {
    this.url = store.url
    this.dialect = store.dialect
    this.#store = store
  }

  async apply(changes: Changes): Promise<void> {
    const { retract, nodes, relationships, remove } = canonicalChanges(changes)
    for await (const { id } of this.#store.nodes({ label: 'Article', ids: retract })) this.#retracted.add(id)
    for (const row of nodes) {
      count(this.#nodes, row.label)
      if (row.label === 'Extraction') this.#extractions.set(row.id, row)
    }
    for (const { type } of relationships) count(this.#relationships, type)
    for (const { label } of remove) count(this.#removed, label)
  }

  plan(): Plan {
    return {
      retract: this.#retracted.size,
      nodes: inSchemaOrder(NODE_LABELS, this.#nodes),
      relationships: inSchemaOrder(RELATIONSHIP_TYPES, this.#relationships),
      remove: inSchemaOrder(NODE_LABELS, this.#removed),
    }
  }

  async *nodes(only?: NodeFilter): AsyncGenerator<NodeRecord> {
    if (only?.label !== 'Extraction' || !only.ids) return yield* this.#store.nodes(only)
    const rows = new Map(
      only.ids.flatMap((id) => this.#extractions.get(id) ?? []).map((row) => [row.id, row]),
    )
    for await (const row of this.#store.nodes(only)) if (!rows.has(row.id)) rows.set(row.id, row)
    yield* [...rows.values()].sort(byNodeKey)
  }

  relationships(): AsyncIterable<RelationshipRecord> {
    return this.#store.relationships()
  }

  counts(): Promise<Counts> {
    return this.#store.counts()
  }

  query(cypher: string, parameters: Readonly<Record<string, Value>>): Promise<Answer> {
    return this.#store.query(cypher, parameters)
  }

  close(): Promise<void> {
    return this.#store.close()
  }
}

const count = (counts: Map<string, number>, kind: string): unknown =>
  counts.set(kind, (counts.get(kind) ?? 0) + 1)
