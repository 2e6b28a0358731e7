/** Errors of the file system and of unpacking, in the words of the operator. */
import { JejaringError } from '../errors.ts'

/** @throws what is no such error: a bug */
export function asInputError(error: unknown): JejaringError {
  if (error instanceof JejaringError) return error
  if (!(error instanceof Error) || !('errno' in error)) throw error
  const { code = '' } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new JejaringError('INPUT_MISSING', 'there is no such file', { cause: error })
  if (code === 'EACCES' || code === 'EPERM')
    return new JejaringError('INPUT_UNREADABLE', 'it may not be read', {
      hint: 'Check the permissions.',
      cause: error,
    })
  if (code.startsWith('Z_'))
    return new JejaringError('INPUT_MALFORMED', 'the gzip data is broken or cut off', {
      hint: 'What came before the break has been read.',
      cause: error,
    })
  return new JejaringError('INPUT_UNREADABLE', error.message, { cause: error })
}
