/**
 * Another server leads while articles are written: by a neo4j:// address the run asks who leads now and goes on, and the graph is what it
 * should be. A line between the driver and a real server, which stands for all members of a cluster, says what members say then.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { JejaringError } from '../../src/errors.ts'
import type { ArticleGraph } from '../../src/model/article-graph.ts'
import { ownNeo4j } from '../server/own.ts'
import { openRefusingLine, type Refusal, type RefusingLine, type Request } from './refusing-line.ts'
import { add, heldBy, heldOf, sampleGraphs, versionOf } from './versions.ts'

/** Enough that their rows take several transactions, on several sessions. */
const ARTICLES = 40
const NOT_A_LEADER = 'Neo.ClientError.Cluster.NotALeader'
const LEADER_SWITCH = 'Neo.TransientError.Transaction.LeaderSwitch'
const UNAVAILABLE = 'Neo.TransientError.General.DatabaseUnavailable'
const REQUESTS = ['BEGIN', 'RUN', 'COMMIT'] as const
const PARTS = [0.4, 0.6, 0.8]

const { server, reason } = await ownNeo4j()
afterAll(() => server?.stop())

describe.skipIf(server === null)(server ? 'another leader' : reason, () => {
  const environment = server?.environment ?? {}
  /** Two versions of the articles, each written over the other in turn, and what a store then holds. */
  let versions: { readonly graphs: ArticleGraph[]; readonly held: string }[]
  let next = 0
  let whole: readonly Request[]
  let line: RefusingLine

  async function writeNext(scheme: 'bolt' | 'neo4j', refusal?: Refusal): Promise<void> {
    next = 1 - next
    line = await openRefusingLine(environment.NEO4J_URI!, refusal)
    await add({ ...environment, NEO4J_URI: line.uri(scheme) }, versions[next]!.graphs)
  }
  const count = (asked: readonly Request[], request: Request) => asked.filter((one) => one === request).length
  /** The request that lies there in a run, between the first at 0 and the last at 1. */
  const refusing = (request: Request, part: number, code: string): Refusal => ({
    request,
    nth: Math.ceil(count(whole, request) * part),
    code,
    carriedOut: false,
  })

  beforeAll(async () => {
    const graphs = await sampleGraphs(ARTICLES)
    versions = []
    for (const version of [0, 1]) {
      const changed = versionOf(graphs, version)
      versions.push({ graphs: changed, held: await heldOf(changed) })
    }
    await writeNext('neo4j')
    line.close()
    await writeNext('neo4j')
    line.close()
    whole = line.asked
  })
  afterEach(() => line?.close())

  it('is asked for, and writes several transactions', () => {
    expect(count(whole, 'ROUTE')).toBeGreaterThan(0)
    expect(count(whole, 'COMMIT')).toBeGreaterThan(8)
  })

  it.each(REQUESTS.flatMap((request) => PARTS.map((part) => ({ request, part }))))(
    'is told at a $request, at $part of a run, and the run asks who leads',
    async ({ request, part }) => {
      const refusal = refusing(request, part, NOT_A_LEADER)
      await writeNext('neo4j', refusal)
      const since = line.asked.filter((_, i) => count(line.asked.slice(0, i), request) >= refusal.nth)
      expect(since).toContain('ROUTE')
      expect(await heldBy(environment)).toBe(versions[next]!.held)
    },
  )

  it.each(REQUESTS.flatMap((request) => [LEADER_SWITCH, UNAVAILABLE].map((code) => ({ request, code }))))(
    'breaks a transaction at its $request with $code, which is begun again',
    async ({ request, code }) => {
      const refusal = refusing(request, 0.6, code)
      await writeNext('neo4j', refusal)
      expect(count(line.asked, 'BEGIN')).toBeGreaterThan(count(whole, 'BEGIN'))
      expect(await heldBy(environment)).toBe(versions[next]!.held)
    },
  )

  it.each(PARTS)('comes when a transaction is done and nobody knows, at %d of a run', async (part) => {
    await writeNext('neo4j', { ...refusing('COMMIT', part, LEADER_SWITCH), carriedOut: true })
    expect(count(line.asked, 'COMMIT')).toBeGreaterThan(count(whole, 'COMMIT'))
    expect(await heldBy(environment)).toBe(versions[next]!.held)
  })

  it('is not found by a bolt:// address, which is told, and the next run completes what was begun', async () => {
    const error = await writeNext('bolt', refusing('COMMIT', 0.6, NOT_A_LEADER)).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(JejaringError)
    expect(error).toMatchObject({ code: 'STORE_REFUSED', hint: expect.stringContaining('neo4j://') })
    expect(await heldBy(environment)).not.toBe(versions[next]!.held)
    await add(environment, versions[next]!.graphs)
    expect(await heldBy(environment)).toBe(versions[next]!.held)
  })
})
