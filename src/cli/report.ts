/** What goes to stderr, and the exit code that follows from it. */
import { CommanderError } from 'commander'
import { EXIT, JejaringError } from '../errors.ts'
import type { Origin } from '../source/origin.ts'

/** Says what went wrong, where, and what to do. */
function describe(error: JejaringError, origin?: Origin): string {
  const place = origin ? `${origin.path}${origin.line === null ? '' : `:${origin.line}`}: ` : ''
  return `jejaring: ${place}${error.message}${error.hint ? `\n  ${error.hint}` : ''}\n`
}

/** Counts what could not be read, and says each on stderr. */
export class Problems {
  #count = 0

  report = (item: { kind: string; error?: JejaringError; origin: Origin }): void => {
    if (!item.error) return
    if (item.kind === 'problem') this.#count++
    process.stderr.write(describe(item.error, item.origin))
  }

  /** Sets the exit code that says that some inputs could not be read. */
  conclude(): void {
    if (this.#count > 0) process.exitCode = EXIT.input
  }
}

/** Runs a command to its end. Errors of the operator or the world are told; a bug crashes with its stack and exit code 1. */
export async function finish(run: () => Promise<unknown>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok) // the reader, such as `head`, has had enough
    throw error
  })
  try {
    await run()
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage
    else if (error instanceof JejaringError) {
      process.stderr.write(describe(error))
      process.exitCode = error.exitCode
    } else throw error
  }
}
