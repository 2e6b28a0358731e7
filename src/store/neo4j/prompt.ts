/**
 * The graph described for a language model that is to write Cypher, in the form in which Neo4j's GraphRAG library gives a schema. That
 * library reads it from the database by APOC; this one is from the closed schema, and needs no database.
 */
import {
  NODE_LABELS,
  NODES,
  type Properties,
  type PropertyType,
  RELATIONSHIP_TYPES,
  RELATIONSHIPS,
} from '../../model/schema.ts'

const TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'STRING',
  strings: 'LIST OF STRING',
  integer: 'INTEGER',
  float: 'FLOAT',
  boolean: 'BOOLEAN',
  date: 'DATE',
}

/** Labels of what takes part in the graph: the others have no relationships. */
const JOINED = NODE_LABELS.filter((label) =>
  RELATIONSHIP_TYPES.some((type) =>
    [RELATIONSHIPS[type].from, RELATIONSHIPS[type].to].some((ends) =>
      (ends as readonly string[]).includes(label),
    ),
  ),
)

export function schemaForModels(): string {
  const lines = [
    'Node properties:',
    ...JOINED.map((label) => `${label} ${listed(NODES[label].properties)}`),
    'Relationship properties:',
    ...RELATIONSHIP_TYPES.map((type) => `${type} ${listed(RELATIONSHIPS[type].properties)}`),
    'The relationships:',
    ...RELATIONSHIP_TYPES.map((type) => {
      const { from, to } = RELATIONSHIPS[type]
      return `(:${from.join('|')})-[:${type}]->(:${to.join('|')})`
    }),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

const listed = (properties: Properties): string =>
  `{${Object.entries(properties)
    .map(([name, type]) => `${name}: ${TYPES[type]}`)
    .join(', ')}}`
