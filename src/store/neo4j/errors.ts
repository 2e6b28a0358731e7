/** What the driver and the server report, in the operator's words. Credentials are never among them. */
import { Neo4jError } from 'neo4j-driver'
import { JejaringError } from '../../errors.ts'

/** A transaction that the server has no memory for. */
export const TOO_LARGE = /MemoryPoolOutOfMemoryError|TransactionMemoryLimit|OutOfMemoryError/

const REASONS: readonly { readonly code: RegExp; readonly says: string; readonly hint: string }[] = [
  {
    code: /Security\.(Unauthorized|AuthenticationRateLimit)/,
    says: 'refused the user name or password',
    hint: 'Check NEO4J_USERNAME and NEO4J_PASSWORD.',
  },
  {
    code: /Security\.CredentialsExpired/,
    says: 'asks for a new password first',
    hint: 'Sign in once and change it: ALTER CURRENT USER SET PASSWORD FROM … TO ….',
  },
  {
    code: /Security\.Forbidden/,
    says: 'does not let this user do that',
    hint: 'Loading needs a user who may write and make constraints and indexes: of the role architect, where there are roles.',
  },
  {
    code: /DatabaseNotFound/,
    says: 'has no such database',
    hint: 'Check NEO4J_DATABASE; without it the home database is used.',
  },
  {
    code: /Statement\.AccessMode/,
    says: 'was asked to write by a question',
    hint: 'A question can only read; use build, load or forget to change the graph.',
  },
  {
    code: /ParameterMissing/,
    says: 'misses a parameter of the question',
    hint: 'Give it with --param name=value.',
  },
  {
    code: /Cluster\.NotALeader/,
    says: 'has no server that leads',
    hint: 'Try again when the cluster has chosen one, and use a neo4j:// address, by which it is found.',
  },
  {
    code: /ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase/,
    says: 'is read only',
    hint: 'Loading needs a database that can be written.',
  },
  {
    code: /Schema\.(?!ConstraintValidation)/,
    says: 'cannot hold our constraints beside what it holds',
    hint: 'Give Jejaring a database of its own (NEO4J_DATABASE), or take out what is in the way.',
  },
  {
    code: /ConstraintValidationFailed/,
    says: 'holds data of others under our keys',
    hint: 'Give Jejaring a database of its own (NEO4J_DATABASE).',
  },
  {
    code: TOO_LARGE,
    says: 'ran out of transaction memory',
    hint: 'Raise db.memory.transaction.max and db.memory.transaction.total.max in neo4j.conf.',
  },
]

/** @param url the address without credentials */
export function asStoreError(error: unknown, url: string): unknown {
  if (!(error instanceof Neo4jError)) return error
  // Under a routing address the driver takes a server that may not write for one that no longer leads, and says so when it gives up.
  if (error.code === 'SessionExpired' && error.cause instanceof Neo4jError)
    return asStoreError(error.cause, url)
  const { code } = error
  if (code === 'ServiceUnavailable' || code === 'SessionExpired')
    return new JejaringError('STORE_UNREACHABLE', `${url} does not answer: ${error.message.split('\n')[0]}`, {
      hint: 'Is the server running, and are NEO4J_URI and its port right?',
      cause: error,
    })
  const reason = REASONS.find((one) => one.code.test(code))
  const says = reason
    ? `${url} ${reason.says}: ${error.message}`
    : `${url} refused (${code}): ${error.message}`
  const kind = /ParameterMissing/.test(code) ? 'QUERY_PARAMETER' : 'STORE_REFUSED'
  return new JejaringError(kind, says, { ...(reason && { hint: reason.hint }), cause: error })
}
