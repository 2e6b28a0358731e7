/**
 * Neo4j from its jars: Maven fetches them once, and a few lines of Java start the server on loopback in a folder of its own.
 * JEJARING_NEO4J_VERSION asks for another version than the one of `pom.xml`; those of 2025 and later want Java 21.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import neo4j from 'neo4j-driver'
import { cached } from './cached.ts'
import { findJava } from './java.ts'

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
  /** Runs one of the server's own commands, `neo4j-admin …`, in a folder, while no server runs; returns what it says. */
  readonly admin: (args: readonly string[], folder: string) => Promise<string>
}

const HERE = import.meta.dirname
const POM = join(HERE, 'pom.xml')
const SOURCE = join(HERE, 'Neo4jServer.java')
const OWN_VERSION = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(POM, 'utf8'))![1]!
const STARTER = 'starter.jar'
const ARCHIVE = 'classes.jsa'
const PASSWORD = 'jejaring-test'
const run = promisify(execFile)

/** A run of tests ends before the thorough compiler of the virtual machine pays: without it the server starts twice as fast. */
const QUICK = ['-Xmx1g', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** What the server's own start script opens to it. */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
)

export interface Machine {
  readonly version?: string
  /** Flags of the Java virtual machine. */
  readonly flags?: readonly string[]
}

/** @throws Error where Java or Maven or the jars are missing */
export async function startFromJars({
  version = process.env.JEJARING_NEO4J_VERSION || OWN_VERSION,
  flags = QUICK,
}: Machine = {}): Promise<JarServer> {
  const java = await findJava(version.startsWith('5.') ? 17 : 21)
  const jars = await jarsOf(version)
  const path = [join(jars, '*'), join(await compiled(), STARTER)]
  const kept = await classesOf(java, path, version)
  const home = mkdtempSync(join(tmpdir(), 'jejaring-neo4j-'))
  const port = await freePort()
  const uri = `bolt://127.0.0.1:${port}`
  const launch = (settings: Readonly<Record<string, string>> = {}) => {
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
    const classpath = [...path, join(home, 'plugins', '*')]
    return start(java, [...flags, ...kept], classpath, home, port, lines.join(''))
  }
  let server = await launch()
  const end = async (how: () => void) => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    how()
    await ended
  }
  const kill = () => end(() => server.kill('SIGKILL'))
  await changePassword(uri)
  return {
    environment: { NEO4J_URI: uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD },
    home,
    kill,
    restart: async (settings) => {
      await end(() => server.stdin!.end())
      server = await launch(settings)
    },
    admin: async (args, folder) => {
      const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
      const command = [...OPENED, '-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', ...args]
      const { stdout, stderr } = await run(java, command, { cwd: folder, env })
      return `${stdout}${stderr}`
    },
    // In good order it takes ten seconds, and nothing is kept.
    stop: async () => {
      await kill()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Resolves when Bolt answers. @param settings lines of `neo4j.conf` */
async function start(
  command: string,
  flags: readonly string[],
  classpath: readonly string[],
  home: string,
  port: number,
  settings = '',
): Promise<ChildProcess> {
  writeFileSync(join(home, 'neo4j.conf'), settings)
  const given = [...OPENED, ...flags, '-cp', classpath.join(delimiter), 'Neo4jServer', home, `${port}`]
  const java = spawn(command, given)
  const words = text(java.stderr!)
  await Promise.race([
    new Promise((resolve) => java.stdout!.on('data', (said) => said.includes('ready') && resolve(said))),
    once(java, 'exit').then(async () => {
      throw new Error(`the Java server ended before it was ready: ${(await words).slice(-500)}`)
    }),
  ])
  return java
}

const jarsOf = (version: string): Promise<string> =>
  cached(`neo4j/${version}`, (folder) => {
    const copy = ['-q', `-Dneo4j.version=${version}`, '-f', POM, 'dependency:copy-dependencies']
    return run('mvn', [...copy, `-DoutputDirectory=${folder}`], { timeout: 600_000 })
  })

/**
 * What the virtual machine makes of classes as it reads them, kept from a first server for those that follow
 * (https://openjdk.org/jeps/350): they start with two thirds of the processor time. A machine that cannot keep them does without.
 */
async function classesOf(java: string, path: readonly string[], version: string): Promise<string[]> {
  const key = createHash('sha256').update(java).update(path.join()).digest('hex').slice(0, 8)
  const folder = await cached(`neo4j/classes-${version}-${key}`, async (made) => {
    const home = mkdtempSync(join(tmpdir(), 'jejaring-neo4j-'))
    const port = await freePort()
    const flags = [...QUICK, `-XX:ArchiveClassesAtExit=${join(made, ARCHIVE)}`]
    const server = await start(java, flags, path, home, port).catch(() => null)
    if (server) {
      const uri = `bolt://127.0.0.1:${port}`
      await changePassword(uri)
      await warm(uri)
      const ended = once(server, 'exit')
      server.stdin!.end()
      await ended
    }
    rmSync(home, { recursive: true, force: true })
  })
  const archive = join(folder, ARCHIVE)
  return existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`] : []
}

/** The class that starts a server: compiled for the oldest Java against the oldest version, it runs with all later ones. */
async function compiled(): Promise<string> {
  const jars = await jarsOf(OWN_VERSION)
  const edition = createHash('sha256')
    .update(readFileSync(SOURCE))
    .update(OWN_VERSION)
    .digest('hex')
    .slice(0, 8)
  return cached(`neo4j/started-${edition}`, async (folder) => {
    const classes = join(folder, 'classes')
    await run('javac', ['--release', '17', '-cp', join(jars, '*'), '-d', classes, SOURCE])
    await run('jar', ['--create', '--file', join(folder, STARTER), '-C', classes, '.'])
  })
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

/** Has a server read the classes that it needs to plan and run what is written. */
async function warm(uri: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', PASSWORD))
  const session = driver.session()
  for (const cypher of WARMING) await session.executeWrite((transaction) => transaction.run(cypher))
  await session.close()
  await driver.close()
}

const WARMING = [
  'CREATE CONSTRAINT FOR (n:A) REQUIRE n.id IS UNIQUE',
  'CREATE FULLTEXT INDEX FOR (n:A) ON EACH [n.name]',
  'UNWIND range(1, 10) AS id MERGE (a:A {id: id}) SET a += {id: id, name: "a"} MERGE (a)-[:R {at: id}]->(:B)',
  'MATCH (a:A)-[r:R]->(b) WHERE r.at IN [1, 2] CALL (a) { MATCH (a)-[s]->() RETURN count(s) AS n } RETURN a, r, n ORDER BY a.id',
  'MATCH (n:A|B) DETACH DELETE n',
]
