/**
 * The one form in which every store takes rows, so that all stores hold the same: properties of the closed schema with values of
 * their types, absent ones left out, names sorted, each key once.
 */
import type { Changes, NodeRecord, RelationshipRecord, Value } from '../model/records.ts'
import {
  NODES,
  type Properties,
  type PropertyType,
  RELATIONSHIPS,
  type RelationshipKind,
} from '../model/schema.ts'
import { byCodePoint, byNodeKey, byRelationshipKey, nodeKey, relationshipKey } from './order.ts'

/**
 * A change with its rows in canonical form, sorted by key; of rows with one key the last stands.
 * @throws TypeError at a row that the schema does not know: whoever made the change is wrong
 */
export function canonicalChanges({ retract, nodes, relationships, remove }: Changes): Changes {
  return {
    retract: [...new Set(retract)].sort(byCodePoint),
    nodes: unique(nodes.map(canonicalNode), nodeKey).sort(byNodeKey),
    relationships: unique(relationships.map(canonicalRelationship), relationshipKey).sort(byRelationshipKey),
    remove: unique(remove, nodeKey).sort(byNodeKey),
  }
}

/** Names and types of the properties of a kind, sorted; a node's `id` stands beside them, never among them. */
type Declared = readonly (readonly [name: string, type: PropertyType])[]

const declared = (properties: Properties): Declared =>
  Object.entries(properties).sort(([a], [b]) => byCodePoint(a, b))

const NODE_PROPERTIES = mapped(NODES, ({ properties: { id: _, ...properties } }) => declared(properties))
const RELATIONSHIP_PROPERTIES = mapped(RELATIONSHIPS, ({ properties }) => declared(properties))

function mapped<Kinds extends object, Result>(
  kinds: Kinds,
  of: (kind: Kinds[keyof Kinds]) => Result,
): Readonly<Record<keyof Kinds, Result>> {
  const entries = Object.entries(kinds).map(([name, kind]) => [name, of(kind)])
  return Object.fromEntries(entries)
}

export function canonicalNode({ label, id, properties }: NodeRecord): NodeRecord {
  const known = kindOf(NODE_PROPERTIES, label)
  return { label, id: wellFormed(id), properties: canonicalProperties(known, properties, label) }
}

export function canonicalRelationship({
  type,
  from,
  to,
  properties,
}: RelationshipRecord): RelationshipRecord {
  const kind: RelationshipKind = kindOf(RELATIONSHIPS, type)
  if (!kind.from.includes(from.label) || !kind.to.includes(to.label))
    throw new TypeError(`${type} does not lead from ${from.label} to ${to.label}`)
  return {
    type,
    from: { label: from.label, id: wellFormed(from.id) },
    to: { label: to.label, id: wellFormed(to.id) },
    properties: canonicalProperties(RELATIONSHIP_PROPERTIES[type], properties, type),
  }
}

function kindOf<Kinds extends object>(kinds: Kinds, name: keyof Kinds): Kinds[keyof Kinds] {
  if (!Object.hasOwn(kinds, name)) throw new TypeError(`${String(name)} is not in the schema`)
  return kinds[name]
}

function canonicalProperties(
  known: Declared,
  properties: Readonly<Record<string, Value>>,
  owner: string,
): Record<string, Value> {
  const result: Record<string, Value> = {}
  let left = Object.keys(properties).length
  for (const [name, type] of known) {
    const value = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (value === undefined) continue
    left--
    if (value === null) continue
    if (!FITS[type](value)) throw new TypeError(`${owner}.${name} is no ${type}: ${JSON.stringify(value)}`)
    result[name] = canonicalValue(value)
  }
  if (left > 0) refuseUnknown(known, properties, owner)
  return result
}

/** A property that the schema lacks may be absent, like any other. */
function refuseUnknown(known: Declared, properties: Readonly<Record<string, Value>>, owner: string): void {
  const names = new Set(known.map(([name]) => name))
  for (const [name, value] of Object.entries(properties))
    if (!names.has(name) && value !== null && value !== undefined)
      throw new TypeError(`${owner} has no property ${name}`)
}

const FITS: Readonly<Record<PropertyType, (value: Value) => boolean>> = {
  string: (value) => typeof value === 'string',
  strings: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  integer: (value) => Number.isSafeInteger(value),
  float: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && isDay(value),
}

/** Whether it is an ISO day of the calendar, years 0001 to 9999. */
function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function canonicalValue(value: NonNullable<Value>): Value {
  if (typeof value === 'string') return wellFormed(value)
  if (typeof value === 'number') return value === 0 ? 0 : value
  return typeof value === 'boolean' ? value : value.map(wellFormed)
}

/** Half a surrogate pair has no UTF-8: it becomes U+FFFD in every store alike. */
const wellFormed = (text: string): string => text.toWellFormed()

function unique<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()]
}
