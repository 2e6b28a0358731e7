/** Whatever is killed while articles are written, loader or server, and wherever: after the next run the graph is what it should be. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Corpus } from '../../src/corpus/corpus.ts'
import type { ArticleGraph } from '../../src/model/article-graph.ts'
import { openStore } from '../../src/store/open.ts'
import { dump } from '../contract/rows.ts'
import { ownNeo4j } from '../server/own.ts'
import { type Break, openLine } from './line.ts'
import { sampleGraphs, versionOf } from './versions.ts'

const ARTICLES = 3
const PLACES = 20
/** Every sixth time it is the server. */
const SERVER_EACH = 6

const { server, reason } = await ownNeo4j()
afterAll(() => server?.stop())

describe.skipIf(server === null)(server ? 'a break' : reason, () => {
  let graphs: ArticleGraph[]
  let whole: number

  /** Adds the articles over a line; resolves when all is written, or with what went wrong. */
  async function add(version: number, broken?: Break): Promise<{ sent: number; failed: unknown }> {
    const line = await openLine(server!.environment.NEO4J_URI!, broken)
    const sent = () => ({ sent: line.sent(), failed: null })
    try {
      const store = await openStore('neo4j', { ...server!.environment, NEO4J_URI: line.uri })
      try {
        await (await Corpus.open(store)).add(versionOf(graphs, version))
        return sent()
      } finally {
        await store.close()
      }
    } catch (failed) {
      return { ...sent(), failed }
    } finally {
      line.close()
    }
  }

  async function held(version: number | null): Promise<string> {
    const store =
      version === null ? await openStore('neo4j', server!.environment) : await openStore('memory:', {})
    if (version !== null) await (await Corpus.open(store)).add(versionOf(graphs, version))
    const lines = await dump(store)
    await store.close()
    return lines
  }

  beforeAll(async () => {
    graphs = await sampleGraphs(ARTICLES)
    await add(0)
    whole = (await add(1)).sent
  })

  it('that never comes leaves the graph as the store in memory has it', async () => {
    expect(await held(null)).toBe(await held(1))
  })

  const places = Array.from({ length: PLACES }, (_, i) => i + 1)

  it.each(places.filter((i) => i % SERVER_EACH > 0))('of the loader, at place %i of 20', async (place) => {
    const version = place + 1
    const after = Math.floor((whole * place) / (PLACES + 1))
    const died = new Promise<void>((done) => {
      void add(version, { after, how: 'forever', done })
    })
    await died
    expect((await add(version)).failed).toBeNull()
    expect(await held(null)).toBe(await held(version))
  })

  it.each(places.filter((i) => i % SERVER_EACH === 0))('of the server, at place %i of 20', async (place) => {
    const version = place + 1
    const after = Math.floor((whole * place) / (PLACES + 1))
    let back: Promise<void> | undefined
    const done = () => {
      back = server!.kill().then(() => server!.restart())
    }
    await add(version, { after, how: 'once', done }) // it may see the server come back and go on, or give up
    await back
    expect((await add(version)).failed).toBeNull()
    expect(await held(null)).toBe(await held(version))
  })

  it('of the connection alone is healed by the run itself', async () => {
    const { failed } = await add(99, { after: Math.floor(whole / 2), how: 'once', done: () => {} })
    expect(failed).toBeNull()
    expect(await held(null)).toBe(await held(99))
  })
})
