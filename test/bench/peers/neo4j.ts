/**
 * Writing one graph to one Neo4j, side by side: by our store, by a bare UNWIND loop over the driver with the same constraints, and by the
 * writer of neo4j-graphrag (its Python in PYTHON, else it is left out), given the graph whole or, as its pipeline does, article by article.
 * Usage: npx tsx test/bench/peers/neo4j.ts [ROUNDS [GRAPHS.jsonl]], by default five rounds with 500 made articles.
 *
 * The server has the memory and the virtual machine of an ordinary installation. It is emptied before each writer, of rows and of all but the
 * constraints; one round that is not counted warms it. What it holds afterwards is counted in the database.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import neo4j, { type Session } from 'neo4j-driver'
import { Corpus } from '../../../src/corpus/corpus.ts'
import type { ArticleGraph } from '../../../src/model/article-graph.ts'
import type { NodeRecord, RelationshipRecord } from '../../../src/model/records.ts'
import { extract } from '../../../src/pipeline.ts'
import { readGraphs } from '../../../src/run/graphs.ts'
import { graphNodes, graphRelationships } from '../../../src/store/export/rows.ts'
import { nodeLine, relationshipLine } from '../../../src/store/lines.ts'
import { openStore } from '../../../src/store/open.ts'
import { addApoc } from '../../server/apoc.ts'
import { startFromJars } from '../../server/jars.ts'
import { madeArticles, readSample } from '../made-articles.ts'
import { table } from '../table.ts'
import { bareLoop } from './bare-loop.ts'

const ARTICLES = 500
const MACHINE = ['-Xms2g', '-Xmx2g', '-XX:+UseG1GC']
const { PYTHON } = process.env

const [rounds = '5', file] = process.argv.slice(2)
const nodes: NodeRecord[] = []
const relationships: RelationshipRecord[] = []
await fillGraph()
const total = nodes.length + relationships.length
const server = await startFromJars({ flags: MACHINE })
const { NEO4J_URI = '', NEO4J_USERNAME = '', NEO4J_PASSWORD = '' } = server.environment
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD))
const session = driver.session()
try {
  await measure()
} finally {
  await session.close()
  await driver.close()
  await server.stop()
}

async function fillGraph(): Promise<void> {
  const graphs: ArticleGraph[] = []
  if (file) {
    for await (const item of readGraphs([file])) if (item.kind === 'graph') graphs.push(item.graph)
  } else for (const article of madeArticles(await readSample(), ARTICLES)) graphs.push(extract(article))
  const store = await openStore('memory:', {})
  await (await Corpus.open(store)).add(graphs)
  for await (const row of graphNodes(store)) nodes.push(row)
  for await (const row of graphRelationships(store)) relationships.push(row)
}

async function measure(): Promise<void> {
  if (PYTHON) await addApoc(server)
  const writers: Readonly<Record<string, () => Promise<number>>> = {
    'a bare `UNWIND` loop': () => timed(() => bareLoop(session, nodes, relationships)),
    'Jejaring, with its indexes': () => timed(ourStore),
    ...(PYTHON && {
      'neo4j-graphrag, the graph whole': () => graphrag(PYTHON, 'whole'),
      'neo4j-graphrag, article by article': () => graphrag(PYTHON, 'articles'),
    }),
  }
  const rates = new Map<string, number[]>(Object.keys(writers).map((name) => [name, []]))
  const held = new Map<string, string>()
  for (let round = 0; round <= Number(rounds); round++)
    for (const [name, write] of Object.entries(writers)) {
      await clear(session)
      const rate = total / (await write())
      if (round > 0) rates.get(name)!.push(rate)
      held.set(name, await holds())
      console.error(`round ${round}  ${name.padEnd(36)} ${Math.round(rate)}`)
    }
  const rows = [...rates].map(([name, values]) => ({
    name,
    unit: 'rows of the graph a second',
    values,
    note: held.get(name)!,
  }))
  console.log(table(`Writing ${nodes.length} nodes and ${relationships.length} relationships to Neo4j`, rows))
}

async function holds(): Promise<string> {
  const { records } = await session.run('MATCH (n) RETURN count(n) AS nodes, COUNT { ()-->() } AS joined')
  return `holds ${records[0]!.get('nodes')} nodes, ${records[0]!.get('joined')} relationships`
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

/** Seconds that the writing takes, without the start of Python. */
async function graphrag(python: string, how: 'whole' | 'articles'): Promise<number> {
  const script = join(import.meta.dirname, 'graphrag_writer.py')
  const child = promisify(execFile)(python, [script, how], {
    env: { ...process.env, ...server.environment },
  })
  child.child.stdin!.end([...nodes.map(nodeLine), ...relationships.map(relationshipLine)].join(''))
  return Number((await child).stdout)
}
