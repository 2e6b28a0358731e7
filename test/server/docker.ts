/** Neo4j from its image, where a Docker engine runs. */
import { GenericContainer, Wait } from 'testcontainers'

export interface Server {
  readonly environment: Record<string, string>
  readonly stop: () => Promise<void>
}

/** The image of docker-compose.yml. */
const IMAGE = 'neo4j:5.26-community'
export const PASSWORD = 'jejaring-test'

export async function startFromImage(): Promise<Server> {
  const container = await new GenericContainer(IMAGE)
    .withEnvironment({ NEO4J_AUTH: `neo4j/${PASSWORD}` })
    .withExposedPorts(7687)
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .start()
  const uri = `bolt://${container.getHost()}:${container.getMappedPort(7687)}`
  const environment = { NEO4J_URI: uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD }
  return { environment, stop: async () => void (await container.stop()) }
}
