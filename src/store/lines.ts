/** The canonical line of a row, a JSON object with sorted names, and back: the same bytes from any store that holds the same graph. */
import type { NodeRecord, RelationshipRecord } from '../model/records.ts'
import { NODES } from '../model/schema.ts'
import { canonicalNode, canonicalRelationship } from './canonical.ts'
import { byCodePoint } from './order.ts'

/** `{"id","kind":"node","labels","properties"}`, ended by a line feed. */
export function nodeLine({ label, id, properties }: NodeRecord): string {
  return line({
    id,
    kind: 'node',
    labels: [...NODES[label].labels].sort(byCodePoint),
    properties: sorted(properties),
  })
}

/** `{"from","kind":"relationship","properties","to","type"}`, where the ends are `{"id","label"}`. */
export function relationshipLine({ type, from, to, properties }: RelationshipRecord): string {
  const end = ({ label, id }: { label: string; id: string }) => ({ id, label })
  return line({ from: end(from), kind: 'relationship', properties: sorted(properties), to: end(to), type })
}

const line = (value: object): string => `${JSON.stringify(value)}\n`

function sorted<V>(properties: Readonly<Record<string, V>>): Record<string, V> {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => byCodePoint(a, b)))
}

/** @throws Error at a line that is no node of the schema */
export function parseNode(line: string): NodeRecord {
  const { id, kind, labels, properties } = JSON.parse(line)
  if (kind !== 'node') throw new TypeError('not a node')
  const label = LABEL_OF.get(String(labels))
  if (label === undefined || typeof id !== 'string')
    throw new TypeError('a node without a known label and an id')
  return canonicalNode({ label, id, properties })
}

const LABEL_OF = new Map(
  (Object.keys(NODES) as (keyof typeof NODES)[]).map((label) => [
    [...NODES[label].labels].sort(byCodePoint).join(),
    label,
  ]),
)

/** @throws Error at a line that is no relationship of the schema */
export function parseRelationship(line: string): RelationshipRecord {
  const { kind, type, from, to, properties } = JSON.parse(line)
  if (kind !== 'relationship') throw new TypeError('not a relationship')
  return canonicalRelationship({ type, from, to, properties })
}
