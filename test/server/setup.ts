/**
 * Gives the tests a real Neo4j: NEO4J_URI if set, else a Docker engine if one answers, else the server's own jars from Maven Central on
 * loopback. Where none can be had the tests that need it are skipped and the reason is printed; in CI that is a failure.
 */
import { execFileSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'
import { type Server, startFromImage } from './docker.ts'
import { startFromJars } from './jars.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Environment of the server, or null with the reason why there is none. */
    neo4j: { readonly environment: Record<string, string> | null; readonly reason: string }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env
  if (NEO4J_URI) {
    project.provide('neo4j', { environment: { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD }, reason: '' })
    return async () => {}
  }
  try {
    const server: Server = answers('docker', ['info']) ? await startFromImage() : await startFromJars()
    project.provide('neo4j', { environment: server.environment, reason: '' })
    return server.stop
  } catch (error) {
    if (process.env.CI) throw error
    const reason = `no Neo4j can be had here: ${(error as Error).message.split('\n')[0]}`
    console.warn(`The tests with Neo4j are skipped: ${reason}`)
    project.provide('neo4j', { environment: null, reason })
    return async () => {}
  }
}

function answers(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 5_000 })
    return true
  } catch {
    return false
  }
}
