/**
 * The features of each token of an article, as hashes: the same code for training and for tagging. A token is seen with its neighbours,
 * in the run of capitalised words it stands in, and in the light of the other places where the article has the same word.
 */
import type { GazetteerHit } from './gazetteer.ts'
import { mix } from './hash.ts'
import type { WordFacts } from './words.ts'

/** Changes whenever features change, so that a model is never read with others than it was trained on. */
export const FEATURES_VERSION = 1

/** One sentence of an article, as the features see it. */
export interface Line {
  readonly words: readonly string[]
  readonly facts: readonly WordFacts[]
  /** Whether white space stands before each token. */
  readonly spaced: readonly boolean[]
  readonly hits: readonly GazetteerHit[]
  /** Word classes of each token (`Post`, `Rank`), hashed. */
  readonly classes: readonly (readonly number[])[]
}

const EDGE = -1
const OTHERS = 6
const TITLE_REACH = 6
/** Where a word's affixes have its last three letters. */
const LAST_THREE = 5

/** Features token by token, line by line. */
export function articleFeatures(lines: readonly Line[]): Int32Array[][] {
  const contexts = lines.map(lineContexts)
  const elsewhere = occurrences(lines)
  return lines.map((line, l) =>
    line.words.map((_, t) => {
      const out: number[] = []
      local(line, t, out)
      context(contexts[l]![t]!, 100, out)
      if (line.facts[t]!.capital) document(lines, contexts, elsewhere, l, t, out)
      return Int32Array.from(out)
    }),
  )
}

/** The word itself, its neighbours and what tables say of them. */
function local(line: Line, t: number, out: number[]): void {
  const { facts } = line
  const word = facts[t]!
  const at = (offset: number) => facts[t + offset]
  const lower = (offset: number) => at(offset)?.lower ?? EDGE
  const shape = (offset: number) => at(offset)?.shape ?? EDGE
  const cluster = (offset: number, level: 0 | 1 | 2) => at(offset)?.clusters[level] ?? EDGE
  out.push(mix(0, 0), mix(1, word.form), mix(2, word.shape), mix(3, word.lowerShare), mix(4, word.length))
  word.affixes.forEach((affix) => out.push(mix(5, affix)))
  for (let k = -2; k <= 2; k++) {
    out.push(mix(10 + k, lower(k)), mix(20 + k, shape(k)))
    out.push(mix(30 + k, cluster(k, 0)), mix(40 + k, cluster(k, 1)), mix(50 + k, cluster(k, 2)))
  }
  out.push(mix(60, pair(lower(-1), lower(0))), mix(61, pair(lower(0), lower(1))))
  out.push(mix(62, pair(shape(-1), shape(0))), mix(63, pair(shape(0), shape(1))))
  out.push(mix(64, pair(shape(-1), pair(shape(0), shape(1)))))
  out.push(mix(65, pair(cluster(-1, 1), cluster(0, 1))), mix(66, pair(cluster(0, 1), cluster(1, 1))))
  out.push(mix(67, pair(lower(-1), shape(0))), mix(68, pair(shape(0), lower(1))))
  out.push(mix(69, pair(lower(-2), lower(-1))), mix(70, pair(lower(1), lower(2))))
  out.push(
    mix(71, Number(t === 0)),
    mix(72, Number(line.spaced[t])),
    mix(73, Number(line.spaced[t + 1] ?? true)),
  )
  out.push(mix(74, at(-1)?.affixes[LAST_THREE] ?? EDGE), mix(75, at(1)?.affixes[LAST_THREE] ?? EDGE))
  for (let k = -2; k <= 1; k++) for (const id of line.classes[t + k] ?? []) out.push(mix(80 + k, id))
}

/** What surrounds a token beyond its neighbours, as hashes. */
type Context = readonly number[]

/** For each token: the run of capitalised words it stands in, the title before it, the gazetteers, brackets. */
function lineContexts(line: Line): Context[] {
  const features: number[][] = line.words.map(() => [])
  for (const [first, last] of runs(line)) {
    const { facts } = line
    const left = facts[first - 1]?.lower ?? EDGE
    const right = facts[last]?.lower ?? EDGE
    for (let t = first; t < last; t++) {
      const f = features[t]!
      f.push(mix(0, left), mix(1, right), mix(2, facts[first]!.lower), mix(3, facts[last - 1]!.lower))
      f.push(
        mix(4, Math.min(last - first, 6)),
        mix(5, pair(Math.min(t - first, 4), Math.min(last - 1 - t, 4))),
      )
      f.push(mix(6, facts[first - 1]?.clusters[1] ?? EDGE), mix(7, facts[last]?.clusters[1] ?? EDGE))
      f.push(
        mix(8, pair(left, facts[first - 2]?.lower ?? EDGE)),
        mix(9, pair(right, facts[last + 1]?.lower ?? EDGE)),
      )
      f.push(mix(10, facts[first]!.clusters[1]), mix(11, facts[last - 1]!.clusters[1]))
    }
  }
  for (const { first, last, kind } of line.hits)
    for (let t = first; t < last; t++) {
      const place = last - first === 1 ? 3 : t === first ? 0 : t === last - 1 ? 2 : 1
      features[t]!.push(mix(20, pair(place, kind)), mix(21, kind))
    }
  titles(line, features)
  acronyms(line, features)
  return features
}

