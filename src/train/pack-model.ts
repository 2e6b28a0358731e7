/** Makes the weights small: the features that matter in either layer, and a byte a weight. */
import { type LabelSet, NAMES, PHRASES } from '../language/names/labels.ts'
import { type Model, ROW } from '../language/names/model-file.ts'
import type { LayerWeights } from './crf-trainer.ts'

/** A feature is left out where its weights are smaller than this in every label. */
const SMALLEST = { names: 0.12, phrases: 0.2 } as const

/** @param features hashes, one a row of the weights; those that are kept stay in their order */
export function packModel(features: Int32Array, names: LayerWeights, phrases: LayerWeights): Model {
  const rows = [...features.keys()].filter(
    (row) =>
      strength(names, NAMES, row) >= SMALLEST.names || strength(phrases, PHRASES, row) >= SMALLEST.phrases,
  )
  const values = new Int8Array(rows.length * ROW)
  const layer = (weights: LayerWeights, labels: LabelSet, column: number) => {
    const largest = rows.reduce((top, row) => Math.max(top, strength(weights, labels, row)), 0)
    const scale = Math.fround(largest / 127)
    rows.forEach((row, i) => {
      for (let y = 0; y < labels.count; y++)
        values[i * ROW + column + y] = Math.round(weights.values[row * labels.count + y]! / scale)
    })
    return { scale, steps: weights.steps }
  }
  return {
    features: Int32Array.from(rows, (row) => features[row]!),
    values,
    names: layer(names, NAMES, 0),
    phrases: layer(phrases, PHRASES, NAMES.count),
  }
}

/** The largest weight of a row, whatever its sign. */
function strength({ values }: LayerWeights, { count }: LabelSet, row: number): number {
  let top = 0
  for (let y = 0; y < count; y++) top = Math.max(top, Math.abs(values[row * count + y]!))
  return top
}
