/** The weights of features, found by their hash: open addressing in a table at most half full, key and row side by side in memory. */
import { type Model, ROW } from './model-file.ts'

const EMPTY = -1

export class WeightTable {
  readonly #mask: number
  /** Hash and row of a feature, slot by slot; the row is EMPTY where there is none. */
  readonly #slots: Int32Array
  readonly #values: Int8Array

  constructor({ features, values }: Model) {
    const size = 1 << Math.ceil(Math.log2(Math.max(features.length * 2, 2)))
    const mask = size - 1
    const slots = new Int32Array(size * 2).fill(EMPTY)
    for (let row = 0; row < features.length; row++) {
      let slot = features[row]! & mask
      while (slots[slot * 2 + 1] !== EMPTY) slot = (slot + 1) & mask
      slots[slot * 2] = features[row]!
      slots[slot * 2 + 1] = row
    }
    this.#mask = mask
    this.#slots = slots
    this.#values = values
  }

  /** Adds the weights of features, ROW numbers each, to `sums` from `at` on; features that the model does not have add nothing. */
  addTo(sums: Int32Array, at: number, features: readonly number[]): void {
    const slots = this.#slots
    const values = this.#values
    for (let i = 0; i < features.length; i++) {
      const feature = features[i]!
      let slot = feature & this.#mask
      while (slots[slot * 2 + 1] !== EMPTY && slots[slot * 2] !== feature) slot = (slot + 1) & this.#mask
      const row = slots[slot * 2 + 1]!
      if (row === EMPTY) continue
      for (let y = 0, from = row * ROW; y < ROW; y++) sums[at + y]! += values[from + y]!
    }
  }
}