function context(features: Context, base: number, out: number[]): void {
  for (const feature of features) out.push(mix(base, feature))
}

/** Runs of capitalised words; a mark between initials or a full stop of an abbreviation does not end one, nor does `&` or a hyphen. */
function runs({ facts, words, spaced }: Line): [number, number][] {
  const found: [number, number][] = []
  for (let t = 0; t < facts.length; t++) {
    if (!facts[t]!.capital) continue
    let last = t + 1
    while (last < facts.length) {
      if (facts[last]!.capital) last++
      else if (
        /^[.&'’-]$/.test(words[last]!) &&
        facts[last + 1]?.capital &&
        (words[last] !== '.' || words[last - 1]!.length <= 3)
      )
        last += 2
      else if (/^\p{N}+$/u.test(words[last]!) && spaced[last]) last++
      else break
    }
    found.push([t, last])
    t = last - 1
  }
  return found
}

/** The nearest word class of a title before a token, and how far. */
function titles({ classes }: Line, features: number[][]): void {
  let seen = Number.NEGATIVE_INFINITY
  let id = EDGE
  classes.forEach((ids, t) => {
    if (t - seen <= TITLE_REACH && seen < t) features[t]!.push(mix(30, id), mix(31, pair(id, t - seen)))
    if (ids.length > 0) [seen, id] = [t, ids[0]!]
  })
}

/** Small words that stand inside names (`dan`, `&`). */
const SHORT_WORD = 3

/** `Badan Pusat Statistik (BPS)`: the words before a bracket begin with the letters in it. */
function acronyms({ words, facts }: Line, features: number[][]): void {
  for (let t = 1; t + 1 < words.length; t++) {
    if (words[t] !== '(' || !facts[t + 1]!.capital) continue
    const letters = words[t + 1]!.toLowerCase()
    let first = t
    while (
      first > 0 &&
      t - first < 10 &&
      (facts[first - 1]!.capital || words[first - 1]!.length <= SHORT_WORD)
    )
      first--
    const initials = words
      .slice(first, t)
      .map((word) => word[0]!.toLowerCase())
      .join('')
    const close = words[t + 2] === ')'
    features[t + 1]!.push(mix(40, Number(close)))
    if (!close || t - first < 2) continue
    const proved = initials.includes(letters) || letters[0] === initials[0]
    for (let k = first; k < t; k++) features[k]!.push(mix(41, Number(proved)))
    features[t + 1]!.push(mix(42, Number(proved)))
  }
}

type Place = readonly [line: number, token: number]

/** Where the article has each capitalised word. */
function occurrences(lines: readonly Line[]): { capital: Map<string, Place[]>; lower: ReadonlySet<string> } {
  const capital = new Map<string, Place[]>()
  const lower = new Set<string>()
  lines.forEach((line, l) =>
    line.words.forEach((word, t) => {
      if (!line.facts[t]!.capital) lower.add(word)
      else if (word.length > 1) {
        const places = capital.get(word)
        if (!places) capital.set(word, [[l, t]])
        else if (places.length <= OTHERS) places.push([l, t])
      }
    }),
  )
  return { capital, lower }
}

/** What the other places of a word say of it: their contexts, taken together, and whether the word stands in lower case. */
function document(
  lines: readonly Line[],
  contexts: readonly (readonly Context[])[],
  { capital, lower }: ReturnType<typeof occurrences>,
  l: number,
  t: number,
  out: number[],
): void {
  const word = lines[l]!.words[t]!
  out.push(mix(200, Number(lower.has(word.toLowerCase()))))
  const places = capital.get(word) ?? []
  out.push(mix(201, Math.min(places.length, 4)))
  const seen = new Set<number>()
  for (const [otherLine, otherToken] of places) {
    if (otherLine === l && otherToken === t) continue
    for (const feature of contexts[otherLine]![otherToken]!) seen.add(feature)
    const { facts } = lines[otherLine]!
    seen.add(mix(60, facts[otherToken - 1]?.lower ?? EDGE)).add(mix(61, facts[otherToken + 1]?.lower ?? EDGE))
  }
  for (const feature of seen) out.push(mix(202, feature))
}

const pair = (a: number, b: number): number => mix(a, b)
