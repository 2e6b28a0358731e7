/** Numbers the features of the training examples: a hash table by open addressing, since there are many millions of them. */
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

  /** Features that occur at least so often, numbered in the order of the table. */
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
    let size = 0
    const rows = counts.map((count) => (count === 0 ? EMPTY : count < leastCount ? RARE : size++))
    return new FeatureIndex(keys, rows, size)
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

  entries(): [feature: number, row: number][] {
    const found: [number, number][] = []
    this.#rows.forEach((row, slot) => {
      if (row >= 0) found.push([this.#keys[slot]!, row])
    })
    return found
  }
}

const RARE = -1
const EMPTY = -2
