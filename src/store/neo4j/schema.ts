/** Constraints and indexes, from the closed schema. Neo4j's Community edition has uniqueness constraints, which is what merging needs. */
import { NODE_LABELS, NODES, RELATIONSHIP_TYPES } from '../../model/schema.ts'
import { quoted } from './statements.ts'

/** Full-text indexes: name → what they search. */
const FULL_TEXT = [
  { name: 'chunk_text', label: 'Chunk', properties: ['text'], analyzer: 'indonesian' },
  { name: 'quote_text', label: 'Quote', properties: ['text'], analyzer: 'indonesian' },
  {
    name: 'entity_name',
    label: '__Entity__',
    properties: ['name', 'aliases'],
    analyzer: 'standard-no-stop-words',
  },
] as const

/** The statements, without semicolons, in the order in which they are run; each may be run again. */
export function schemaStatements(): string[] {
  const unique = NODE_LABELS.map(
    (label) =>
      `CREATE CONSTRAINT ${quoted(`${label}_id`)} IF NOT EXISTS FOR (n:${quoted(label)}) REQUIRE n.id IS UNIQUE`,
  )
  const entities = 'CREATE INDEX entity_id IF NOT EXISTS FOR (n:__Entity__) ON (n.id)'
  const owned = NODE_LABELS.filter((label) => NODES[label].owner === 'article').map(
    (label) =>
      `CREATE INDEX ${quoted(`${label}_article`)} IF NOT EXISTS FOR (n:${quoted(label)}) ON (n.article)`,
  )
  const stated = RELATIONSHIP_TYPES.map(
    (type) =>
      `CREATE INDEX ${quoted(`${type}_article`)} IF NOT EXISTS FOR ()-[r:${quoted(type)}]-() ON (r.article)`,
  )
  const fullText = FULL_TEXT.map(({ name, label, properties, analyzer }) => {
    const on = properties.map((property) => `n.${property}`).join(', ')
    const options = `{indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`
    return `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${quoted(label)}) ON EACH [${on}] OPTIONS ${options}`
  })
  return [...unique, entities, ...owned, ...stated, ...fullText]
}
