/** A question in Cypher put to the embedded engine: only ones that read, answered in plain cells. */
import type { LbugValue } from '@ladybugdb/core'
import { JejaringError } from '../../errors.ts'
import type { Value } from '../../model/records.ts'
import type { Answer, Cell } from '../store.ts'
import type { Row, Session } from './session.ts'

/**
 * The engine tells statements that change the graph; it takes writing files, attaching databases and changing its own settings for
 * reading, so a question must also begin as one.
 */
const READING = /^(?:(?:MATCH|OPTIONAL|UNWIND|WITH|RETURN)\b|CALL\s+\w+\s*\()/i
const COMMENTS = /^(?:\s+|\/\/.*|\/\*[\s\S]*?\*\/)*/

/** @throws JejaringError STORE_REFUSED with the engine's words, QUERY_PARAMETER where the question asks for one that is not given */
export async function ask(
  session: Session,
  cypher: string,
  parameters: Readonly<Record<string, Value>>,
): Promise<Answer> {
  const prepared = await session.prepare(cypher)
  if (!prepared.isReadOnly() || !READING.test(cypher.replace(COMMENTS, '')))
    throw new JejaringError('STORE_REFUSED', 'A question may only read', {
      hint: 'Begin it with MATCH, WITH, UNWIND, RETURN or CALL; change the graph with build, forget and merges.',
    })
  const result = await session
    .execute(prepared, parameters as Record<string, LbugValue>)
    .catch(missingParameter)
  try {
    const columns = await result.getColumnNames()
    const rows = result.getAllSync().map((row) => columns.map((column) => cellOf(row[column]!)))
    return { columns, rows }
  } finally {
    result.close()
  }
}

function missingParameter(error: Error): never {
  const name = /Parameter (\S+) not found/.exec(error.message)?.[1]
  if (name === undefined) throw error
  throw new JejaringError('QUERY_PARAMETER', `The question asks for a parameter «${name}»`, {
    hint: `Give it with --param ${name}=VALUE.`,
    cause: error,
  })
}

function cellOf(value: LbugValue): Cell {
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Date) return dayOrTime(value)
  if (Array.isArray(value)) return value.map(cellOf)
  if (value === null || typeof value !== 'object') return value
  const row = value as Row
  if ('_nodes' in row && '_rels' in row) return pathOf(row._nodes as Row[], row._rels as Row[])
  if ('_label' in row) return elementOf(row)
  return Object.fromEntries(Object.entries(row).map(([name, member]) => [name, cellOf(member)]))
}

/** A day has no time; the engine hands both over as the same type. */
function dayOrTime(date: Date): string {
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, -'T00:00:00.000Z'.length) : text
}

/** A node or a relationship. Where the question does not say which label, the engine adds every label's properties as nulls. */
function elementOf({ _label, ...row }: Row): Cell {
  const entries = Object.entries(row).filter(([name, member]) => !INTERNAL.has(name) && member !== null)
  return {
    label: _label as string,
    properties: Object.fromEntries(entries.map(([name, member]) => [name, cellOf(member)])),
  }
}

const INTERNAL = new Set(['_id', '_src', '_dst'])

/** Nodes and relationships as they follow one another; a variable-length pattern has no end nodes. */
function pathOf(nodes: readonly Row[], relationships: readonly Row[]): Cell {
  const first = nodes.length > relationships.length ? nodes : relationships
  const second = first === nodes ? relationships : nodes
  return first.flatMap((element, i) => [element, ...second.slice(i, i + 1)]).map(elementOf)
}
