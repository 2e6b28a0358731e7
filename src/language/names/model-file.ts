/**
 * The weights of the tagger as a compact file: a header, the hashes of the features in ascending order, one byte a label for each, and
 * the weights of the steps. Little-endian.
 */
import { readFileSync } from 'node:fs'
import { JejaringError } from '../../errors.ts'
import { STEPS, type Weights } from './crf.ts'
import { FEATURES_VERSION } from './features.ts'
import { LABELS } from './labels.ts'

/** `JJCR`. */
const MAGIC = 0x52434a4a
const HEADER = 6 * 4

export interface Model {
  readonly features: Int32Array
  /** Features × labels. */
  readonly values: Int8Array
  readonly scale: number
  readonly steps: Float32Array
}

export function writeModel({ features, values, scale, steps }: Model): Uint8Array {
  const bytes = new Uint8Array(HEADER + features.length * 4 + steps.length * 4 + values.length)
  const view = new DataView(bytes.buffer)
  const header = [MAGIC, FEATURES_VERSION, LABELS.length, STEPS.length, features.length]
  header.forEach((value, i) => view.setUint32(i * 4, value, true))
  view.setFloat32(20, scale, true)
  features.forEach((value, i) => view.setInt32(HEADER + i * 4, value, true))
  const at = HEADER + features.length * 4
  steps.forEach((value, i) => view.setFloat32(at + i * 4, value, true))
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), at + steps.length * 4)
  return bytes
}

/** @throws JejaringError LANGUAGE_DATA where the file is no model, or one for other features */
export function readModel(path: string): Model {
  const file = readFileSync(path)
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.length)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const header = Array.from({ length: 5 }, (_, i) =>
    bytes.length >= HEADER ? view.getUint32(i * 4, true) : 0,
  )
  const [magic, version, labels, stepCount = 0, count = 0] = header
  const size = HEADER + count * 4 + stepCount * 4 + count * LABELS.length
  const right =
    magic === MAGIC && version === FEATURES_VERSION && labels === LABELS.length && stepCount === STEPS.length
  if (!right || bytes.length !== size)
    throw new JejaringError(
      'LANGUAGE_DATA',
      `${path} is no model for these features (version ${FEATURES_VERSION})`,
      {
        hint: 'Install the package anew, or train the model with `npm run train`.',
      },
    )
  const at = HEADER + count * 4
  const words = bytes.slice(HEADER, at + stepCount * 4).buffer
  return {
    features: new Int32Array(words, 0, count),
    steps: new Float32Array(words, count * 4, stepCount),
    values: new Int8Array(bytes.buffer, bytes.byteOffset + at + stepCount * 4, count * LABELS.length),
    scale: view.getFloat32(20, true),
  }
}

/** A model ready to score: features are found by open addressing in a table at most half full. */
export function weightsOf({ features, values, scale, steps }: Model): Weights {
  const size = 1 << Math.ceil(Math.log2(Math.max(features.length * 2, 2)))
  const keys = new Int32Array(size)
  const rows = new Int32Array(size).fill(-1)
  features.forEach((feature, row) => {
    let slot = feature & (size - 1)
    while (rows[slot] !== -1) slot = (slot + 1) & (size - 1)
    keys[slot] = feature
    rows[slot] = row
  })
  const row = (feature: number): number => {
    let slot = feature & (size - 1)
    while (rows[slot] !== -1) {
      if (keys[slot] === feature) return rows[slot]!
      slot = (slot + 1) & (size - 1)
    }
    return -1
  }
  return { row, values, scale, steps }
}
