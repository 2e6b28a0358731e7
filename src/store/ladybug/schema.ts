/** The closed schema as declarations of the engine's tables, and the check that a database was made with the same ones. */
import { createHash } from 'node:crypto'
import { JejaringError } from '../../errors.ts'
import {
  NODE_LABELS,
  NODES,
  type Properties,
  type PropertyType,
  RELATIONSHIP_TYPES,
  RELATIONSHIPS,
  type RelationshipKind,
} from '../../model/schema.ts'
import type { Session } from './session.ts'

/** The engine's type of a property. */
export const COLUMN_TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'STRING',
  strings: 'STRING[]',
  integer: 'INT64',
  float: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
}

/** Names come from the schema alone; some of them (`from`, `to`, `end`) are words of the language. */
export const quoted = (name: string): string => `\`${name}\``

/** The statements that declare the tables, without their semicolons. */
export const schemaStatements = (): string[] => [
  ...NODE_LABELS.map((label) => {
    const { id: _, ...properties }: Properties = NODES[label].properties
    return `CREATE NODE TABLE ${quoted(label)}(${['id STRING PRIMARY KEY', ...columns(properties)].join(', ')})`
  }),
  ...RELATIONSHIP_TYPES.map((type) => {
    const { from, to, properties }: RelationshipKind = RELATIONSHIPS[type]
    const pairs = from.flatMap((a) => to.map((b) => `FROM ${quoted(a)} TO ${quoted(b)}`))
    return `CREATE REL TABLE ${quoted(type)}(${[...pairs, ...columns(properties)].join(', ')})`
  }),
]

function columns(properties: Properties): string[] {
  return Object.entries(properties).map(([name, type]) => `${quoted(name)} ${COLUMN_TYPES[type]}`)
}

/** Stands as a comment at the table of articles, and changes with any declaration. */
const FINGERPRINT = `jejaring ${createHash('sha256').update(schemaStatements().join('\n')).digest('hex').slice(0, 16)}`

/**
 * Declares the tables where the database is empty.
 * @throws JejaringError STORE_REFUSED where it holds the tables of something else
 */
export async function ensureTables(session: Session, path: string): Promise<void> {
  const tables = await session.run('CALL show_tables() RETURN name, comment')
  if (tables.length === 0) {
    await session.transaction(async () => {
      for (const declaration of schemaStatements()) await session.run(declaration)
      await session.run(`COMMENT ON TABLE ${quoted('Article')} IS '${FINGERPRINT}'`)
    })
  } else if (!tables.some(({ name, comment }) => name === 'Article' && comment === FINGERPRINT)) {
    throw new JejaringError(
      'STORE_REFUSED',
      `${path} holds the tables of another version of Jejaring, or of something else`,
      { hint: 'Build into a path where there is no database yet.' },
    )
  }
}
