/** Clusters of unit vectors by direction: spherical k-means (Dhillon and Modha 2001). */
import { generator } from './random.ts'

const ROUNDS = 12
const SEED = 17081945

/**
 * The cluster of each vector, from 1 to `clusters`.
 * @param values vectors of `dimensions` numbers, each of length one
 */
export function kMeans(values: Float32Array, dimensions: number, clusters: number): Int32Array {
  const count = values.length / dimensions
  const random = generator(SEED + clusters)
  const centers = new Float32Array(clusters * dimensions)
  for (let c = 0; c < clusters; c++) {
    const from = Math.floor(random() * count) * dimensions
    centers.set(values.subarray(from, from + dimensions), c * dimensions)
  }
  const nearest = new Int32Array(count)
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < count; i++) nearest[i] = nearestCenter(values, i * dimensions, centers, dimensions)
    moveCenters(values, nearest, centers, dimensions)
  }
  return nearest.map((c) => c + 1)
}

function nearestCenter(values: Float32Array, at: number, centers: Float32Array, dimensions: number): number {
  let best = 0
  let top = Number.NEGATIVE_INFINITY
  for (let c = 0, from = 0; from < centers.length; c++, from += dimensions) {
    let dot = 0
    for (let d = 0; d < dimensions; d++) dot += values[at + d]! * centers[from + d]!
    if (dot > top) {
      top = dot
      best = c
    }
  }
  return best
}

/** Each center becomes the direction of the sum of its vectors; one without vectors stays. */
function moveCenters(
  values: Float32Array,
  nearest: Int32Array,
  centers: Float32Array,
  dimensions: number,
): void {
  const sums = new Float64Array(centers.length)
  for (let i = 0; i < nearest.length; i++)
    for (let d = 0; d < dimensions; d++) sums[nearest[i]! * dimensions + d]! += values[i * dimensions + d]!
  for (let from = 0; from < centers.length; from += dimensions) {
    let length = 0
    for (let d = 0; d < dimensions; d++) length += sums[from + d]! ** 2
    if (length > 0)
      for (let d = 0; d < dimensions; d++) centers[from + d] = sums[from + d]! / Math.sqrt(length)
  }
}
