/** What stores cost: a graph built into each, a few articles added to it, and the saved questions put to it. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Corpus } from '../../src/corpus/corpus.ts'
import type { ArticleGraph } from '../../src/model/article-graph.ts'
import { bindParameters, listQuestions, readQuestion } from '../../src/query/questions.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { ASKED } from '../contract/asked.ts'
import { findServer, type Server } from '../server/find.ts'
import { type Measurement, median } from './table.ts'

/** Articles that come in at a time after the build, and how often. */
const ARRIVALS = 10
const TIMES = 3
/** How often each question is asked. */
const ROUNDS = 5
/** Articles a batch of the build, as `build` has them. */
const BATCH = 1000

/** Builds into every store that there is: Neo4j where a server can be had, which the contract tests find in the same way. */
export async function measureStores(graphs: readonly ArticleGraph[], folder: string): Promise<Measurement[]> {
  const neo4j: Partial<Server> = await findServer(process.env).catch(() => ({}))
  const addresses = [`ladybug:${join(folder, 'graph.lbug')}`, `files:${join(folder, 'files')}`, 'memory:']
  const measured: Measurement[] = []
  try {
    for (const address of neo4j.environment ? [...addresses, 'neo4j'] : addresses) {
      const store = await openStore(address, neo4j.environment ?? {})
      measured.push(...(await measureStore(address.split(':')[0]!, store, graphs)))
      await store.close()
    }
  } finally {
    await neo4j.stop?.()
    rmSync(join(folder, 'files'), { recursive: true, force: true })
  }
  return measured
}

async function measureStore(
  name: string,
  store: Store,
  graphs: readonly ArticleGraph[],
): Promise<Measurement[]> {
  const corpus = await Corpus.open(store)
  const first = graphs.slice(0, -ARRIVALS * TIMES)
  const building = await seconds(async () => {
    for (let i = 0; i < first.length; i += BATCH) await corpus.add(first.slice(i, i + BATCH))
  })
  const arriving: number[] = []
  for (let i = first.length; i < graphs.length; i += ARRIVALS)
    arriving.push(1000 * (await seconds(() => corpus.add(graphs.slice(i, i + ARRIVALS)))))
  const measured = [
    {
      name: `${name}: build of ${first.length}`,
      unit: 'articles a second',
      values: [first.length / building],
    },
    { name: `${name}: ${ARRIVALS} articles more`, unit: 'ms', values: arriving },
  ]
  return store.dialect === null ? measured : [...measured, await measureQuestions(name, store)]
}

/** A value is a question's median over rounds; the first round, in which plans and caches are made, does not count. */
async function measureQuestions(name: string, store: Store): Promise<Measurement> {
  const values: { question: string; ms: number }[] = []
  for (const { name: question } of listQuestions()) {
    const saved = readQuestion(question, store.dialect)
    const parameters = bindParameters(saved, ASKED[question] ?? {})
    const rounds: number[] = []
    for (let round = 0; round <= ROUNDS; round++)
      rounds.push(1000 * (await seconds(() => store.query(saved.cypher, parameters))))
    values.push({ question, ms: median(rounds.slice(1)) })
  }
  const slowest = values.reduce((a, b) => (b.ms > a.ms ? b : a))
  return {
    name: `${name}: the ${values.length} saved questions`,
    unit: 'ms',
    values: values.map(({ ms }) => ms),
    note: `slowest: ${slowest.question}`,
  }
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await run()
  return (performance.now() - started) / 1000
}
