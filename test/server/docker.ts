/** Neo4j from the image of docker-compose.yml, where a Docker engine answers. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GenericContainer, getContainerRuntimeClient, Wait } from 'testcontainers'
import type { RunningServer } from './jars.ts'

const PASSWORD = 'jejaring-test'

export async function startFromImage(): Promise<RunningServer> {
  await getContainerRuntimeClient().catch(() => {
    throw new Error('no Docker engine answers')
  })
  const compose = readFileSync(join(import.meta.dirname, '../../docker-compose.yml'), 'utf8')
  const container = await new GenericContainer(/image: (\S+)/.exec(compose)![1]!)
    .withEnvironment({ NEO4J_AUTH: `neo4j/${PASSWORD}` })
    .withExposedPorts(7687)
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .start()
  const uri = `bolt://${container.getHost()}:${container.getMappedPort(7687)}`
  return {
    environment: { NEO4J_URI: uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD },
    stop: async () => void (await container.stop()),
  }
}
