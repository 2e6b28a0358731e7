/** Candidates for whom or what a figure is about: the names around it and those the article is full of, or none. */
import type { Mention, Normalised } from '../../../model/facts.ts'
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
  const after = mentions.findIndex(({ start }) => start >= figure.end)
  const middle = after < 0 ? mentions.length : after
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

export function ownerFeatures(
  scene: Scene,
  owner: Mention | null,
  place: number,
  cast: Cast,
  measure: readonly [number, number] | null,
): string[] {
  const { text, figure, words, first, last, spans } = scene
  const { kind } = figure
  const word = (i: number): string => words[i] ?? (i < 0 ? '^' : '$')
  const unit = (figure.unit ?? '-').toLowerCase()
  if (owner === null)
    return [
      '0',
      `0k=${kind}`,
      `0u=${unit}`,
      `0kb=${kind} ${word(first - 1)}`,
      `0by=${figure.by}`,
      `0any=${scene.wholes.some((tag) => tag !== '' && tag !== 'Date' && tag !== 'Figure')}`,
    ]
  const { type } = owner
  const count = Math.min(cast.counts.get(text.slice(owner.start, owner.end)) ?? 0, 8)
  const topic = cast.topics.findIndex(
    (one) => text.slice(one.start, one.end) === text.slice(owner.start, owner.end),
  )
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
  if (sentences !== 0) return features
  const at = spans.findIndex(({ end }) => end > owner.start)
  const until = spans.findIndex(({ end }) => end >= owner.end) + 1
  if (at < 0 || until === 0) return features
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
  features.push(`d=${where} ${Math.min(gap.length, 10)}`, `subject=${firstName(scene) === at} ${where}`)
  if (gap.length <= 2) features.push(`g=${where} ${gap.join(' ')}`, `kg=${kind} ${where} ${gap.join(' ')}`)
  for (const inner of new Set(gap)) features.push(`gw=${where} ${inner}`)
  const names = new Set(
    scene.wholeIds
      .slice(from, to)
      .filter((id, i) => id >= 0 && !['Date', 'Figure'].includes(scene.wholes[from + i]!)),
  )
  features.push(`names=${where} ${Math.min(names.size, 3)}`)
  const figures = new Set(
    scene.wholeIds.slice(from, to).filter((id, i) => id >= 0 && scene.wholes[from + i] === 'Figure'),
  )
  features.push(`figures=${where} ${Math.min(figures.size, 2)}`)
  return features
}

/** Whether a sentence has names of one type in one place only. */
function only({ wholes, wholeIds }: Scene, type: string): boolean {
  return new Set(wholeIds.filter((_, i) => wholes[i] === type)).size === 1
}

const firstName = ({ wholes }: Scene): number =>
  wholes.findIndex((tag) => tag !== '' && tag !== 'Date' && tag !== 'Figure')

/** How many sentences begin between two places, negative directions counted alike. */
function between(starts: readonly number[], a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a]
  return starts.filter((start) => start > low && start <= high).length
}
