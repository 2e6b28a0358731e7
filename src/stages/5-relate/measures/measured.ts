/** Candidates for what a figure measures: stretches of words of its sentence before it, or right after it, or none. */
import type { Numbers } from '../../../language/numbers.ts'
import type { Features, Part, Parts, Shared } from '../../../language/weights.ts'
import { once, shared } from '../once.ts'
import { isWord, type Scene } from './scene.ts'

/** Token indices, end exclusive; null is the candidate that the text does not say. */
export type Stretch = readonly [first: number, last: number] | null

const REACH = 26
const LONGEST = 7

/**
 * The candidates, `null` first. A stretch holds no mark that parts clauses, but for the brackets of an abbreviation, ends in no word
 * that only carries the number, and begins after none that says how it is measured.
 */
export function stretches({ words, first, last }: Scene, { isCarrier, isQuantity }: Numbers): Stretch[] {
  const found: Stretch[] = [null]
  for (let i = Math.max(0, first - REACH); i < first; i++) {
    if (i > 0 && isQuantity(words[i - 1]!)) continue
    for (let j = i + 1; j <= Math.min(first, i + LONGEST); j++) {
      if (isMark(words[j - 1]!) && !isAside(words, j - 1)) break
      const isCut = opensAside(words, i - 1) || opensAside(words, j - 2)
      const ends = (isWord(words[j - 1]!) && !isCarrier(words[j - 1]!)) || words[j - 1] === ')'
      if (isWord(words[i]!) && ends && !isCut) found.push([i, j])
    }
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

/**
 * What is told of candidates, as features: of their first word with what stands before it, of their last with what stands behind, of each
 * word in them, and of the whole.
 */
export function stretchFeatures(scene: Scene, numbers: Numbers): (stretch: Stretch) => Parts {
  const { figure, first, last } = scene
  const { kind } = figure
  const word = wordOf(scene)
  const shape = once((k) => shapeOf(scene, k, numbers))
  const gaps = gapFeatures(scene)
  const begins = shared((i) => {
    const side = i < first ? 'B' : 'A'
    return [
      `f=${word(i)}`,
      `kf=${kind} ${word(i)}`,
      `p=${word(i - 1)}`,
      `${side}fs=${shape(i)}`,
      `${side}ps=${shapeBefore(i)}`,
      `pre=${word(i).slice(0, 2)}`,
      `fp=${word(i - 1)} ${word(i).slice(0, 2)}`,
      `start=${i === 0}`,
      `kpf=${kind} ${shapeBefore(i)} ${shape(i)}`,
      `${side}k=${kind}`,
      `${side}by=${figure.by}`,
      ...(side === 'A' ? gaps('A', last, i) : []),
    ]
  })
  const shapeBefore = (i: number): string => (i === 0 ? NO_WORD : shape(i - 1))
  const ends = shared((j) => {
    const side = j <= first ? 'B' : 'A'
    return [
      `e=${word(j - 1)}`,
      `ke=${kind} ${word(j - 1)}`,
      `suf=${word(j - 1).slice(-2)}`,
      `${side}n=${word(j)}`,
      `${side}es=${shape(j - 1)}`,
      `${side}en=${shape(j - 1)} ${shape(j)}`,
      ...(side === 'B'
        ? [...gaps('B', j, first), `Bkd=${kind} ${shape(j - 1)} ${Math.min(first - j, 3)}`]
        : []),
    ]
  })
  const holds = shared((k) => {
    const whole = scene.wholes[k]
    return whole ? [`w=${word(k)}`, `in=${whole}`, `k in=${kind} ${whole}`] : [`w=${word(k)}`]
  })
  const isFunction = once((k) => !scene.wholes[k] && !numbers.isHead(word(k)))
  const lengths = shared((length) => [`Bl=${length}`, `Bkl=${kind} ${length}`])
  const lengthsAfter = shared((length) => [`Al=${length}`, `Akl=${kind} ${length}`])
  const none = [silence(scene)]
  return (stretch) => {
    if (stretch === null) return none
    const [i, j] = stretch
    const before = j <= first
    const whole = [`${before ? 'B' : 'A'}sh=${shape(i)} ${shape(j - 1)} ${j - i}`]
    if (!before) whole.push(`Akd=${kind} ${shape(j - 1)} ${Math.min(i - last, 3)}`)
    const parts: Part[] = [begins(i), ends(j), (before ? lengths : lengthsAfter)(j - i), whole]
    for (let k = i; k < j; k++) {
      parts.push(holds(k))
      if (isFunction(k)) parts.push(k === i || k === j - 1 ? EDGE_FUNCTION : INNER_FUNCTION)
    }
    if (cuts(scene, i) || cuts(scene, j)) parts.push(CUTS)
    return parts
  }
}

const EDGE_FUNCTION = ['edge-function']
const INNER_FUNCTION = ['inner-function']
const CUTS = ['cuts']

/** The features of the candidate that the text does not say. */
function silence(scene: Scene): string[] {
  const { figure, first, last } = scene
  const { kind } = figure
  const word = wordOf(scene)
  return [
    '0',
    `0k=${kind}`,
    `0u=${(figure.unit ?? '-').toLowerCase()}`,
    `0b=${word(first - 1)}`,
    `0kb=${kind} ${word(first - 1)}`,
    `0ka=${kind} ${word(last)}`,
    `0kbt=${kind} ${scene.wholes[first - 1] ?? '^'}`,
    `0by=${figure.by}`,
  ]
}

/** What is told of the words between a stretch and the figure. */
function gapFeatures({ figure: { kind }, words, wholes, wholeIds }: Scene) {
  const holds = {
    A: shared((k) => [`Agw=${words[k]}`]),
    B: shared((k) => [`Bgw=${words[k]}`]),
  }
  return (side: 'A' | 'B', from: number, to: number): Features => {
    const gap = words.slice(from, to)
    const features: (string | Shared)[] = [`${side}kd=${kind} ${Math.min(gap.length, 8)}`]
    if (gap.length <= 3) features.push(`${side}g=${gap.join(' ')}`, `${side}kg=${kind} ${gap.join(' ')}`)
    gap.forEach((word, i) => {
      if (gap.indexOf(word) === i) features.push(holds[side](words.lastIndexOf(word, to - 1)))
    })
    for (let k = from; k < to; k++)
      if (wholes[k] && wholeIds[k] !== wholeIds[k - 1]) features.push(`${side}gt=${wholes[k]}`)
    return features
  }
}

/** The word at an index, or a sign for an edge of the sentence. */
const wordOf =
  ({ words }: Scene) =>
  (i: number): string =>
    words[i] ?? (i < 0 ? '^' : '$')

const NO_WORD = '-'

function shapeOf({ wholes, words }: Scene, k: number, numbers: Numbers): string {
  const word = words[k]
  if (word === undefined) return NO_WORD
  return wholes[k] || (isWord(word) ? numbers.shape(word) : 'mark')
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
