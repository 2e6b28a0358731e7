/** Neo4j from its jars: `mvn` fetches them once, and a few lines of Java start the server in a folder of its own. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { PASSWORD, type Server } from './docker.ts'

const HERE = import.meta.dirname
const VERSION = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(
  readFileSync(join(HERE, 'pom.xml'), 'utf8'),
)![1]!
const JARS = join(HERE, '../../node_modules/.cache/neo4j', VERSION)

export async function startFromJars(): Promise<Server> {
  if (!existsSync(JARS)) fetchJars()
  const home = mkdtempSync(join(tmpdir(), 'jejaring-neo4j-'))
  const port = await freePort()
  const args = ['-Xmx1g', '-cp', `${JARS}/*`, join(HERE, 'Neo4jServer.java'), home, String(port)]
  const java = spawn('java', args, { stdio: ['pipe', 'pipe', 'ignore'] })
  const stop = async () => {
    java.stdin.end()
    await once(java, 'exit')
    rmSync(home, { recursive: true, force: true })
  }
  await Promise.race([
    once(java.stdout, 'data'),
    once(java, 'exit').then(() => {
      throw new Error('the Java server ended before it was ready')
    }),
  ])
  const uri = `bolt://127.0.0.1:${port}`
  await changePassword(uri)
  return { environment: { NEO4J_URI: uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD }, stop }
}

/** Into a folder beside, then renamed: a fetch that broke off is not taken for a whole one. */
function fetchJars(): void {
  const fresh = `${JARS}.part`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  const args = [
    '-q',
    '-f',
    join(HERE, 'pom.xml'),
    'dependency:copy-dependencies',
    `-DoutputDirectory=${fresh}`,
  ]
  execFileSync('mvn', args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 600_000 })
  renameSync(fresh, JARS)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** The first password must be changed before anything else. */
async function changePassword(uri: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'))
  const session = driver.session({ database: 'system' })
  await session.run('ALTER CURRENT USER SET PASSWORD FROM $old TO $new', { old: 'neo4j', new: PASSWORD })
  await session.close()
  await driver.close()
}
