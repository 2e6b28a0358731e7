/** Neo4j's own neo4j-graphrag, from PyPI, in a virtual environment of its own, made once. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const HERE = import.meta.dirname
const VENV = join(HERE, '../../../node_modules/.cache/neo4j-graphrag')
const PYTHON = join(VENV, 'bin/python')
const run = promisify(execFile)

/** Says why where it cannot be had; '' where it is there. */
export async function missingLibrary(): Promise<string> {
  try {
    if (!existsSync(join(VENV, 'installed'))) {
      mkdirSync(VENV, { recursive: true })
      await run('python3', ['-m', 'venv', VENV])
      const requirements = join(HERE, 'requirements.txt')
      await run(PYTHON, ['-m', 'pip', 'install', '--quiet', '--requirement', requirements], {
        timeout: 240_000,
      })
      mkdirSync(join(VENV, 'installed'))
    }
    return ''
  } catch (error) {
    const reason = `neo4j-graphrag cannot be installed here: ${(error as Error).message.split('\n')[0]}`
    console.warn(`The test with neo4j-graphrag is skipped: ${reason}`)
    return reason
  }
}

/** Runs a script in the folder of the project, with the credentials of a server in its environment; returns what it prints. */
export async function python(environment: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(PYTHON, [...args], {
    cwd: join(HERE, '../../..'),
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 24,
  })
  return stdout
}
