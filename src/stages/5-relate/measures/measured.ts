/** Candidates for what a figure measures: stretches of words of its sentence before it, or right after it, or none. */
import type { Numbers } from '../../../language/numbers.ts'
import { isWord, type Scene } from './scene.ts'

/** Token indices, end exclusive; null is the candidate that the text does not say. */
export type Stretch = readonly [first: number, last: number] | null

const REACH = 26
const LONGEST = 7

/**
 * The candidates, `null` first. A stretch holds no mark that parts clauses, but for the brackets of an abbreviation, and ends in no word
 * that only carries the number.
 */
export function stretches({ words, first, last }: Scene, { isCarrier }: Numbers): Stretch[] {
  const found: Stretch[] = [null]
  for (let i = Math.max(0, first - REACH); i < first; i++)
    for (let j = i + 1; j <= Math.min(first, i + LONGEST); j++) {
      if (isMark(words[j - 1]!) && !isAside(words, j - 1)) break
      const isCut = opensAside(words, i - 1) || opensAside(words, j - 2)
      const ends = (isWord(words[j - 1]!) && !isCarrier(words[j - 1]!)) || words[j - 1] === ')'
      if (isWord(words[i]!) && ends && !isCut) found.push([i, j])
    }
  for (let i = last; i < Math.min(words.length, last + 3); i++) {
    if (isMark(words[i]!)) break
    for (let j = i + 1; j <= Math.min(words.length, i + LONGEST); j++) {
      if (isMark(words[j - 1]!)) break
      if (isWord(words[i]!) && isWord(words[j - 1]!)) found.push([i, j])
    }
  }
  return found
}

/** Whether a bracket opens around a single word: `Produk Domestik Bruto (PDB)`. */
const opensAside = (words: readonly string[], at: number): boolean =>
  words[at] === '(' && words[at + 2] === ')' && isWord(words[at + 1]!)

const isAside = (words: readonly string[], at: number): boolean =>
  opensAside(words, at) || opensAside(words, at - 2)

const isMark = (word: string): boolean => /^[,;:()"“”.!?•]$/u.test(word)

/** What is told of a candidate, as features. */
export function stretchFeatures(scene: Scene, stretch: Stretch, numbers: Numbers): string[] {
  const { figure, words, first, last } = scene
  const { kind } = figure
  const word = (i: number): string => words[i] ?? (i < 0 ? '^' : '$')
  if (stretch === null) {
    const unit = (figure.unit ?? '-').toLowerCase()
    return [
      '0',
      `0k=${kind}`,
      `0u=${unit}`,
      `0b=${word(first - 1)}`,
      `0kb=${kind} ${word(first - 1)}`,
      `0ka=${kind} ${word(last)}`,
      `0kbt=${kind} ${scene.wholes[first - 1] ?? '^'}`,
      `0by=${figure.by}`,
    ]
  }
  const [i, j] = stretch
  const before = j <= first
  const side = before ? 'B' : 'A'
  const [from, to] = before ? [j, first] : [last, i]
  const gap = words.slice(from, to)
  const at = before ? first - j : i - last
  const length = j - i
  const shape = (k: number): string =>
    scene.wholes[k] || (words[k] === undefined ? '-' : isWord(words[k]) ? numbers.shape(words[k]) : 'mark')
  const features = [
    `${side}k=${kind}`,
    `${side}kd=${kind} ${Math.min(at, 8)}`,
    `${side}l=${length}`,
    `${side}kl=${kind} ${length}`,
    `f=${word(i)}`,
    `kf=${kind} ${word(i)}`,
    `e=${word(j - 1)}`,
    `ke=${kind} ${word(j - 1)}`,
    `p=${word(i - 1)}`,
    `${side}n=${word(j)}`,
    `${side}fs=${shape(i)}`,
    `${side}es=${shape(j - 1)}`,
    `${side}ps=${shape(i - 1)}`,
    `pre=${word(i).slice(0, 2)}`,
    `${side}by=${figure.by}`,
    `suf=${word(j - 1).slice(-2)}`,
    `fp=${word(i - 1)} ${word(i).slice(0, 2)}`,
    `start=${i === 0}`,
    `${side}sh=${shape(i)} ${shape(j - 1)} ${length}`,
    `kpf=${kind} ${shape(i - 1)} ${shape(i)}`,
    `${side}en=${shape(j - 1)} ${shape(j)}`,
    `${side}kd=${kind} ${shape(j - 1)} ${Math.min(at, 3)}`,
  ]
  if (gap.length <= 3) features.push(`${side}g=${gap.join(' ')}`, `${side}kg=${kind} ${gap.join(' ')}`)
  for (const inner of new Set(gap)) features.push(`${side}gw=${inner}`)
  for (let k = from; k < to; k++)
    if (scene.wholes[k] && scene.wholeIds[k] !== scene.wholeIds[k - 1])
      features.push(`${side}gt=${scene.wholes[k]}`)
  for (let k = i; k < j; k++) {
    features.push(`w=${word(k)}`)
    if (scene.wholes[k]) features.push(`in=${scene.wholes[k]}`, `k in=${kind} ${scene.wholes[k]}`)
    else if (!numbers.isHead(word(k)))
      features.push(k === i || k === j - 1 ? 'edge-function' : 'inner-function')
  }
  if (cuts(scene, i) || cuts(scene, j)) features.push('cuts')
  return features
}

/** Whether a seam between two tokens lies inside a name, date or figure. */
const cuts = ({ wholeIds }: Scene, seam: number): boolean =>
  (wholeIds[seam] ?? -1) >= 0 && wholeIds[seam] === wholeIds[seam - 1]

/** Stretches that are weighed against each other, the likeliest first. */
const CONTENDERS = 24

/**
 * The stretch that most of the chances agree with in half of its words: several wordings of one measure share them, so that the single
 * likeliest need not be the best; its own chance counts twice (minimum Bayes risk: Goel and Byrne 2000). `chances` are the stretches', the first that of none.
 * @returns an index, 0 where there is no stretch
 */
export function likeliestStretch(found: readonly Stretch[], chances: readonly number[]): number {
  const order = found
    .map((_, i) => i)
    .slice(1)
    .sort((a, b) => chances[b]! - chances[a]! || a - b)
    .slice(0, CONTENDERS)
  const support = (i: number): number =>
    order.reduce((sum, j) => sum + (agree(found[i]!, found[j]!) ? chances[j]! : 0), 0)
  let best = 0
  let most = -1
  for (const i of order.slice(0, CONTENDERS / 2)) {
    const sum = support(i) + chances[i]!
    if (sum > most) [best, most] = [i, sum]
  }
  return best
}

function agree(a: Stretch, b: Stretch): boolean {
  if (a === null || b === null) return false
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  return shared * 2 >= Math.max(a[1] - a[0], b[1] - b[0])
}
