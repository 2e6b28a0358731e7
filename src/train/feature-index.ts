/**
 * Numbers the features of the training examples, the most frequent first, so that what is asked for most lies together in memory: a hash
 * table by open addressing, since there are many millions of them.
 */
import type { Example } from './examples.ts'

const SLOTS = 1 << 25

export class FeatureIndex {
  readonly #keys: Int32Array
  readonly #rows: Int32Array
  readonly size: number

  private constructor(keys: Int32Array, rows: Int32Array, size: number) {
    this.#keys = keys
    this.#rows = rows
    this.size = size
  }

  /** Features that occur at least so often. */
  static of(examples: readonly Example[], leastCount: number): FeatureIndex {
    const keys = new Int32Array(SLOTS)
    const counts = new Int32Array(SLOTS)
    for (const { features } of examples)
      for (const token of features)
        for (const feature of token) {
          let slot = feature & (SLOTS - 1)
          while (counts[slot] !== 0 && keys[slot] !== feature) slot = (slot + 1) & (SLOTS - 1)
          keys[slot] = feature
          counts[slot]!++
        }
    const rows = counts.map((count) => (count === 0 ? EMPTY : RARE))
    const kept: number[] = []
    counts.forEach((count, slot) => {
      if (count >= leastCount) kept.push(slot)
    })
    kept.sort((a, b) => counts[b]! - counts[a]! || keys[a]! - keys[b]!)
    kept.forEach((slot, row) => {
      rows[slot] = row
    })
    return new FeatureIndex(keys, rows, kept.length)
  }

  /** The row of a feature; -1 for one that is rare or unknown. */
  row(feature: number): number {
    let slot = feature & (SLOTS - 1)
    while (this.#rows[slot] !== EMPTY) {
      if (this.#keys[slot] === feature) return this.#rows[slot]!
      slot = (slot + 1) & (SLOTS - 1)
    }
    return RARE
  }

  /** The feature of each row. */
  features(): Int32Array {
    const found = new Int32Array(this.size)
    this.#rows.forEach((row, slot) => {
      if (row >= 0) found[row] = this.#keys[slot]!
    })
    return found
  }
}

const RARE = -1
const EMPTY = -2
