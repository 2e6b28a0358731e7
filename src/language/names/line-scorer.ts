/**
 * Scores of labels for the tokens of a sentence. Two things make it fast. What a word says of the tokens around it is summed once and
 * kept, since news repeats its words. And where the words alone say clearly that a token in lower case is outside of every name, nothing
 * more is asked of it: only the stretches between such tokens are scored in full (a cascade: Weiss and Taskar 2010).
 */
import type { LineFeatures } from './features.ts'
import { NAMES, OUTSIDE, PHRASES } from './labels.ts'
import { type Model, ROW } from './model-file.ts'
import { WeightTable } from './weight-table.ts'
import { EDGE_WORD, WINDOW, wordFeatures } from './word-features.ts'
import type { WordFacts } from './words.ts'

/** Tokens of a line from `first` on, with their scores in both layers: tokens × labels. */
export interface Stretch {
  readonly first: number
  readonly names: Float32Array
  readonly phrases: Float32Array
}

/**
 * By how much the label outside must lead where the rest is not asked, as logarithm of odds. On articles that the model has not seen, a lead of
 * 1 settles half of the tokens, one of 4 a fiftieth; of 4,800 names, three are read differently.
 */
const CLEAR = 1
/** A bound on memory: at 300 bytes a word, 10 MB. */
const MOST_WORDS = 32_768
const OFFSETS = 2 * WINDOW + 1

export function lineScorer({ names, phrases, ...weights }: Model): (line: LineFeatures) => Stretch[] {
  const table = new WeightTable({ names, phrases, ...weights })
  const { sums: known, placeOf: spokenBy } = wordSums(table)
  const leads = [clearLead(names.scale), clearLead(phrases.scale)] as const
  const isClear = (sums: Int32Array, at: number): boolean =>
    leadsBy(leads[0], sums, at, NAMES.count) && leadsBy(leads[1], sums, at + NAMES.count, PHRASES.count)
  return ({ words, own }) => {
    const sums = new Int32Array(words.length * ROW)
    for (let t = -WINDOW; t < words.length + WINDOW; t++) {
      const spoken = spokenBy(words[t] ?? EDGE_WORD)
      for (let k = 0; k < OFFSETS; k++) {
        const token = t - k + WINDOW
        if (token < 0 || token >= words.length) continue
        for (let y = 0, to = token * ROW, from = spoken + k * ROW; y < ROW; y++)
          sums[to + y]! += known[from + y]!
      }
    }
    const open = words.map(({ capital }, t) => capital || !isClear(sums, t * ROW))
    open.forEach((asked, t) => {
      if (asked) table.addTo(sums, t * ROW, own(t))
    })
    return stretches(open).map(([first, last]) => ({
      first,
      names: layerScores(sums, first, last, 0, NAMES.count, names.scale),
      phrases: layerScores(sums, first, last, NAMES.count, PHRASES.count, phrases.scale),
    }))
  }
}

/** The least lead that is clear, in units of a layer's values. */
const clearLead = (scale: number): number => Math.floor(CLEAR / scale) + 1

/** Whether the label outside leads all others of a layer by so much. */
function leadsBy(lead: number, sums: Int32Array, from: number, count: number): boolean {
  const most = sums[from + OUTSIDE]! - lead
  for (let y = 1; y < count; y++) if (sums[from + y]! > most) return false
  return true
}

/**
 * What words say of the tokens around them: ROW numbers for each offset, those of all words in one array, since an array for each would
 * cost as much again. A word has some twenty features of one byte, so that sums fit into two.
 */
function wordSums(table: WeightTable): { sums: Int16Array; placeOf: (word: WordFacts) => number } {
  const sums = new Int16Array(MOST_WORDS * OFFSETS * ROW)
  const fresh = new Int32Array(OFFSETS * ROW)
  const places = new Map<WordFacts, number>()
  const placeOf = (word: WordFacts): number => {
    const found = places.get(word)
    if (found !== undefined) return found
    if (places.size >= MOST_WORDS) places.clear()
    const place = places.size * OFFSETS * ROW
    fresh.fill(0)
    for (let k = 0; k < OFFSETS; k++) table.addTo(fresh, k * ROW, wordFeatures(word, k - WINDOW))
    sums.set(fresh, place)
    places.set(word, place)
    return place
  }
  return { sums, placeOf }
}

/** Runs of open tokens with one closed token on either side, from which and to which the steps lead. */
function stretches(open: readonly boolean[]): [first: number, last: number][] {
  const found: [number, number][] = []
  open.forEach((asked, t) => {
    if (!asked) return
    const [first, last] = [Math.max(t - 1, 0), Math.min(t + 2, open.length)]
    const run = found.at(-1)
    if (run && first < run[1]) run[1] = last
    else found.push([first, last])
  })
  return found
}

function layerScores(
  sums: Int32Array,
  first: number,
  last: number,
  from: number,
  count: number,
  scale: number,
): Float32Array {
  const scores = new Float32Array((last - first) * count)
  for (let t = first; t < last; t++)
    for (let y = 0; y < count; y++) scores[(t - first) * count + y] = sums[t * ROW + from + y]! * scale
  return scores
}
