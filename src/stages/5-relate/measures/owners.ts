/** Candidates for whom or what a figure is about: the names around it and those the article is full of, or none. */
import type { Parts, Shared } from '../../../language/weights.ts'
import type { Mention, Normalised } from '../../../model/facts.ts'
import { shared } from '../once.ts'
import type { Scene } from './scene.ts'

const BEFORE = 10
const AFTER = 5
const TOPICS = 3

/** What is known of an article's names for all its figures. */
export interface Cast {
  readonly mentions: readonly Mention[]
  /** How often a name's words stand in the article, and how many names are said more often. */
  readonly counts: ReadonlyMap<string, number>
  readonly topics: readonly Mention[]
  readonly sentenceStarts: readonly number[]
}

export function castOf({ article: { text }, mentions, sentences }: Normalised): Cast {
  const counts = new Map<string, number>()
  const firsts = new Map<string, Mention>()
  for (const mention of mentions) {
    const name = text.slice(mention.start, mention.end)
    counts.set(name, (counts.get(name) ?? 0) + 1)
    if (!firsts.has(name)) firsts.set(name, mention)
  }
  const ranked = [...firsts].sort(([a, x], [b, y]) => counts.get(b)! - counts.get(a)! || x.start - y.start)
  return {
    mentions,
    counts,
    topics: ranked.slice(0, TOPICS).map(([, mention]) => mention),
    sentenceStarts: sentences.map(({ start }) => start),
  }
}

/** The candidates, `null` first; of one name only the nearest mention. */
export function owners({ text, figure }: Scene, { mentions, topics }: Cast): (Mention | null)[] {
  const middle = mentionsBefore(mentions, figure.end)
  const near = [
    ...mentions.slice(Math.max(0, middle - BEFORE), middle).reverse(),
    ...mentions.slice(middle, middle + AFTER),
  ]
  const seen = new Set<string>()
  const fresh = [...near, ...topics].filter((mention) => {
    const name = text.slice(mention.start, mention.end)
    return !seen.has(name) && seen.add(name) !== undefined
  })
  return [null, ...fresh]
}

/** What is told of candidates, each with its place among them, as features; `measure` is what the figure measures. */
export function ownerFeatures(
  scene: Scene,
  cast: Cast,
  measure: readonly [number, number] | null,
): (owner: Mention | null, place: number) => Parts {
  const { text, figure, words, first, last, spans, wholes } = scene
  const { kind } = figure
  const word = (i: number): string => words[i] ?? (i < 0 ? '^' : '$')
  const unit = (figure.unit ?? '-').toLowerCase()
  const subject = wholes.findIndex(isName)
  const topics = cast.topics.map(({ start, end }) => text.slice(start, end))
  const gapWord = { A: shared((i) => [`gw=A ${words[i]}`]), B: shared((i) => [`gw=B ${words[i]}`]) }
  /** Of the words in a gap each one once. */
  const gapWords = (side: 'A' | 'B', from: number, to: number): Shared[] => {
    const seen = new Set<string>()
    const parts: Shared[] = []
    for (let i = from; i < to; i++) {
      if (!seen.has(words[i]!)) parts.push(gapWord[side](i))
      seen.add(words[i]!)
    }
    return parts
  }
  const none = [
    [
      '0',
      `0k=${kind}`,
      `0u=${unit}`,
      `0kb=${kind} ${word(first - 1)}`,
      `0by=${figure.by}`,
      `0any=${subject >= 0}`,
    ],
  ]
  return (owner, place) => {
    if (owner === null) return none
    const { type } = owner
    const name = text.slice(owner.start, owner.end)
    const count = Math.min(cast.counts.get(name) ?? 0, 8)
    const topic = topics.indexOf(name)
    const sentences = between(cast.sentenceStarts, owner.start, figure.start)
    const where = owner.start >= figure.end ? 'A' : owner.end > figure.start ? 'O' : 'B'
    const features = [
      `t=${type}`,
      `kt=${kind} ${type}`,
      `c=${count}`,
      `top=${topic}`,
      `k top=${kind} ${topic}`,
      `t top=${type} ${topic}`,
      `s=${Math.min(sentences, 4)}`,
      `s t=${Math.min(sentences, 4)} ${type}`,
      `w=${where}`,
      `w s=${where} ${Math.min(sentences, 3)}`,
      `place=${Math.min(place, 12)}`,
      `t place=${type} ${Math.min(place, 5)}`,
      `by t=${figure.by} ${type}`,
      `u t=${unit} ${type}`,
      `ks=${kind} ${Math.min(sentences, 3)} ${where} ${type}`,
    ]
    if (sentences !== 0) return [features]
    const at = spans.findIndex(({ end }) => end > owner.start)
    const until = spans.findIndex(({ end }) => end >= owner.end) + 1
    if (at < 0 || until === 0) return [features]
    features.push(
      `p=${word(at - 1)}`,
      `p t=${word(at - 1)} ${type}`,
      `n=${where} ${word(until)}`,
      `start=${at === 0}`,
      `only=${only(scene, type)} ${type}`,
    )
    if (measure && at >= measure[0] && at < measure[1]) features.push('in measure', `in measure ${type}`)
    if (measure && until === measure[0]) features.push('before measure')
    if (measure && at === measure[1]) features.push('after measure', `after measure ${type}`)
    const [from, to] = where === 'A' ? [last, at] : [until, first]
    const gap = words.slice(from, to)
    features.push(`d=${where} ${Math.min(gap.length, 10)}`, `subject=${subject === at} ${where}`)
    if (gap.length <= 2) features.push(`g=${where} ${gap.join(' ')}`, `kg=${kind} ${where} ${gap.join(' ')}`)
    features.push(
      `names=${where} ${Math.min(wholesIn(scene, from, to, isName), 3)}`,
      `figures=${where} ${Math.min(
        wholesIn(scene, from, to, (tag) => tag === 'Figure'),
        2,
      )}`,
    )
    return where === 'O' ? [features] : [features, ...gapWords(where, from, to)]
  }
}

const isName = (tag: string) => tag !== '' && tag !== 'Date' && tag !== 'Figure'

/** How many names, dates or figures of one sort stand between two tokens. */
function wholesIn(
  { wholes, wholeIds }: Scene,
  from: number,
  to: number,
  isOne: (tag: string) => boolean,
): number {
  const found = new Set<number>()
  for (let i = from; i < to; i++) if (isOne(wholes[i]!)) found.add(wholeIds[i]!)
  return found.size
}

/** Whether a sentence has names of one type in one place only. */
function only({ wholes, wholeIds }: Scene, type: string): boolean {
  return new Set(wholeIds.filter((_, i) => wholes[i] === type)).size === 1
}

/** How many sentences begin between two places, negative directions counted alike. */
function between(starts: readonly number[], a: number, b: number): number {
  const upTo = (offset: number) => firstWhere(starts.length, (i) => starts[i]! > offset)
  return Math.abs(upTo(a) - upTo(b))
}

/** How many of the sorted mentions start before an offset. */
const mentionsBefore = (mentions: readonly Mention[], offset: number): number =>
  firstWhere(mentions.length, (i) => mentions[i]!.start >= offset)

/** By halving: the first index for which something holds that holds for all after it. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
