/** A Neo4j of a test's own, to be killed, restarted and set up as the test likes. */
import { skipped } from './find.ts'
import { type JarServer, startFromJars } from './jars.ts'

/**
 * Starts one, or says why there is none.
 * @throws Error where a server is required and cannot be had
 */
export async function ownNeo4j(): Promise<{ readonly server: JarServer | null; readonly reason: string }> {
  try {
    return { server: await startFromJars(), reason: '' }
  } catch (error) {
    const reason = `no Neo4j can be started here: ${(error as Error).message.trim()}`
    return { server: null, reason: skipped(reason, process.env) }
  }
}
