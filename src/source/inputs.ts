/** What the operator names, as single files: folders are walked, globs expanded, each in the order of paths. */
import { stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { JejaringError } from '../errors.ts'
import { BY_EXTENSION, type Format } from './formats.ts'
import type { Origin } from './origin.ts'
import { walk } from './walk.ts'

export interface Input {
  /** As the operator gave it, or the path below a folder given; `-` is standard input. */
  readonly path: string
  /** By the extension; null where it says nothing. */
  readonly format: Format | null
}

export type Found = Input | { readonly error: JejaringError; readonly origin: Origin }

/** @param anyExtension whether files of a folder that have no known extension are read too, because the format is given */
export async function* findInputs(inputs: readonly string[], anyExtension: boolean): AsyncGenerator<Found> {
  for (const path of inputs) {
    const kind = await kindOf(path)
    if (path === '-') yield { path, format: null }
    else if (kind === 'folder') yield* orNone(path, inFolder(path, anyExtension))
    else if (kind === null && (await isPattern(path))) yield* orNone(path, matching(path))
    else yield { path, format: formatOf(path) }
  }
}

async function* inFolder(folder: string, anyExtension: boolean): AsyncGenerator<Found> {
  for await (const found of walk(folder)) {
    if (typeof found !== 'string') yield found
    else if (anyExtension || formatOf(found) !== null) yield { path: found, format: formatOf(found) }
  }
}

/** The package is loaded for what is no file. */
const isPattern = async (path: string): Promise<boolean> =>
  (await import('tinyglobby')).isDynamicPattern(path)

async function* matching(pattern: string): AsyncGenerator<Found> {
  const { glob } = await import('tinyglobby')
  const files = await glob(pattern, { absolute: isAbsolute(pattern), expandDirectories: false })
  for (const path of files.sort()) yield { path, format: formatOf(path) }
}

/** The files found, or that there are none. */
async function* orNone(path: string, files: AsyncIterable<Found>): AsyncGenerator<Found> {
  let none = true
  for await (const file of files) {
    none = false
    yield file
  }
  if (!none) return
  const error = new JejaringError('INPUT_MISSING', 'no file to read is found there', {
    hint: `Known extensions are ${Object.keys(BY_EXTENSION).join(', ')}, each also with .gz; give --format for others.`,
  })
  yield { error, origin: { path, line: null } }
}

function formatOf(path: string): Format | null {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase()
  return extension === undefined ? null : (BY_EXTENSION[extension] ?? null)
}

const kindOf = (path: string): Promise<'folder' | 'file' | null> =>
  stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => null,
  )

/** How many bytes the inputs have, packed as they lie; 0 where one of them is standard input or cannot be asked. */
export async function inputBytes(inputs: readonly string[], anyExtension: boolean): Promise<number> {
  let bytes = 0
  for await (const input of findInputs(inputs, anyExtension)) {
    if ('error' in input) continue
    if (input.path === '-') return 0
    bytes += await stat(input.path).then(
      ({ size }) => size,
      () => 0,
    )
  }
  return bytes
}
