/**
 * Gives the tests of a run one real Neo4j, started when the first of them asks, lent to one test file at a time, ended with the run.
 * It stands behind a door on loopback, because test files run in processes of their own: `server.ts` knocks there.
 */
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { findServer, type Server } from './find.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where `server.ts` asks for Neo4j. */
    neo4jDoor: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let found: Promise<Server> | undefined
  const server = () => {
    found ??= findServer({ ...process.env, ...project.config.env })
    return found
  }
  const lend = inTurn()
  const door = createServer(async ({ url }, response) => {
    if (url === '/turn') return lend(response)
    try {
      const { environment, reason } = await server()
      response.end(JSON.stringify({ environment, reason }))
    } catch (error) {
      response.writeHead(500).end((error as Error).message)
    }
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  project.provide('neo4jDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}`)
  return async () => {
    door.closeAllConnections()
    door.close()
    const started = await found?.catch(() => undefined)
    await started?.stop()
  }
}

/** Answers one asker at a time; a turn ends when the asker hangs up, even by dying. */
function inTurn(): (response: ServerResponse) => Promise<void> {
  let before: Promise<unknown> = Promise.resolve()
  return async (response) => {
    const ready = before
    before = Promise.all([before, once(response, 'close')])
    await ready
    response.flushHeaders()
  }
}
