/**
 * Values on their way into the engine and out of it.
 *
 * They go in as text and are cast by the column's type: a list of rows that JavaScript makes has numbers of several types in one
 * column, and the engine takes the first one's type for all.
 */
import type { LbugValue } from '@ladybugdb/core'
import type { NodeRecord, RelationshipRecord, Value } from '../../model/records.ts'
import {
  NODES,
  type NodeLabel,
  type Properties,
  type PropertyType,
  RELATIONSHIPS,
  type RelationshipType,
} from '../../model/schema.ts'
import { byCodePoint } from '../order.ts'
import { COLUMN_TYPES } from './schema.ts'
import type { Row } from './session.ts'

/** Names and types of a label's properties, the id not among them, in the order of the table's columns. */
export function nodeColumns(label: NodeLabel): readonly [string, PropertyType][] {
  const { id: _, ...properties }: Properties = NODES[label].properties
  return Object.entries(properties)
}

export function relationshipColumns(type: RelationshipType): readonly [string, PropertyType][] {
  return Object.entries(RELATIONSHIPS[type].properties)
}

export type Cell = string | readonly string[] | null

export function encode(value: Value | undefined): Cell {
  if (value === null || value === undefined) return null
  return typeof value === 'object' ? value : String(value)
}

/** The expression that gives the encoded value of `expression` its type again. */
export const typed = (expression: string, type: PropertyType): string =>
  type === 'string' ? expression : `CAST(${expression} AS ${COLUMN_TYPES[type]})`

function decode(value: LbugValue): Value {
  return value instanceof Date ? isoDay(value) : (value as Value)
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10)

/** A row with `_id` and a column for each property. */
export function nodeOf(label: NodeLabel, row: Row): NodeRecord {
  return { label, id: row._id as string, properties: propertiesOf(nodeColumns(label), row) }
}

/** A row with `_from`, `_toLabel`, `_to` and a column for each property. */
export function relationshipOf(type: RelationshipType, fromLabel: NodeLabel, row: Row): RelationshipRecord {
  return {
    type,
    from: { label: fromLabel, id: row._from as string },
    to: { label: row._toLabel as NodeLabel, id: row._to as string },
    properties: propertiesOf(relationshipColumns(type), row),
  }
}

function propertiesOf(columns: readonly [string, PropertyType][], row: Row): Record<string, Value> {
  const properties: Record<string, Value> = {}
  for (const name of columns.map(([name]) => name).sort(byCodePoint)) {
    const value = decode(row[name]!)
    if (value !== null) properties[name] = value
  }
  return properties
}
