/**
 * The weights of the tagger as a compact file: a header, the hashes of the features, the most frequent first, the weights of the steps of both
 * layers, and for each feature one byte a label, first of the names, then of the phrases. Little-endian.
 */
import { readFileSync } from 'node:fs'
import { JejaringError } from '../../errors.ts'
import { FEATURES_VERSION } from './features.ts'
import { type LabelSet, NAMES, PHRASES } from './labels.ts'

/** `JJCR`. */
const MAGIC = 0x52434a4a
/** Whole numbers at the start of the file, then the scales of the layers. */
const HEADER = [MAGIC, FEATURES_VERSION, NAMES.count, PHRASES.count] as const
const LAYERS = [NAMES, PHRASES] as const
const START = (HEADER.length + 1 + LAYERS.length) * 4

/** Bytes of one feature. */
export const ROW = NAMES.count + PHRASES.count

export interface Layer {
  /** What one unit of the layer's values is worth. */
  readonly scale: number
  /** One weight a step of the layer's labels. */
  readonly steps: Float32Array
}

export interface Model {
  /** Hashes, the most frequent feature first: what is asked for most lies together in memory. */
  readonly features: Int32Array
  /** Features × ROW. */
  readonly values: Int8Array
  readonly names: Layer
  readonly phrases: Layer
}

export function writeModel({ features, values, names, phrases }: Model): Uint8Array {
  const bytes = new Uint8Array(sizeOf(features.length))
  const view = new DataView(bytes.buffer)
  let at = 0
  const put = (value: number, kind: 'setInt32' | 'setFloat32') => {
    view[kind](at, value, true)
    at += 4
  }
  for (const value of [...HEADER, features.length]) put(value, 'setInt32')
  for (const { scale } of [names, phrases]) put(scale, 'setFloat32')
  features.forEach((feature) => put(feature, 'setInt32'))
  for (const { steps } of [names, phrases]) steps.forEach((weight) => put(weight, 'setFloat32'))
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), at)
  return bytes
}

/** @throws JejaringError LANGUAGE_DATA where the file is no model, or one for other features */
export function readModel(path: string): Model {
  const file = readFileSync(path)
  const view = new DataView(file.buffer, file.byteOffset, file.length)
  const whole = file.length >= START
  const count = whole ? view.getInt32(HEADER.length * 4, true) : 0
  const right = whole && HEADER.every((value, i) => view.getInt32(i * 4, true) === value)
  if (!right || file.length !== sizeOf(count))
    throw new JejaringError(
      'LANGUAGE_DATA',
      `${path} is no model for these features (version ${FEATURES_VERSION})`,
      {
        hint: 'Install the package anew, or train the model with `npm run train`.',
      },
    )
  const valuesAt = file.length - count * ROW
  const numbers = file.buffer.slice(file.byteOffset + START, file.byteOffset + valuesAt)
  const stepsAt = count * 4
  const layer = ({ steps }: LabelSet, index: number, from: number): Layer => ({
    scale: view.getFloat32((HEADER.length + 1 + index) * 4, true),
    steps: new Float32Array(numbers, from, steps.length),
  })
  return {
    features: new Int32Array(numbers, 0, count),
    values: new Int8Array(file.buffer, file.byteOffset + valuesAt, count * ROW),
    names: layer(NAMES, 0, stepsAt),
    phrases: layer(PHRASES, 1, stepsAt + NAMES.steps.length * 4),
  }
}

const sizeOf = (features: number): number =>
  START + (features + NAMES.steps.length + PHRASES.steps.length) * 4 + features * ROW
