/** A graph held in maps: what the stores without a database engine are made of, and the plainest reading of what `Changes` mean. */
import type { Changes, NodeRecord, RelationshipRecord, Value } from '../../model/records.ts'
import { NODE_LABELS, RELATIONSHIP_TYPES } from '../../model/schema.ts'
import { canonicalChanges } from '../canonical.ts'
import { byNodeKey, byRelationshipKey, inSchemaOrder, nodeKey, relationshipKey } from '../order.ts'
import type { Counts, NodeFilter } from '../store.ts'

export class Graph {
  readonly #nodes = new Map<string, NodeRecord>()
  readonly #relationships = new Map<string, RelationshipRecord>()
  /** Keys of the rows that belong to an article. */
  readonly #nodesOf = new Index()
  readonly #relationshipsOf = new Index()
  /** Keys of the relationships at a node that do not belong to the node's own article: those are found by it. */
  readonly #foreignAt = new Index()

  /** How many rows there are. */
  get size(): number {
    return this.#nodes.size + this.#relationships.size
  }

  /** Takes in rows in canonical form, as they were stored. */
  load(nodes: Iterable<NodeRecord>, relationships: Iterable<RelationshipRecord>): void {
    for (const row of nodes) this.#setNode(row)
    for (const row of relationships) this.#setRelationship(row)
  }

  /** Carries a change out. A relationship without both its ends is not stored. */
  apply(changes: Changes): void {
    const { retract, nodes, relationships, remove } = canonicalChanges(changes)
    for (const article of retract) {
      for (const key of this.#relationshipsOf.of(article)) this.#deleteRelationship(key)
      for (const key of this.#nodesOf.of(article)) this.#deleteNode(key)
    }
    this.load(nodes, relationships)
    for (const key of remove) this.#deleteNode(nodeKey(key))
  }

  #setNode(row: NodeRecord): void {
    const key = nodeKey(row)
    const known = this.#nodes.get(key)
    if (known && known.properties.article !== row.properties.article) {
      for (const at of this.#relationshipsAt(key)) this.#foreignAt.add(key, at)
      this.#nodesOf.delete(known.properties.article, key)
    }
    this.#nodes.set(key, row)
    this.#nodesOf.add(row.properties.article, key)
  }

  #setRelationship(row: RelationshipRecord): void {
    const [from, to] = [nodeKey(row.from), nodeKey(row.to)]
    const [a, b] = [this.#nodes.get(from), this.#nodes.get(to)]
    if (!a || !b) return
    const { article } = row.properties
    const key = relationshipKey(row)
    this.#relationships.set(key, row)
    this.#relationshipsOf.add(article, key)
    if (a.properties.article !== article) this.#foreignAt.add(from, key)
    if (b.properties.article !== article) this.#foreignAt.add(to, key)
  }

  #relationshipsAt(node: string): readonly string[] {
    const { article } = this.#nodes.get(node)!.properties
    const own = article === undefined ? [] : this.#relationshipsOf.of(article)
    const isAt = (key: string) => {
      const { from, to } = this.#relationships.get(key)!
      return nodeKey(from) === node || nodeKey(to) === node
    }
    return [...new Set([...own.filter(isAt), ...this.#foreignAt.of(node)])]
  }

  /** With what hangs on it. */
  #deleteNode(key: string): void {
    const row = this.#nodes.get(key)
    if (!row) return
    for (const at of this.#relationshipsAt(key)) this.#deleteRelationship(at)
    this.#nodesOf.delete(row.properties.article, key)
    this.#nodes.delete(key)
  }

  #deleteRelationship(key: string): void {
    const { from, to, properties } = this.#relationships.get(key)!
    this.#relationshipsOf.delete(properties.article, key)
    for (const end of [from, to]) this.#foreignAt.delete(nodeKey(end), key)
    this.#relationships.delete(key)
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

/** From something to the keys of the rows that have it. */
class Index {
  readonly #keys = new Map<Value | undefined, Set<string>>()

  add(of: Value | undefined, key: string): void {
    if (of === undefined) return
    const known = this.#keys.get(of)
    if (known) known.add(key)
    else this.#keys.set(of, new Set([key]))
  }

  delete(of: Value | undefined, key: string): void {
    const known = this.#keys.get(of)
    known?.delete(key)
    if (known?.size === 0) this.#keys.delete(of)
  }

  /** As they are now: rows may be deleted while they are gone through. */
  of(of: Value): readonly string[] {
    return [...(this.#keys.get(of) ?? [])]
  }
}

function countBy<Row>(rows: Iterable<Row>, kindOf: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(kindOf(row), (counts.get(kindOf(row)) ?? 0) + 1)
  return counts
}
