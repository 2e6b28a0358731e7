/**
 * A real Neo4j for the tests: NEO4J_URI if set, else a Docker engine if one answers, else the server's own jars from Maven Central.
 * Where none can be had, the tests that need it are skipped with the reason; in CI, or with JEJARING_REQUIRE_NEO4J=1, that is a failure.
 */
import { startFromImage } from './docker.ts'
import { startFromJars } from './jars.ts'

export interface Server {
  /** What `openStore('neo4j', …)` needs to reach it; null where there is none, and `reason` says why. */
  readonly environment: Readonly<Record<string, string>> | null
  readonly reason: string
  readonly stop: () => Promise<void>
}

/** @throws Error where a server is required and cannot be had */
export async function findServer(environment: NodeJS.ProcessEnv): Promise<Server> {
  const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE } = environment
  if (NEO4J_URI) {
    const database = NEO4J_DATABASE ? { NEO4J_DATABASE } : {}
    const given = { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, ...database }
    return { environment: given, reason: '', stop: async () => {} }
  }
  const reasons: string[] = []
  for (const start of [startFromImage, startFromJars])
    try {
      return { reason: '', ...(await start()) }
    } catch (error) {
      reasons.push((error as Error).message.trim())
    }
  const reason = `no Neo4j can be had here: ${reasons.join('; ')}`
  if (environment.CI || environment.JEJARING_REQUIRE_NEO4J) throw new Error(reason)
  console.warn(`The tests with Neo4j are skipped: ${reason}`)
  return { environment: null, reason, stop: async () => {} }
}
