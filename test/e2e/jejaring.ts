/** Runs the built command as a user would, in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const COMMAND = join(import.meta.dirname, '../../dist/cli/main.js')

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder that goes when the test is over. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'jejaring-e2e-'))

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name)
    writeFileSync(path, content)
    return path
  }

  start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
    const { NEO4J_URI: _, ...inherited } = process.env
    return spawn(process.execPath, [COMMAND, ...args], {
      cwd: this.folder,
      env: { ...inherited, ...environment },
    })
  }

  run(
    args: readonly string[],
    options: { input?: string; environment?: NodeJS.ProcessEnv } = {},
  ): Promise<Run> {
    const child = this.start(args, options.environment)
    const output = { stdout: '', stderr: '' }
    child.stdout!.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
    child.stdin!.on('error', () => {}).end(options.input ?? '')
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...output })))
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export const jsonLines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
