/**
 * Writing one graph to one Neo4j, side by side: by our store, by a bare UNWIND loop over the driver with the same constraints, and by the
 * writer of neo4j-graphrag (its Python in PYTHON, else it is left out; it needs APOC, which Maven fetches).
 * Usage: npx tsx test/bench/peers/neo4j.ts [GRAPHS.jsonl [ROUNDS]], by default of the sample, many times over.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import neo4j, { type Session } from 'neo4j-driver'
import { Corpus } from '../../../src/corpus/corpus.ts'
import type { ArticleGraph } from '../../../src/model/article-graph.ts'
import type { NodeRecord, RelationshipRecord } from '../../../src/model/records.ts'
import { NODES, type Properties, RELATIONSHIPS } from '../../../src/model/schema.ts'
import { extractAll } from '../../../src/run/extract.ts'
import { readGraphs } from '../../../src/run/graphs.ts'
import { graphNodes, graphRelationships } from '../../../src/store/export/rows.ts'
import { nodeLine, relationshipLine } from '../../../src/store/lines.ts'
import { encodeProperties } from '../../../src/store/neo4j/values.ts'
import { openStore } from '../../../src/store/open.ts'
import { type JarServer, startFromJars } from '../../server/jars.ts'

const HERE = import.meta.dirname
/** How often the sample is repeated, under other ids. */
const COPIES = 30
/** Rows a statement in the bare loop. */
const BATCH = 1000
const { PYTHON } = process.env

const [file, rounds = '5'] = process.argv.slice(2)
const nodes: NodeRecord[] = []
const relationships: RelationshipRecord[] = []
await fillGraph()
const server = await startFromJars()
try {
  await measure()
} finally {
  await server.stop()
}

async function fillGraph(): Promise<void> {
  const graphs: ArticleGraph[] = []
  for await (const item of file ? readGraphs([file]) : extractAll([join(HERE, '../../../data/articles')]))
    if (item.kind === 'graph') graphs.push(item.graph)
  const copies = file ? 1 : COPIES
  const all = Array.from({ length: copies }, (_, i) =>
    graphs.map((graph) => ({ ...graph, id: `${graph.id}-${i}`, url: null })),
  ).flat()
  const store = await openStore('memory:', {})
  await (await Corpus.open(store)).add(all)
  for await (const row of graphNodes(store)) nodes.push(row)
  for await (const row of graphRelationships(store)) relationships.push(row)
}

async function measure(): Promise<void> {
  const total = nodes.length + relationships.length
  console.log(
    `${nodes.length} nodes, ${relationships.length} relationships; nodes and relationships a second:`,
  )
  if (PYTHON) await addApoc(server)
  const { NEO4J_URI = '', NEO4J_USERNAME = '', NEO4J_PASSWORD = '' } = server.environment
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD))
  const session = driver.session()
  const writers: Record<string, () => Promise<number>> = {
    ours: () => timed(ourStore),
    'bare loop': () => timed(() => bareLoop(session)),
    ...(PYTHON && { 'neo4j-graphrag': () => graphragWriter(PYTHON) }),
  }
  for (let round = 1; round <= Number(rounds); round++)
    for (const [name, write] of Object.entries(writers)) {
      await clear(session)
      const seconds = await write()
      const { records } = await session.run('MATCH (n) RETURN count(n) + COUNT { ()-->() } AS held')
      const held = Number(records[0]!.get('held'))
      const rate = Math.round(total / seconds)
      console.log(`round ${round}  ${name.padEnd(15)} ${String(rate).padStart(7)}  holds ${held} of ${total}`)
    }
  await session.close()
  await driver.close()
}

/** Leaves the constraints, which all have, and takes the indexes out, which each makes for itself where it does. */
async function clear(session: Session): Promise<void> {
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
  const { records } = await session.run(
    "SHOW INDEXES YIELD name, type, owningConstraint WHERE owningConstraint IS NULL AND type <> 'LOOKUP' RETURN name",
  )
  for (const record of records) await session.run(`DROP INDEX \`${record.get('name')}\``)
}

async function ourStore(): Promise<void> {
  const store = await openStore('neo4j', server.environment)
  await store.apply({ retract: [], nodes, relationships, remove: [] })
  await store.close()
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await run()
  return (performance.now() - started) / 1000
}

/** What anybody would write first: a statement a label or type and pair of labels, MERGE on the key, SET the rest. */
async function bareLoop(session: Session): Promise<void> {
  const statements = new Map<string, unknown[]>()
  const add = (cypher: string, row: unknown) => {
    const rows = statements.get(cypher)
    if (rows) rows.push(row)
    else statements.set(cypher, [row])
  }
  for (const { label, id, properties } of nodes)
    add(
      `UNWIND $rows AS row MERGE (n:${NODES[label].labels.join(':')} {id: row.id}) SET n += row.properties`,
      {
        id,
        properties: encodeProperties(NODES[label].properties, properties),
      },
    )
  for (const { type, from, to, properties } of relationships) {
    const types: Properties = RELATIONSHIPS[type].properties
    const start = properties.start === undefined ? '' : ', start: row.properties.start'
    add(
      `UNWIND $rows AS row MATCH (a:${from.label} {id: row.from}) MATCH (b:${to.label} {id: row.to})
       MERGE (a)-[r:${type} {article: row.properties.article${start}}]->(b) SET r += row.properties`,
      { from: from.id, to: to.id, properties: encodeProperties(types, properties) },
    )
  }
  for (const [cypher, rows] of statements)
    for (let i = 0; i < rows.length; i += BATCH)
      await session.executeWrite((transaction) => transaction.run(cypher, { rows: rows.slice(i, i + BATCH) }))
}

async function graphragWriter(python: string): Promise<number> {
  const child = promisify(execFile)(python, [join(HERE, 'graphrag_writer.py')], {
    env: { ...process.env, ...server.environment },
  })
  child.child.stdin!.end([...nodes.map(nodeLine), ...relationships.map(relationshipLine)].join(''))
  return Number((await child).stdout)
}

async function addApoc({ home, restart }: JarServer): Promise<void> {
  const copy = ['-q', '-f', join(HERE, 'apoc.xml'), 'dependency:copy-dependencies', '-DincludeScope=runtime']
  await promisify(execFile)('mvn', [...copy, `-DoutputDirectory=${join(home, 'plugins')}`])
  await restart({ 'dbms.security.procedures.unrestricted': 'apoc.*' })
}
