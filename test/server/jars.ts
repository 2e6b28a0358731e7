/**
 * Neo4j from its jars: Maven fetches them once, and a few lines of Java start the server on loopback in a folder of its own.
 * JEJARING_NEO4J_VERSION asks for another version than the one of `pom.xml`, and JAVA_HOME for another Java: 2026 wants 21 or later.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import neo4j from 'neo4j-driver'

export interface RunningServer {
  readonly environment: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

/** A server that can be killed where it stands and started again on what is left. */
export interface JarServer extends RunningServer {
  /** Where the server keeps its databases. */
  readonly home: string
  readonly kill: () => Promise<void>
  /** Ends it in good order, where it runs, and starts it with these settings of `neo4j.conf`. */
  readonly restart: (settings?: Readonly<Record<string, string>>) => Promise<void>
}

const HERE = import.meta.dirname
const POM = join(HERE, 'pom.xml')
const VERSION =
  process.env.JEJARING_NEO4J_VERSION ??
  /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(POM, 'utf8'))![1]!
const JARS = join(HERE, '../../node_modules/.cache/neo4j', VERSION)
const { JAVA_HOME } = process.env
const JAVA = JAVA_HOME ? join(JAVA_HOME, 'bin/java') : 'java'
const PASSWORD = 'jejaring-test'

/** A run of tests ends before the thorough compiler of the virtual machine pays: without it the server starts twice as fast. */
const QUICK = ['-Xmx1g', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** @throws Error where Java or Maven or the jars are missing */
export async function startFromJars(): Promise<JarServer> {
  if (!existsSync(JARS)) await fetchJars()
  const home = mkdtempSync(join(tmpdir(), 'jejaring-neo4j-'))
  const port = await freePort()
  const uri = `bolt://127.0.0.1:${port}`
  let java = await launch(home, port)
  const end = async (how: () => void) => {
    if (java.exitCode !== null || java.signalCode !== null) return
    const ended = once(java, 'exit')
    how()
    await ended
  }
  const finish = () => end(() => java.stdin!.end())
  await changePassword(uri)
  return {
    environment: { NEO4J_URI: uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD },
    home,
    kill: () => end(() => java.kill('SIGKILL')),
    restart: async (settings) => {
      await finish()
      java = await launch(home, port, settings)
    },
    stop: async () => {
      await finish()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Resolves when Bolt answers. */
async function launch(
  home: string,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(join(home, 'neo4j.conf'), lines.join(''))
  const classes = `${JARS}/*${delimiter}${join(home, 'plugins', '*')}`
  const java = spawn(JAVA, [...QUICK, '-cp', classes, join(HERE, 'Neo4jServer.java'), home, `${port}`])
  const words = text(java.stderr)
  await Promise.race([
    once(java.stdout, 'data'),
    once(java, 'exit').then(async () => {
      throw new Error(`the Java server ended before it was ready: ${(await words).slice(-500)}`)
    }),
  ])
  return java
}

/** Runs one of the server's own commands, `neo4j-admin …`, on the databases in a home where no server runs. */
export async function runAdmin(home: string, args: readonly string[], cwd: string): Promise<string> {
  const command = ['-cp', `${JARS}/*`, 'org.neo4j.cli.AdminTool', ...args]
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
  const { stdout, stderr } = await promisify(execFile)(JAVA, command, { cwd, env })
  return `${stdout}${stderr}`
}

/** Into a folder beside, then renamed: a fetch that broke off is not taken for a whole one, and two at a time do not meet. */
async function fetchJars(): Promise<void> {
  mkdirSync(join(JARS, '..'), { recursive: true })
  const fresh = mkdtempSync(`${JARS}.`)
  const copy = [
    '-q',
    `-Dneo4j.version=${VERSION}`,
    '-f',
    POM,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${fresh}`,
  ]
  try {
    await promisify(execFile)('mvn', copy, { timeout: 600_000 })
    if (!existsSync(JARS)) renameSync(fresh, JARS)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** The first password must be changed before anything else. */
async function changePassword(uri: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'))
  const session = driver.session({ database: 'system' })
  await session.run('ALTER CURRENT USER SET PASSWORD FROM $old TO $new', { old: 'neo4j', new: PASSWORD })
  await session.close()
  await driver.close()
}
