/** What can be wrong with a server, a user or a database: each is told in words with something to do, and never with a password. */
import neo4j from 'neo4j-driver'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { Corpus } from '../../src/corpus/corpus.ts'
import { JejaringError } from '../../src/errors.ts'
import { asStoreError } from '../../src/store/neo4j/errors.ts'
import { checkVersion } from '../../src/store/neo4j/open.ts'
import { openStore } from '../../src/store/open.ts'
import { all, articleOf, change, node } from '../contract/rows.ts'
import { ownNeo4j } from '../server/own.ts'
import { emptyNeo4j, onNeo4j } from '../server/server.ts'
import { openRefusingLine, type Refusal } from './refusing-line.ts'
import { sampleGraphs } from './versions.ts'

const FORBIDDEN = 'Neo.ClientError.Security.Forbidden'

const { server, reason } = await ownNeo4j()
afterAll(() => server?.stop())

describe('a version', () => {
  it.each(['Neo4j/5.26.0', 'Neo4j/5.26.30', 'Neo4j/2025.06.0', 'Neo4j/2026.09.0'])(
    'is taken: %s',
    (agent) => {
      expect(() => checkVersion(agent, 'x')).not.toThrow()
    },
  )

  it.each(['Neo4j/4.4.44', 'Neo4j/5.25.1', 'Neo4j/3.5.0', 'Memgraph/2.0', ''])('is refused: %j', (agent) => {
    expect(() => checkVersion(agent, 'bolt://host')).toThrow(
      expect.objectContaining({ code: 'STORE_REFUSED', hint: 'Jejaring needs Neo4j 5.26 or later.' }),
    )
  })
})

describe('what a server refuses', () => {
  it.each([
    ['Neo.ClientError.Security.Unauthorized', 'NEO4J_PASSWORD'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'NEO4J_PASSWORD'],
    ['Neo.ClientError.Security.CredentialsExpired', 'ALTER CURRENT USER'],
    [FORBIDDEN, 'may write'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'NEO4J_DATABASE'],
    ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'can be written'],
    ['Neo.ClientError.Schema.ConstraintCreationFailed', 'of its own'],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 'of its own'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'db.memory.transaction.max'],
    ['Neo.TransientError.General.TransactionMemoryLimit', 'db.memory.transaction.max'],
    ['Neo.ClientError.Cluster.NotALeader', 'neo4j://'],
    ['Neo.TransientError.Transaction.DeadlockDetected', null],
  ])('%s is told in its own words, with what to do: %s', (code, hint) => {
    const error = asStoreError(new neo4j.Neo4jError('the words of the server', code, '', ''), 'bolt://host')
    expect(error).toMatchObject({
      code: 'STORE_REFUSED',
      exitCode: 4,
      message: expect.stringMatching(/^bolt:\/\/host .*the words of the server$/),
      hint: hint && expect.stringContaining(hint),
    })
  })

  it.each(['ServiceUnavailable', 'SessionExpired'])('%s is a server that does not answer', (code) => {
    expect(asStoreError(new neo4j.Neo4jError('gone', code, '', ''), 'bolt://host')).toMatchObject({
      code: 'STORE_UNREACHABLE',
      exitCode: 4,
    })
  })

  it('is no reason to hide a bug', () => {
    const bug = new TypeError('x is undefined')
    expect(asStoreError(bug, 'bolt://host')).toBe(bug)
  })
})

