/** What a test file writes to have Neo4j: `const { environment, reason } = await neo4jServer()`, and `aloneOnNeo4j()` to change it. */
import { get } from 'node:http'
import neo4j, { type QueryResult } from 'neo4j-driver'
import { afterAll, beforeAll, inject } from 'vitest'
import { NODE_LABELS, NODES } from '../../src/model/schema.ts'
import type { Server } from './find.ts'

/** Longest wait for the other files that want the server, in milliseconds. */
const PATIENCE = 900_000

/**
 * The server of this run.
 * @throws Error where a server is required and cannot be had
 */
export async function neo4jServer(): Promise<Pick<Server, 'environment' | 'reason'>> {
  const answer = await fetch(inject('neo4jDoor'))
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Server
}

/** Keeps other test files off the server while the tests of this file, or of this `describe`, run. */
export function aloneOnNeo4j(): void {
  let release = () => {}
  beforeAll(async () => {
    release = await turn()
  }, PATIENCE)
  afterAll(() => release())
}

const turn = (): Promise<() => void> =>
  new Promise((resolve, reject) => {
    get(`${inject('neo4jDoor')}/turn`, (response) => resolve(() => response.destroy())).on('error', reject)
  })

/** Runs statements past the store, each in a transaction of its own; returns what the last one answers. */
export async function onNeo4j(
  { NEO4J_URI = '', NEO4J_USERNAME = '', NEO4J_PASSWORD = '', NEO4J_DATABASE }: NodeJS.ProcessEnv,
  ...statements: readonly string[]
): Promise<QueryResult | undefined> {
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD))
  const session = driver.session(NEO4J_DATABASE ? { database: NEO4J_DATABASE } : {})
  let answer: QueryResult | undefined
  for (const statement of statements) answer = await session.run(statement)
  await session.close()
  await driver.close()
  return answer
}

/** Takes out what Jejaring has stored and nothing else: the server may be somebody's own. */
export async function emptyNeo4j(environment: NodeJS.ProcessEnv): Promise<void> {
  await onNeo4j(
    environment,
    ...NODE_LABELS.map((label) => `MATCH (n:${NODES[label].labels.join(':')}) DETACH DELETE n`),
  )
}
