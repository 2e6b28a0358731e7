/** Sentences with their names marked: `[P Ratna Dewi]` is a person, and O, L, E, H, X are the other types. */
import type { Article } from '../../src/model/article.ts'
import type { EntityType, Mention, Normalised } from '../../src/model/facts.ts'
import { segment } from '../../src/stages/2-segment/segment.ts'
import { normalise } from '../../src/stages/4-normalise/normalise.ts'
import { indonesian } from './cast.ts'

const TYPES: Readonly<Record<string, EntityType>> = {
  P: 'Person',
  O: 'Organization',
  L: 'Place',
  E: 'Event',
  H: 'Law',
  X: 'Product',
}

/** The letters by their types. */
export const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(TYPES).map(([letter, type]) => [type, letter]),
)

/** The text without its marks, after `normalise`; an event's mark may hold others. The article is of Tuesday 22 July 2025. */
export function marked(row: string): Normalised {
  const mentions: Mention[] = []
  const open: { type: EntityType; start: number }[] = []
  let text = ''
  for (const [piece] of row.replaceAll('⏎', '\n').matchAll(/\[[PLOEHX] |\]|[^[\]]+|\[/gu)) {
    const type = TYPES[/^\[([PLOEHX]) $/.exec(piece)?.[1] ?? '']
    if (type) open.push({ type, start: text.length })
    else if (piece === ']' && open.length > 0)
      mentions.push({ ...open.pop()!, end: text.length, by: 'marked', score: 1 })
    else text += piece
  }
  const article: Article = {
    id: 'golden',
    url: null,
    title: null,
    date: '2025-07-22',
    language: 'id',
    text,
    publisher: null,
    reporter: null,
  }
  const segmented = segment({ article, publisher: null, zones: [] }, indonesian)
  const sorted = mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  return normalise({ ...segmented, mentions: sorted }, indonesian)
}
