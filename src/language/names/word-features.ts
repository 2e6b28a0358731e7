/** What a single word says of a token that it is, or stands near to: the same wherever the word stands, so it is scored once a word. */
import { mix } from './hash.ts'
import type { WordFacts } from './words.ts'

/** How far a token sees to the left and to the right. */
export const WINDOW = 2

/** What stands for an edge of the sentence in place of a word's hash. */
export const EDGE = -1

/** The word beyond the edge of a sentence. */
export const EDGE_WORD: WordFacts = Object.freeze({
  form: EDGE,
  lower: EDGE,
  shape: EDGE,
  affixes: Object.freeze([]),
  clusters: Object.freeze([EDGE, EDGE, EDGE] as const),
  lowerShare: EDGE,
  capital: false,
  length: 0,
})

/** Where a word's affixes have its last three letters. */
const LAST_THREE = 5

/** @param offset of the word from the token, from -WINDOW to WINDOW */
export function wordFeatures(word: WordFacts, offset: number): number[] {
  const { form, lower, shape, affixes, clusters, lowerShare, length } = word
  const [coarse, middle, fine] = clusters
  const seen = [mix(10 + offset, lower), mix(20 + offset, shape)]
  seen.push(mix(30 + offset, coarse), mix(40 + offset, middle), mix(50 + offset, fine))
  if (offset === 0) {
    seen.push(mix(0, 0), mix(1, form), mix(3, lowerShare), mix(4, length))
    for (const affix of affixes) seen.push(mix(5, affix))
  }
  if (Math.abs(offset) === 1) seen.push(mix(offset < 0 ? 74 : 75, affixes[LAST_THREE] ?? EDGE))
  return seen
}
