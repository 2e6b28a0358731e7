/** Random numbers that are the same in every run: xorshift32 (Marsaglia 2003). */

/** A generator of numbers from 0 to 1, 1 excluded. @param seed not 0 */
export function generator(seed: number): () => number {
  let state = seed | 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Fisher and Yates' shuffle, in place. */
export function shuffle(items: Int32Array, random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = items[i]!
    items[i] = items[j]!
    items[j] = kept
  }
}
