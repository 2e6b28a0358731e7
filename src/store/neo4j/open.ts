/** Opens Neo4j by the environment: the names are those of Aura's credential files. */
import neo4j, { type Driver } from 'neo4j-driver'
import { JejaringError } from '../../errors.ts'
import type { OpenStore } from '../store.ts'
import { asStoreError } from './errors.ts'
import { Neo4jStore } from './store.ts'

const DEFAULT_URI = 'neo4j://localhost:7687'
/** Milliseconds until a server that does not answer is given up. */
const PATIENCE = 10_000
const OLDEST = [5, 26] as const

/** @throws JejaringError CONFIG, STORE_UNREACHABLE, STORE_REFUSED */
export const openNeo4j: OpenStore = async (_address, environment) => {
  const { NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD } = environment
  const uri = environment.NEO4J_URI || DEFAULT_URI
  const database = environment.NEO4J_DATABASE || null
  if (!NEO4J_PASSWORD)
    throw new JejaringError('CONFIG', 'NEO4J_PASSWORD is not set', {
      hint: 'Set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD, as in .env.example.',
    })
  const url = withoutCredentials(uri)
  const driver = connect(uri, url, NEO4J_USERNAME, NEO4J_PASSWORD)
  try {
    const { agent = '' } = await driver.getServerInfo()
    checkVersion(agent, url)
    await driver.executeQuery('RETURN 1', {}, { routing: neo4j.routing.READ, ...(database && { database }) })
    return new Neo4jStore(driver, url, database)
  } catch (error) {
    await driver.close()
    throw asStoreError(error, url)
  }
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

/** @param agent as the server names itself: `Neo4j/5.26.30` */
export function checkVersion(agent: string, url: string): void {
  const [, major = 0, minor = 0] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent)?.map(Number) ?? []
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw new JejaringError('STORE_REFUSED', `${url} is ${agent}, which is too old or no Neo4j`, {
      hint: `Jejaring needs Neo4j ${OLDEST.join('.')} or later.`,
    })
}

/** An address for messages: a user name and password in it are left out. */
const withoutCredentials = (uri: string): string => uri.replace(/\/\/[^@/]*@/, '//')
