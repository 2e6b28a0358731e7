/** Whatever is killed while articles are written, loader or server, and wherever: after the next run the graph is what it should be. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Corpus } from '../../src/corpus/corpus.ts'
import type { ArticleGraph } from '../../src/model/article-graph.ts'
import { openStore } from '../../src/store/open.ts'
import { dump } from '../contract/rows.ts'
import { ownNeo4j } from '../server/own.ts'
import { type Break, openLine } from './line.ts'
import { sampleGraphs, versionOf } from './versions.ts'

/** Enough that their rows take several transactions, on several sessions. */
const ARTICLES = 40
/** So often the loader lives on when the server is killed, and goes on or gives up; waiting for it takes half a minute. Else it dies too. */
const GOES_ON_EACH = 5
const PLACES = Array.from({ length: 20 }, (_, i) => i + 1)

const { server, reason } = await ownNeo4j()
afterAll(() => server?.stop())

describe.skipIf(server === null)(server ? 'a break' : reason, () => {
  let graphs: ArticleGraph[]
  /** Bytes that a whole run sends which writes version 0 over version 1, and one the other way round. */
  const whole: number[] = []

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
    for (const version of [1, 0]) whole[version] = (await add(version)).sent
  })

  it('that never comes leaves the graph as the store in memory has it', async () => {
    expect(await held(null)).toBe(await held(0))
  })

  /** The places lie evenly between the first and the last byte; from one to the next the versions take turns. */
  const at = (place: number) => {
    const version = place % 2
    return { version, after: Math.floor((whole[version]! * (place - 0.5)) / PLACES.length) }
  }

  it.each(PLACES)(`of the loader, at place %i of ${PLACES.length}`, async (place) => {
    const { version, after } = at(place)
    await new Promise<void>((done, missed) => {
      void add(version, { after, how: 'forever', done }).then(() => missed(new Error('nothing broke')))
    })
    expect((await add(version)).failed).toBeNull()
    expect(await held(null)).toBe(await held(version))
  })

  it.each(PLACES)(`of the server, at place %i of ${PLACES.length}`, async (place) => {
    const { version, after } = at(place)
    const goesOn = place % GOES_ON_EACH === 0
    let run: Promise<unknown> | undefined
    await new Promise<void>((back, failed) => {
      const done = () => void server!.kill().then(() => server!.restart().then(back, failed))
      run = add(version, { after, how: goesOn ? 'once' : 'forever', done })
    })
    if (goesOn) await run
    expect((await add(version)).failed).toBeNull()
    expect(await held(null)).toBe(await held(version))
  })

  it('of the connection alone is healed by the run itself', async () => {
    const { failed } = await add(99, { after: Math.floor(whole[0]! / 2), how: 'once', done: () => {} })
    expect(failed).toBeNull()
    expect(await held(null)).toBe(await held(99))
  })
})
