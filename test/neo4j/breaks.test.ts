/** Whatever is killed while articles are written, loader or server, and wherever: after the next run the graph is what it should be. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ArticleGraph } from '../../src/model/article-graph.ts'
import { ownNeo4j } from '../server/own.ts'
import { type Break, openLine } from './line.ts'
import { add, heldBy, heldOf, sampleGraphs, versionOf } from './versions.ts'

/** Enough that their rows take several transactions, on several sessions. */
const ARTICLES = 40
/** So often the loader lives on when the server is killed, and goes on or gives up, for which it takes its time. Else it dies too. */
const GOES_ON_EACH = 10
const PLACES = Array.from({ length: 20 }, (_, i) => i + 1)

const { server, reason } = await ownNeo4j()
afterAll(() => server?.stop())

describe.skipIf(server === null)(server ? 'a break' : reason, () => {
  const environment = server?.environment ?? {}
  /** Two versions of the articles, each written over the other in turn: what a store then holds, and the bytes that a whole run sends. */
  const versions: { readonly graphs: ArticleGraph[]; readonly held: string; sent: number }[] = []

  /** Adds the articles over a line; resolves with the bytes that went when all is written. */
  async function addBy(version: number, broken?: Break): Promise<number> {
    const line = await openLine(environment.NEO4J_URI!, broken)
    try {
      await add({ ...environment, NEO4J_URI: line.uri }, versions[version]!.graphs)
      return line.sent()
    } finally {
      line.close()
    }
  }

  beforeAll(async () => {
    const graphs = await sampleGraphs(ARTICLES)
    for (const version of [0, 1]) {
      const changed = versionOf(graphs, version)
      versions.push({ graphs: changed, held: await heldOf(changed), sent: 0 })
    }
    await addBy(0)
    for (const version of [1, 0]) versions[version]!.sent = await addBy(version)
  })

  it('that never comes leaves the graph as the store in memory has it', async () => {
    expect(await heldBy(environment)).toBe(versions[0]!.held)
  })

  /** The places lie evenly between the first and the last byte; from one to the next the versions take turns. */
  const at = (place: number) => {
    const version = place % 2
    return { version, after: Math.floor((versions[version]!.sent * (place - 0.5)) / PLACES.length) }
  }

  it.each(PLACES)(`of the loader, at place %i of ${PLACES.length}`, async (place) => {
    const { version, after } = at(place)
    await new Promise<void>((done, missed) => {
      addBy(version, { after, how: 'forever', done }).then(
        () => missed(new Error('nothing broke')),
        () => {},
      )
    })
    await addBy(version)
    expect(await heldBy(environment)).toBe(versions[version]!.held)
  })

  it.each(PLACES)(`of the server, at place %i of ${PLACES.length}`, async (place) => {
    const { version, after } = at(place)
    const goesOn = place % GOES_ON_EACH === 0
    let run: Promise<unknown> | undefined
    await new Promise<void>((back, failed) => {
      let broke = false
      const done = () => {
        broke = true
        server!.kill().then(() => server!.restart().then(back, failed))
      }
      run = addBy(version, { after, how: goesOn ? 'once' : 'forever', done }).then(
        () => broke || failed(new Error('nothing broke')),
        () => {},
      )
    })
    if (goesOn) await run
    await addBy(version)
    expect(await heldBy(environment)).toBe(versions[version]!.held)
  })

  it('of the connection alone is healed by the run itself', async () => {
    for (const version of [1, 0]) {
      const after = Math.floor(versions[version]!.sent / 2)
      await addBy(version, { after, how: 'once', done: () => {} })
      expect(await heldBy(environment)).toBe(versions[version]!.held)
    }
  })
})
