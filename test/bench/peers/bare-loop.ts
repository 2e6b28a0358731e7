/** What anybody would write first over the driver: a statement a label, or a type and pair of labels; MERGE on the key, SET the rest. */

import type { Session } from 'neo4j-driver'
import type { NodeRecord, RelationshipRecord } from '../../../src/model/records.ts'
import { NODES, type Properties, RELATIONSHIPS } from '../../../src/model/schema.ts'
import { append } from '../../../src/multimap.ts'
import { encodeProperties } from '../../../src/store/neo4j/values.ts'

/** Rows a statement. */
const BATCH = 1000

export async function bareLoop(
  session: Session,
  nodes: readonly NodeRecord[],
  relationships: readonly RelationshipRecord[],
): Promise<void> {
  const statements = new Map<string, unknown[]>()
  for (const { label, id, properties } of nodes)
    append(
      statements,
      `UNWIND $rows AS row MERGE (n:${NODES[label].labels.join(':')} {id: row.id}) SET n += row.properties`,
      { id, properties: encodeProperties(NODES[label].properties, properties) },
    )
  for (const { type, from, to, properties } of relationships) {
    const types: Properties = RELATIONSHIPS[type].properties
    const start = properties.start === undefined ? '' : ', start: row.properties.start'
    append(
      statements,
      `UNWIND $rows AS row MATCH (a:${from.label} {id: row.from}) MATCH (b:${to.label} {id: row.to})
       MERGE (a)-[r:${type} {article: row.properties.article${start}}]->(b) SET r += row.properties`,
      { from: from.id, to: to.id, properties: encodeProperties(types, properties) },
    )
  }
  for (const [cypher, rows] of statements)
    for (let i = 0; i < rows.length; i += BATCH)
      await session.executeWrite((transaction) => transaction.run(cypher, { rows: rows.slice(i, i + BATCH) }))
}
