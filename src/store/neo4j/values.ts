/** Values of rows as Neo4j's types and back: whole numbers as INTEGER, days as DATE; a plain JavaScript number is a FLOAT there. */
import neo4j, { type Integer, isDate, isInt, isNode, isPath, isRelationship } from 'neo4j-driver'
import type { Value } from '../../model/records.ts'
import type { Properties, PropertyType } from '../../model/schema.ts'
import type { Cell } from '../store.ts'

/** The properties of a row, as the schema types them. */
export function encodeProperties(
  types: Properties,
  properties: Readonly<Record<string, Value>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, encode(types[name], value)]),
  )
}

function encode(type: PropertyType | undefined, value: Value): unknown {
  if (value === null) return null
  if (type === 'integer') return neo4j.int(value as number)
  if (type === 'date') return encodeDay(value as string)
  return value
}

/** Without JavaScript's own dates, in whose time zones some days are missing. */
function encodeDay(day: string): unknown {
  const [year, month, date] = day.split('-').map((part) => neo4j.int(part)) as [Integer, Integer, Integer]
  return new neo4j.types.Date(year, month, date)
}

/** A parameter of a question: whole numbers are INTEGER, as they are in Cypher's own text. */
export function encodeParameter(value: Value): unknown {
  return typeof value === 'number' && Number.isInteger(value) ? neo4j.int(value) : value
}

export function decodeProperties(properties: Readonly<Record<string, unknown>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, decode(value) as Value]))
}

/** Nodes and relationships become `{label, properties}`, paths lists of them in their order. */
export function decode(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (isInt(value)) return (value as Integer).toNumber()
  if (isDate(value as object)) return String(value)
  if (isNode(value as object)) {
    const { labels, properties } = value as unknown as {
      labels: string[]
      properties: Record<string, unknown>
    }
    return {
      label: labels.find((label) => label !== '__Entity__' && label !== 'Document') ?? '',
      properties: decodeProperties(properties),
    }
  }
  if (isRelationship(value as object)) {
    const { type, properties } = value as unknown as { type: string; properties: Record<string, unknown> }
    return { label: type, properties: decodeProperties(properties) }
  }
  if (isPath(value as object)) {
    const { start, segments } = value as unknown as {
      start: unknown
      segments: { relationship: unknown; end: unknown }[]
    }
    return [
      decode(start),
      ...segments.flatMap(({ relationship, end }) => [decode(relationship), decode(end)]),
    ]
  }
  if (Array.isArray(value)) return value.map(decode)
  if (typeof value === 'object') {
    const temporal = Object.getPrototypeOf(value) !== Object.prototype
    if (temporal) return String(value)
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, decode(member)]))
  }
  return value as Cell
}
