/**
 * The features of each token of an article, as hashes: the same code for training and for tagging. A token is seen with its neighbours,
 * in the run of capitalised words it stands in, and in the light of the other places where the article has the same word.
 */
import type { Line } from './article.ts'
import { type Context, lineContexts } from './contexts.ts'
import { mix } from './hash.ts'
import { EDGE, EDGE_WORD, WINDOW, wordFeatures } from './word-features.ts'
import type { WordFacts } from './words.ts'

/** Changes whenever features change, so that a model is never read with others than it was trained on. */
export const FEATURES_VERSION = 3

/** The features of one sentence. */
export interface LineFeatures {
  /** Each token's word, which speaks for it and for the tokens around it (`wordFeatures`). */
  readonly words: readonly WordFacts[]
  /** What is true of a token in its place alone. */
  own(token: number): readonly number[]
}

/** All features of each token of a sentence, as training counts them. */
export function allFeatures({ words, own }: LineFeatures): Int32Array[] {
  return words.map((_, t) => {
    const seen = [...own(t)]
    for (let offset = -WINDOW; offset <= WINDOW; offset++)
      seen.push(...wordFeatures(words[t + offset] ?? EDGE_WORD, offset))
    return Int32Array.from(seen)
  })
}

const OTHERS = 6

/** Features line by line. All lines at once: other occurrences of a word are evidence. */
export function articleFeatures(lines: readonly Line[]): LineFeatures[] {
  const contexts = lines.map(lineContexts)
  const elsewhere = occurrences(lines)
  const subjects = subjectsOf(lines)
  return lines.map((line, l) => ({
    words: line.facts,
    own: (t: number) => {
      const out = neighbours(line, t)
      for (const feature of contexts[l]![t]!) out.push(mix(100, feature))
      if (line.facts[t]!.capital) {
        document(lines, contexts, elsewhere, l, t, out)
        for (const kind of subjects) out.push(mix(203, kind))
        for (const hit of line.hits)
          if (hit.first <= t && t < hit.last)
            for (const kind of subjects) out.push(mix(204, mix(hit.kind, kind)))
      }
      return out
    },
  }))
}

/** Words taken together, white space, and the word classes of the token and its neighbours. */
function neighbours({ facts, spaced, classes }: Line, t: number): number[] {
  const near = (offset: number): WordFacts => facts[t + offset] ?? EDGE_WORD
  const [left, word, right] = [near(-1), near(0), near(1)]
  const out = [
    mix(60, mix(left.lower, word.lower)),
    mix(61, mix(word.lower, right.lower)),
    mix(62, mix(left.shape, word.shape)),
    mix(63, mix(word.shape, right.shape)),
    mix(64, mix(left.shape, mix(word.shape, right.shape))),
    mix(65, mix(left.clusters[1], word.clusters[1])),
    mix(66, mix(word.clusters[1], right.clusters[1])),
    mix(67, mix(left.lower, word.shape)),
    mix(68, mix(word.shape, right.lower)),
    mix(69, mix(near(-2).lower, left.lower)),
    mix(70, mix(right.lower, near(2).lower)),
    mix(71, Number(t === 0)),
    mix(72, Number(spaced[t])),
    mix(73, Number(spaced[t + 1] ?? true)),
  ]
  for (let k = -2; k <= 1; k++) for (const id of classes[t + k] ?? []) out.push(mix(80 + k, id))
  return out
}

const SUBJECTS = 2

/** The kinds of known names that an article has most of: where clubs are, a city may be one. */
function subjectsOf(lines: readonly Line[]): number[] {
  const counts = new Map<number, number>()
  for (const { hits } of lines) for (const { kind } of hits) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return ranked.slice(0, SUBJECTS).map(([kind]) => kind)
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
