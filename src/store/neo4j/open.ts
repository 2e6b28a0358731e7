/** Opens Neo4j by the environment: the names are those of Aura's credential files. The schema is made where it is absent. */
import neo4j, { type Driver } from 'neo4j-driver'
import { JejaringError } from '../../errors.ts'
import type { OpenStore } from '../store.ts'
import { asStoreError } from './errors.ts'
import { schemaStatements } from './schema.ts'
import { Neo4jStore } from './store.ts'

const DEFAULT_URI = 'neo4j://localhost:7687'
/** Milliseconds until a server that does not answer is given up. */
const PATIENCE = 10_000
const OLDEST = [5, 26] as const
/** Seconds that fresh indexes may take to be there. */
const INDEX_PATIENCE = 300

/** @throws JejaringError CONFIG, STORE_UNREACHABLE, STORE_REFUSED */
export const openNeo4j: OpenStore = async (_address, environment) => {
  const { NEO4J_URI = DEFAULT_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD, NEO4J_DATABASE } = environment
  if (!NEO4J_PASSWORD)
    throw new JejaringError('CONFIG', 'NEO4J_PASSWORD is not set', {
      hint: 'Set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD, as in .env.example.',
    })
  const url = withoutCredentials(NEO4J_URI)
  const driver = connect(NEO4J_URI, url, NEO4J_USERNAME, NEO4J_PASSWORD)
  try {
    await checkVersion(driver, url)
    await makeSchema(driver, NEO4J_DATABASE)
  } catch (error) {
    await driver.close()
    throw asStoreError(error, url)
  }
  return new Neo4jStore(driver, url, NEO4J_DATABASE)
}

function connect(uri: string, url: string, username: string, password: string): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(username, password), {
      connectionTimeout: PATIENCE,
      connectionAcquisitionTimeout: 2 * PATIENCE,
      maxTransactionRetryTime: 3 * PATIENCE,
      userAgent: 'jejaring',
    })
  } catch (cause) {
    throw new JejaringError('CONFIG', `NEO4J_URI «${url}» is no address of a Neo4j server`, {
      hint: 'Write neo4j://host:7687, or neo4j+s://… with TLS.',
      cause,
    })
  }
}

async function checkVersion(driver: Driver, url: string): Promise<void> {
  const { agent = '' } = await driver.getServerInfo()
  const [, major = 0, minor = 0] = /Neo4j\/(\d+)\.(\d+)/.exec(agent)?.map(Number) ?? []
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw new JejaringError('STORE_REFUSED', `${url} is ${agent}, which is too old`, {
      hint: `Jejaring needs Neo4j ${OLDEST.join('.')} or later.`,
    })
}

async function makeSchema(driver: Driver, database: string | undefined): Promise<void> {
  const session = driver.session(database ? { database } : {})
  try {
    for (const statement of schemaStatements()) await session.run(statement)
    await session.run('CALL db.awaitIndexes($seconds)', { seconds: neo4j.int(INDEX_PATIENCE) })
  } finally {
    await session.close()
  }
}

/** An address for messages: a user name and password in it are left out. */
const withoutCredentials = (uri: string): string => uri.replace(/\/\/[^@/]*@/, '//')
