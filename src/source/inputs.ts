/** What the operator names, as single files: folders are walked, globs expanded, each in the order of names. */
import { stat } from 'node:fs/promises'
import { glob, isDynamicPattern } from 'tinyglobby'
import { JejaringError } from '../errors.ts'
import { BY_EXTENSION, type Format } from './formats.ts'
import type { Origin } from './source.ts'

export interface Input {
  /** As the operator gave it, or the path below a folder given; `-` is standard input. */
  readonly path: string
  /** By the extension; null where it says nothing. */
  readonly format: Format | null
}

/** @param anyExtension whether files of a folder that have no known extension are read too, because the format is given */
export async function* findInputs(
  inputs: readonly string[],
  anyExtension: boolean,
): AsyncGenerator<Input | { readonly error: JejaringError; readonly origin: Origin }> {
  for (const path of inputs) {
    if (path === '-') yield { path, format: null }
    else if (await isFolder(path)) yield* walk(path, '**/*', anyExtension)
    else if (isDynamicPattern(path) && !(await exists(path))) yield* walk('.', path, true)
    else yield { path, format: formatOf(path) }
  }
}

async function* walk(folder: string, pattern: string, anyExtension: boolean): ReturnType<typeof findInputs> {
  const found = await glob(pattern, { cwd: folder, onlyFiles: true, expandDirectories: false })
  const files = found
    .sort()
    .map((file) => (folder === '.' ? file : `${folder.replace(/\/+$/, '')}/${file}`))
    .map((path) => ({ path, format: formatOf(path) }))
    .filter(({ format }) => anyExtension || format !== null)
  yield* files
  if (files.length > 0) return
  const named = folder === '.' ? pattern : folder
  const error = new JejaringError('INPUT_MISSING', 'no file to read is found there', {
    hint: `Known extensions are ${Object.keys(BY_EXTENSION).join(', ')}, each also with .gz; give --format for others.`,
  })
  yield { error, origin: { path: named, line: null } }
}

function formatOf(path: string): Format | null {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase()
  return extension === undefined ? null : (BY_EXTENSION[extension] ?? null)
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
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
