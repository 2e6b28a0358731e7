/** Neo4j on a real server; every fresh place is the one database, emptied of what is ours. */
import neo4j from 'neo4j-driver'
import { describe, inject } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { agreement } from './agreement.ts'
import { questions } from './questions.ts'
import { contract, persistence } from './store.ts'

const { environment, reason } = inject('neo4j')

async function fresh() {
  const { NEO4J_URI = '', NEO4J_USERNAME = '', NEO4J_PASSWORD = '' } = environment ?? {}
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD))
  await driver.executeQuery('MATCH (n) DETACH DELETE n')
  await driver.close()
  return () => openStore('neo4j', environment ?? {})
}

describe.skipIf(environment === null)(environment ? 'with a server' : reason, () => {
  contract('neo4j', fresh)
  persistence('neo4j', fresh)
  agreement('neo4j', fresh, 5)
  questions('neo4j', async () => (await fresh())())
})
