/**
 * A real Neo4j for the tests: NEO4J_URI if set, else a Docker engine if one answers, else the server's own jars from Maven Central. Where
 * JEJARING_NEO4J_VERSION asks for another version, it is the jars. Where none can be had, the tests that need it are skipped with the reason.
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
  const version = environment.JEJARING_NEO4J_VERSION
  if (NEO4J_URI && !version) {
    const database = NEO4J_DATABASE ? { NEO4J_DATABASE } : {}
    const given = { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, ...database }
    return { environment: given, reason: '', stop: async () => {} }
  }
  const reasons: string[] = []
  const ways = version ? [() => startFromJars({ version })] : [startFromImage, () => startFromJars()]
  for (const start of ways)
    try {
      return { reason: '', ...(await start()) }
    } catch (error) {
      reasons.push((error as Error).message.trim())
    }
  const reason = skipped(`no Neo4j ${version ?? ''} can be had here: ${reasons.join('; ')}`, environment)
  return { environment: null, reason, stop: async () => {} }
}

/**
 * Says why tests are skipped.
 * @throws Error where they must not be: in CI, but for another version, and with JEJARING_REQUIRE_NEO4J=1
 */
export function skipped(reason: string, environment: NodeJS.ProcessEnv): string {
  const { CI, JEJARING_NEO4J_VERSION, JEJARING_REQUIRE_NEO4J } = environment
  if (JEJARING_REQUIRE_NEO4J || (CI && !JEJARING_NEO4J_VERSION)) throw new Error(reason)
  console.warn(`Tests with Neo4j are skipped: ${reason}`)
  return reason
}