describe.skipIf(server === null)(server ? 'with a server' : reason, () => {
  const environment = server?.environment ?? {}
  const trouble = async (run: () => Promise<unknown>): Promise<JejaringError> => {
    const error = await run().then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(JejaringError)
    expect((error as JejaringError).message).not.toContain('rahasia')
    return error as JejaringError
  }
  const opening = (changed: Record<string, string>) =>
    trouble(async () => (await openStore('neo4j', { ...environment, ...changed })).close())
  const writing = (rows: Parameters<typeof change>[0], scheme = 'bolt:') =>
    trouble(async () => {
      const NEO4J_URI = environment.NEO4J_URI!.replace('bolt:', scheme)
      const store = await openStore('neo4j', { ...environment, NEO4J_URI })
      await store.apply(change(rows)).finally(() => store.close())
    })

  beforeEach(() => emptyNeo4j(environment))

  it('a wrong password is named, and not told', async () => {
    expect(await opening({ NEO4J_PASSWORD: 'rahasia' })).toMatchObject({
      code: 'STORE_REFUSED',
      exitCode: 4,
      message: expect.stringContaining('refused the user name or password'),
      hint: expect.stringContaining('NEO4J_PASSWORD'),
    })
  })

  it('a password in the address is not told either', async () => {
    const NEO4J_URI = environment.NEO4J_URI!.replace('//', '//siti:rahasia@')
    await trouble(async () =>
      (await openStore('neo4j', { ...environment, NEO4J_URI, NEO4J_PASSWORD: 'x' })).close(),
    )
  })

  it('a first password asks to be changed', async () => {
    await onNeo4j(environment, "CREATE USER baru SET PASSWORD 'rahasia123' CHANGE REQUIRED")
    expect(await opening({ NEO4J_USERNAME: 'baru', NEO4J_PASSWORD: 'rahasia123' })).toMatchObject({
      code: 'STORE_REFUSED',
      hint: expect.stringContaining('ALTER CURRENT USER SET PASSWORD'),
    })
  })

  it('a missing database is named', async () => {
    expect(await opening({ NEO4J_DATABASE: 'berita' })).toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringMatching(/has no such database.*berita/),
      hint: expect.stringContaining('NEO4J_DATABASE'),
    })
  })

  it('a server that is not there is told at once', async () => {
    expect(await opening({ NEO4J_URI: 'bolt://127.0.0.1:9' })).toMatchObject({
      code: 'STORE_UNREACHABLE',
      exitCode: 4,
      hint: expect.stringContaining('NEO4J_URI'),
    })
  }, 15_000)

  it('an address that is none is a mistake of configuration', async () => {
    expect(await opening({ NEO4J_URI: 'http://localhost:7474' })).toMatchObject({
      code: 'CONFIG',
      exitCode: 2,
    })
  })

  it('data of others under our names stay as they are, before, during and after', async () => {
    await onNeo4j(
      environment,
      "CREATE (p:Person {id: 7, name: 'orang lain'})-[:PART_OF {since: 1}]->(:Club {id: 'x'}), (:Article {title: 't'})-[:OWNS]->(p)",
    )
    const others = async () => {
      const found = await onNeo4j(
        environment,
        `MATCH (n) WHERE n.name = 'orang lain' OR n:Club OR n.title = 't' OPTIONAL MATCH (n)-[r]->(m)
         RETURN labels(n), properties(n), type(r), properties(r), properties(m) ORDER BY labels(n)`,
      )
      return JSON.stringify(found?.records)
    }
    const before = await others()
    const store = await openStore('neo4j', environment)
    try {
      const graphs = await sampleGraphs(3)
      const corpus = await Corpus.open(store)
      await corpus.add(graphs)
      expect(await others()).toBe(before)
      await corpus.forget(graphs.map(({ id }) => id))
      expect(await others()).toBe(before)
      expect(await store.counts()).toEqual({ nodes: {}, relationships: {} })
      expect(await all(store.nodes())).toEqual([])
    } finally {
      await store.close()
      await onNeo4j(
        environment,
        "MATCH (n) WHERE n.name = 'orang lain' OR n:Club OR n.title = 't' DETACH DELETE n",
      )
    }
  })

  it('a node of others that has our key is refused, not taken over', async () => {
    await onNeo4j(environment, "CREATE (:Person {id: 'person:siti', name: 'orang lain'})")
    const error = await writing({ nodes: [node('Person', 'person:siti', { name: 'Siti' })] })
    expect(error).toMatchObject({ code: 'STORE_REFUSED', hint: expect.stringContaining('of its own') })
    await onNeo4j(environment, "MATCH (n:Person {name: 'orang lain'}) DELETE n")
  })

  it('a user who may not write is told so at the first thing that is forbidden, and leaves nothing half done', async () => {
    const over = async (refusal?: Refusal) => {
      await emptyNeo4j(environment)
      const line = await openRefusingLine(environment.NEO4J_URI!, refusal)
      try {
        const store = await openStore('neo4j', { ...environment, NEO4J_URI: line.uri('bolt') })
        await store.apply(articleOf('a')).finally(() => store.close())
      } finally {
        line.close()
      }
      return line.asked.filter((request) => request === 'RUN').length
    }
    await over()
    const runs = await over()
    // The last one looks which indexes there are, when all is written.
    for (const nth of [1, 2, runs - 1]) {
      const refusal: Refusal = { request: 'RUN', nth, code: FORBIDDEN, carriedOut: false }
      expect(await trouble(() => over(refusal))).toMatchObject({
        code: 'STORE_REFUSED',
        exitCode: 4,
        message: expect.stringMatching(/bolt:\/\/127.* does not let this user do that/),
        hint: expect.stringContaining('architect'),
      })
      const held = await onNeo4j(environment, 'MATCH (n) RETURN count(n) AS nodes')
      expect(Number(held!.records[0]!.get('nodes'))).toBe(0)
    }
  })

  it('a user who may not see or make indexes asks all the same', async () => {
    const refusal: Refusal = { request: 'RUN', nth: 2, code: FORBIDDEN, carriedOut: false }
    const line = await openRefusingLine(environment.NEO4J_URI!, refusal)
    const store = await openStore('neo4j', { ...environment, NEO4J_URI: line.uri('bolt') })
    const { rows } = await store.query('RETURN 1 AS one', {})
    expect(rows).toEqual([[1]])
    expect(line.asked.filter((request) => request === 'RUN')).toHaveLength(3)
    await store.close()
    line.close()
  })

  it('the driver is told who asks', async () => {
    const driver = neo4j.driver(
      environment.NEO4J_URI!,
      neo4j.auth.basic('neo4j', environment.NEO4J_PASSWORD!),
    )
    const session = driver.session()
    const store = await openStore('neo4j', environment)
    const { records } = await session.run(
      'CALL dbms.listConnections() YIELD userAgent RETURN DISTINCT userAgent',
    )
    expect(records.map((record) => record.get(0))).toContain('jejaring')
    await store.close()
    await session.close()
    await driver.close()
  })

  it('a transaction that the server has no memory for is written in smaller ones', async () => {
    await server!.restart({ 'db.memory.transaction.max': '2m' })
    const large = Array.from({ length: 300 }, (_, i) =>
      node('Extraction', String(i).padStart(3, '0'), { graph: `${i}`.repeat(5_000) }),
    )
    const store = await openStore('neo4j', environment)
    await store.apply(change({ nodes: large }))
    expect(await all(store.nodes({ label: 'Extraction' }))).toEqual(large)
    await store.close()
    const tooLarge = [node('Extraction', 'x', { graph: 'x'.repeat(4_000_000) })]
    expect(await writing({ nodes: tooLarge })).toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringContaining('ran out of transaction memory'),
      hint: expect.stringContaining('db.memory.transaction.max'),
    })
    await server!.restart()
  })

  it('a database that only reads can be asked and not be written', async () => {
    const store = await openStore('neo4j', environment)
    await store.apply(articleOf('a'))
    await store.close()
    await onNeo4j(environment, 'DROP INDEX chunk_text IF EXISTS')
    await server!.restart({ 'server.databases.read_only': 'neo4j' })
    const reader = await openStore('neo4j', environment)
    const { rows } = await reader.query('MATCH (n:Person) RETURN n.name AS name', {})
    await reader.close()
    expect(rows).toEqual([['Siti Aminah']])
    for (const scheme of ['bolt:', 'neo4j:'])
      expect(await writing(articleOf('b'), scheme)).toMatchObject({
        code: 'STORE_REFUSED',
        message: expect.stringContaining('is read only'),
        hint: expect.stringContaining('can be written'),
      })
  })
})
