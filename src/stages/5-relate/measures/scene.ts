/** The surroundings of a figure: its sentence as words, with the names, dates and other figures that stand in them. */
import type { DateValue, FigureValue, Mention, Normalised, Sentence } from '../../../model/facts.ts'
import type { Span } from '../../../model/span.ts'

export interface Scene {
  readonly text: string
  readonly figure: FigureValue
  /** The sentence's tokens in small letters, and where they stand. */
  readonly words: readonly string[]
  readonly spans: readonly Span[]
  /** The figure's tokens: first, and one past the last. */
  readonly first: number
  readonly last: number
  /** By token, what whole it belongs to: a name's type, `Date`, `Figure`; empty for a plain word. */
  readonly wholes: readonly string[]
  /** By token, an id of its whole, so that two names side by side stay apart; -1 for a plain word. */
  readonly wholeIds: readonly number[]
  /** By token of a figure, its unit (null for a bare value); undefined for other tokens. */
  readonly units: readonly (string | null | undefined)[]
  /** The sentences right before, the nearest last. */
  readonly earlier: readonly Span[]
}

/** Sentences before a figure's own that may say when it holds. */
const EARLIER = 2

/** The scenes of an article's figures, in their order; a figure outside every sentence has none. */
export function scenesOf(before: Normalised): (Scene | null)[] {
  const { text } = before.article
  let at = 0
  let laid: Omit<Scene, 'figure' | 'first' | 'last'> | null = null
  return before.values.map((figure) => {
    while (at < before.sentences.length && before.sentences[at]!.end <= figure.start) {
      at++
      laid = null
    }
    const sentence = before.sentences[at]
    if (!sentence || sentence.start > figure.start) return null
    laid ??= {
      earlier: before.sentences.slice(Math.max(0, at - EARLIER), at),
      ...lay(text, sentence, before),
    }
    const { spans } = laid
    const first = spans.findIndex(({ end }) => end > figure.start)
    let last = first
    while (last < spans.length && spans[last]!.start < figure.end) last++
    return first < 0 ? null : { figure, first, last, ...laid }
  })
}

function lay(
  text: string,
  sentence: Sentence,
  before: Normalised,
): Omit<Scene, 'figure' | 'first' | 'last' | 'earlier'> {
  const spans = sentence.tokens
  const wholes: string[] = spans.map(() => '')
  const wholeIds: number[] = spans.map(() => -1)
  const units: (string | null | undefined)[] = spans.map(() => undefined)
  let id = 0
  const mark = (whole: Span, tag: string) => {
    id++
    spans.forEach((token, i) => {
      if (token.start < whole.end && whole.start < token.end && wholes[i] === '')
        [wholes[i], wholeIds[i]] = [tag, id]
    })
  }
  for (const mention of overlapping(before.mentions, sentence)) mark(mention, mention.type)
  for (const date of overlapping(before.dates, sentence)) mark(date, 'Date')
  for (const value of overlapping(before.values, sentence)) {
    mark(value, 'Figure')
    spans.forEach((token, i) => {
      if (token.start < value.end && value.start < token.end) units[i] = value.unit
    })
  }
  return {
    text,
    spans,
    words: spans.map(({ start, end }) => text.slice(start, end).toLowerCase()),
    wholes,
    wholeIds,
    units,
  }
}

/** The spans of a list that overlap another. */
export const overlapping = <T extends Mention | DateValue | FigureValue>(
  list: readonly T[],
  one: Span,
): T[] => list.filter(({ start, end }) => start < one.end && one.start < end)

export const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word)
