/** APOC, fetched by Maven, in a server of a test's own: parts of neo4j-graphrag need it. Jejaring does not. */
import { execFile } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cached } from './cached.ts'
import type { JarServer } from './jars.ts'

const POM = join(import.meta.dirname, 'apoc.xml')

/** Puts it in and starts the server anew. It goes with the version of `pom.xml` alone. */
export async function addApoc({ home, restart }: JarServer): Promise<void> {
  const jars = await cached('neo4j/apoc', (folder) => {
    const copy = ['-q', '-f', POM, 'dependency:copy-dependencies', '-DincludeScope=runtime']
    return promisify(execFile)('mvn', [...copy, `-DoutputDirectory=${folder}`], { timeout: 300_000 })
  })
  cpSync(jars, join(home, 'plugins'), { recursive: true })
  await restart({ 'dbms.security.procedures.unrestricted': 'apoc.*' })
}
