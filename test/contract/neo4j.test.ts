/** Neo4j on a real server; every fresh place is the one database, emptied of what is ours. */
import { describe } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { aloneOnNeo4j, emptyNeo4j, neo4jServer } from '../server/server.ts'
import { agreement } from './agreement.ts'
import { questions } from './questions.ts'
import { contract, persistence } from './store.ts'

const { environment, reason } = await neo4jServer()

async function fresh() {
  await emptyNeo4j(environment!)
  return () => openStore('neo4j', environment!)
}

describe.skipIf(environment === null)(environment ? 'with a server' : reason, () => {
  aloneOnNeo4j()
  contract('neo4j', fresh)
  persistence('neo4j', fresh)
  agreement('neo4j', fresh, 5)
  questions('neo4j', async () => (await fresh())())
})
