/** What the article as a whole says of two names: how often it speaks of them, whether a role joins them, whether somebody is speaking. */
import type { Term } from '../../../language/matcher.ts'
import type { Related } from '../../../model/facts.ts'
import type { Span } from '../../../model/span.ts'

export interface Context {
  /** How many mentions share a word with the name. */
  frequency(name: Term): number
  /** Whether a role joins the person to the body, in these places. */
  isRole(person: Span, body: Span): boolean
  isQuoted(span: Span): boolean
}

export function contextOf({ article, mentions, roles, quotes }: Omit<Related, 'relations'>): Context {
  const counts = new Map<string, number>()
  for (const { start, end } of mentions)
    for (const word of wordsOf(article.text.slice(start, end))) counts.set(word, (counts.get(word) ?? 0) + 1)
  const joined = new Set(roles.flatMap(({ person, of }) => (of ? [`${person.start} ${of.start}`] : [])))
  const quoted = quotes.filter(({ direct }) => direct)
  return {
    frequency: ({ text }) => Math.max(0, ...[...wordsOf(text)].map((word) => counts.get(word) ?? 0)),
    isRole: (person, body) => joined.has(`${person.start} ${body.start}`),
    isQuoted: ({ start }) => isWithin(quoted, start),
  }
}

/** Capitalised words tell names apart; the others are shared by many. */
const wordsOf = (text: string): Set<string> => new Set(text.match(/\p{Lu}[\p{L}\p{N}]+/gu))

/** By halving: the spans are sorted and do not overlap. */
function isWithin(sorted: readonly Span[], offset: number): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low < sorted.length && sorted[low]!.start <= offset
}
