/** What surrounds each capitalised token of a line beyond its neighbours: the run of capitals, titles, gazetteers, brackets. */
import type { Line } from './article.ts'
import { mix } from './hash.ts'
import { EDGE } from './word-features.ts'

/** How far a title reaches. */
const TITLE_REACH = 6

/** What surrounds a token beyond its neighbours, as hashes. */
export type Context = readonly number[]

/** For each token: the run of capitalised words it stands in, the title before it, the gazetteers, brackets. */
export function lineContexts(line: Line): Context[] {
  const features: number[][] = line.words.map(() => [])
  const spans = runs(line)
  for (const [first, last] of spans) {
    const { facts } = line
    const left = facts[first - 1]?.lower ?? EDGE
    const right = facts[last]?.lower ?? EDGE
    for (let t = first; t < last; t++) {
      const f = features[t]!
      f.push(mix(0, left), mix(1, right), mix(2, facts[first]!.lower), mix(3, facts[last - 1]!.lower))
      f.push(
        mix(4, Math.min(last - first, 6)),
        mix(5, mix(Math.min(t - first, 4), Math.min(last - 1 - t, 4))),
      )
      f.push(mix(6, facts[first - 1]?.clusters[1] ?? EDGE), mix(7, facts[last]?.clusters[1] ?? EDGE))
      f.push(
        mix(8, mix(left, facts[first - 2]?.lower ?? EDGE)),
        mix(9, mix(right, facts[last + 1]?.lower ?? EDGE)),
      )
      f.push(mix(10, facts[first]!.clusters[1]), mix(11, facts[last - 1]!.clusters[1]))
    }
  }
  for (const { first, last, kind } of line.hits)
    for (let t = first; t < last; t++) {
      const place = last - first === 1 ? 3 : t === first ? 0 : t === last - 1 ? 2 : 1
      features[t]!.push(mix(20, mix(place, kind)), mix(21, kind))
    }
  besideKnown(line, spans, features)
  titles(line, features)
  acronyms(line, features)
  return features
}

/** A known name or head (`Koperasi`) says of what kind the words are that go on after it, or lead up to it, in its run. */
function besideKnown({ hits }: Line, spans: readonly [number, number][], features: number[][]): void {
  for (const { first, last, kind } of hits) {
    const run = spans.find((span) => span[0] <= first && first < span[1])
    if (!run) continue
    for (let t = run[0]; t < first; t++) features[t]!.push(mix(22, kind))
    for (let t = last; t < run[1]; t++)
      features[t]!.push(mix(23, kind), mix(24, mix(kind, Math.min(t - last, 3))))
  }
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
    if (t - seen <= TITLE_REACH && seen < t) features[t]!.push(mix(30, id), mix(31, mix(id, t - seen)))
    if (ids.length > 0) [seen, id] = [t, ids[0]!]
  })
}

/** Small words that stand inside names (`dan`, `&`). */
const SHORT_WORD = 3

/** `Badan Pusat Statistik (BPS)`: the words before a bracket begin with the letters in it. */
function acronyms({ words, facts, hits }: Line, features: number[][]): void {
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
    for (const hit of hits) if (first <= hit.first && hit.last <= t) features[t + 1]!.push(mix(43, hit.kind))
  }
}
