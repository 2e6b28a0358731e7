/** Reading the graph back: rows in the order of their keys, in pages where they are large, and counts. */
import type { NodeRecord, RelationshipRecord } from '../../model/records.ts'
import {
  NODE_LABELS,
  type NodeLabel,
  RELATIONSHIP_TYPES,
  RELATIONSHIPS,
  type RelationshipType,
} from '../../model/schema.ts'
import { byCodePoint, inSchemaOrder, NO_START } from '../order.ts'
import type { Counts, NodeFilter } from '../store.ts'
import { nodeColumns, nodeOf, relationshipColumns, relationshipOf } from './codec.ts'
import { quoted } from './schema.ts'
import type { Session } from './session.ts'

/** How many nodes are fetched at a time: an archived article may be a hundred kilobytes. */
const PAGE = 500

/** Sorted by (label, id). Only the ids of a label are held at once. */
export async function* readNodes(session: Session, only?: NodeFilter): AsyncGenerator<NodeRecord> {
  for (const label of only ? [only.label] : [...NODE_LABELS].sort(byCodePoint)) {
    const ids = only?.ids ? [...new Set(only.ids)] : await readIds(session, label)
    ids.sort(byCodePoint)
    for (let i = 0; i < ids.length; i += PAGE) {
      const page = await readPage(session, label, ids.slice(i, i + PAGE))
      yield* page.sort((a, b) => byCodePoint(a.id, b.id))
    }
  }
}

async function readIds(session: Session, label: NodeLabel): Promise<string[]> {
  const rows = await session.run(`MATCH (n:${quoted(label)}) RETURN n.id AS id`)
  return rows.map(({ id }) => id as string)
}

/** The nodes of these ids that exist, in no order. */
export async function readPage(
  session: Session,
  label: NodeLabel,
  ids: readonly string[],
): Promise<NodeRecord[]> {
  if (ids.length === 0) return []
  const columns = nodeColumns(label).map(([name]) => `, n.${quoted(name)} AS ${quoted(name)}`)
  const statement = `UNWIND $ids AS id MATCH (n:${quoted(label)} {id: id}) RETURN n.id AS _id${columns.join('')}`
  return (await session.run(statement, { ids: [...ids] })).map((row) => nodeOf(label, row))
}

/** Sorted by (type, from, to, article, start). */
export async function* readRelationships(session: Session): AsyncGenerator<RelationshipRecord> {
  for (const type of [...RELATIONSHIP_TYPES].sort(byCodePoint))
    for (const from of [...RELATIONSHIPS[type].from].sort(byCodePoint)) {
      const start = Object.hasOwn(RELATIONSHIPS[type].properties, 'start')
        ? `, coalesce(r.${quoted('start')}, ${NO_START})`
        : ''
      const statement = `${matchFrom(type, from)} ORDER BY _from, _toLabel, _to, r.article${start}`
      for await (const row of session.stream(statement)) yield relationshipOf(type, from, row)
    }
}

/** The relationships of a type that belong to these articles, in no order. */
export async function readAttested(
  session: Session,
  type: RelationshipType,
  articles: readonly string[],
): Promise<RelationshipRecord[]> {
  const found: RelationshipRecord[] = []
  if (articles.length === 0) return found
  for (const from of RELATIONSHIPS[type].from) {
    const rows = await session.run(matchFrom(type, from, 'WHERE r.article IN $articles'), {
      articles: [...articles],
    })
    for (const row of rows) found.push(relationshipOf(type, from, row))
  }
  return found
}

function matchFrom(type: RelationshipType, from: NodeLabel, where = ''): string {
  const columns = relationshipColumns(type).map(([name]) => `, r.${quoted(name)} AS ${quoted(name)}`)
  const ends = 'a.id AS _from, label(b) AS _toLabel, b.id AS _to'
  return `MATCH (a:${quoted(from)})-[r:${quoted(type)}]->(b) ${where} RETURN ${ends}${columns.join('')}`
}

export async function readCounts(session: Session): Promise<Counts> {
  const nodes = await session.run('MATCH (n) RETURN label(n) AS kind, count(*) AS count')
  const relationships = await session.run('MATCH ()-[r]->() RETURN label(r) AS kind, count(*) AS count')
  const countsOf = (rows: typeof nodes) =>
    new Map(rows.map(({ kind, count }) => [kind as string, Number(count)]))
  return {
    nodes: inSchemaOrder(NODE_LABELS, countsOf(nodes)),
    relationships: inSchemaOrder(RELATIONSHIP_TYPES, countsOf(relationships)),
  }
}

/** Every article that a node or a relationship belongs to. */
export async function readOwners(session: Session): Promise<Set<string>> {
  const nodes = await session.run('MATCH (n) RETURN DISTINCT n.article AS article')
  const relationships = await session.run('MATCH ()-[r]->() RETURN DISTINCT r.article AS article')
  return new Set(
    [...nodes, ...relationships].flatMap(({ article }) => (article === null ? [] : [article as string])),
  )
}
