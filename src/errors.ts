/** What can go wrong by the operator's or the world's doing. Anything else that is thrown is a bug and crashes with its stack. */

/** Exit codes of the command line. */
export const EXIT = { ok: 0, bug: 1, usage: 2, input: 3, store: 4 } as const

const EXIT_OF = {
  USAGE: EXIT.usage,
  CONFIG: EXIT.usage,
  LANGUAGE_UNKNOWN: EXIT.usage,
  LANGUAGE_DATA: EXIT.usage,
  QUERY_UNKNOWN: EXIT.usage,
  QUERY_PARAMETER: EXIT.usage,
  QUERY_UNSUPPORTED: EXIT.usage,
  OUTPUT: EXIT.usage,
  INPUT_MISSING: EXIT.input,
  INPUT_UNREADABLE: EXIT.input,
  INPUT_MALFORMED: EXIT.input,
  INPUT_TOO_LARGE: EXIT.input,
  EXTRACTION: EXIT.input,
  STORE_UNREACHABLE: EXIT.store,
  STORE_REFUSED: EXIT.store,
  STORE_CORRUPT: EXIT.store,
} as const

export type ErrorCode = keyof typeof EXIT_OF

/** An error with what happened, where, and what to do about it. */
export class JejaringError extends Error {
  override readonly name = 'JejaringError'
  readonly code: ErrorCode
  /** What the operator can do, as a full sentence; null where the message says it. */
  readonly hint: string | null

  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.hint = options.hint ?? null
  }

  get exitCode(): number {
    return EXIT_OF[this.code]
  }
}
