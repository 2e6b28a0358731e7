/** A graph held in maps: what the stores without a database engine are made of, and the plainest reading of what `Changes` mean. */
import type { Changes, NodeKey, NodeRecord, RelationshipRecord } from '../../model/records.ts'
import { NODE_LABELS, RELATIONSHIP_TYPES } from '../../model/schema.ts'
import { canonicalChanges } from '../canonical.ts'
import { byNodeKey, byRelationshipKey, inSchemaOrder, nodeKey, relationshipKey } from '../order.ts'
import type { Counts, NodeFilter } from '../store.ts'

export class Graph {
  readonly #nodes = new Map<string, NodeRecord>()
  readonly #relationships = new Map<string, RelationshipRecord>()

  /** How many rows there are. */
  get size(): number {
    return this.#nodes.size + this.#relationships.size
  }

  /** Takes in rows in canonical form, as they were stored. */
  load(nodes: readonly NodeRecord[], relationships: readonly RelationshipRecord[]): void {
    for (const row of nodes) this.#nodes.set(nodeKey(row), row)
    for (const row of relationships) this.#relationships.set(relationshipKey(row), row)
    this.#dropLoose()
  }

  /** Carries a change out. A relationship without both its ends is not stored. */
  apply(changes: Changes): void {
    const { retract, nodes, relationships, remove } = canonicalChanges(changes)
    this.#retract(new Set(retract))
    for (const row of nodes) this.#nodes.set(nodeKey(row), row)
    for (const row of relationships)
      if (this.#has(row.from) && this.#has(row.to)) this.#relationships.set(relationshipKey(row), row)
    for (const key of remove) this.#nodes.delete(nodeKey(key))
    if (remove.length > 0) this.#dropLoose()
  }

  #has = (key: NodeKey): boolean => this.#nodes.has(nodeKey(key))

  #retract(articles: ReadonlySet<unknown>): void {
    if (articles.size === 0) return
    for (const [key, { properties }] of this.#nodes)
      if (articles.has(properties.article)) this.#nodes.delete(key)
    for (const [key, { properties }] of this.#relationships)
      if (articles.has(properties.article)) this.#relationships.delete(key)
    this.#dropLoose()
  }

  #dropLoose(): void {
    for (const [key, { from, to }] of this.#relationships)
      if (!this.#has(from) || !this.#has(to)) this.#relationships.delete(key)
  }

  /** Sorted by key. */
  nodes(only?: NodeFilter): NodeRecord[] {
    if (only?.ids) {
      const rows = [...new Set(only.ids)].map((id) => this.#nodes.get(nodeKey({ label: only.label, id })))
      return rows.filter((row) => row !== undefined).sort(byNodeKey)
    }
    const all = [...this.#nodes.values()]
    return (only ? all.filter((row) => row.label === only.label) : all).sort(byNodeKey)
  }

  /** Sorted by key. */
  relationships(): RelationshipRecord[] {
    return [...this.#relationships.values()].sort(byRelationshipKey)
  }

  counts(): Counts {
    return {
      nodes: inSchemaOrder(
        NODE_LABELS,
        countBy(this.#nodes.values(), (row) => row.label),
      ),
      relationships: inSchemaOrder(
        RELATIONSHIP_TYPES,
        countBy(this.#relationships.values(), (row) => row.type),
      ),
    }
  }
}

function countBy<Row>(rows: Iterable<Row>, kindOf: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(kindOf(row), (counts.get(kindOf(row)) ?? 0) + 1)
  return counts
}
