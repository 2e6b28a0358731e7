/** What a candidate of an event's slot looks like to the model, as strings. */
import type { Term } from '../../../language/matcher.ts'
import type { Normalised } from '../../../model/facts.ts'
import type { Candidate } from './candidates.ts'

const ENTITIES = ['Person', 'Organization', 'Place', 'Event', 'Law', 'Product']
/** Word classes that say more than the word. */
const CLASSES = [...ENTITIES, 'Post', 'Date', 'Figure', 'Member', 'Kin']
/** Words on either side of the filler, and between it and the event. */
const NEAR = 3
const MOST_BETWEEN = 12

/** What the article as a whole says of its events and names. */
export interface Counts {
  of(span: { readonly start: number; readonly end: number }): number
  /** The event that the article names first. */
  readonly firstEvent: number
}

export function countsOf({ article, mentions }: Normalised): Counts {
  const counts = new Map<string, number>()
  const key = ({ start, end }: { start: number; end: number }) =>
    article.text.slice(start, end).split(/\s+/u).slice(0, 2).join(' ').toLowerCase()
  for (const mention of mentions) counts.set(key(mention), (counts.get(key(mention)) ?? 0) + 1)
  return {
    of: (span) => counts.get(key(span)) ?? 0,
    firstEvent: mentions.find(({ type }) => type === 'Event')?.start ?? -1,
  }
}

export function featuresOf(one: Candidate, text: string, counts: Counts): string[] {
  const { terms, at, eventAt, event, filler, distance } = one
  const type = look(filler)
  const isInside = event.start <= filler.start && filler.end <= event.end
  const where = isInside
    ? 'inside'
    : distance !== 0
      ? `sentence ${distance}`
      : at < eventAt
        ? 'before'
        : 'after'
  const between = eventAt < 0 || isInside ? [] : terms.slice(Math.min(at, eventAt) + 1, Math.max(at, eventAt))
  const isNamed = /^\p{Lu}/u.test(text.slice(event.start, event.end))
  const head = text.slice(event.start, event.end).toLowerCase().split(/\s+/u)[0]!
  return [
    `${type} ${where}`,
    `${type} ${where} ${isNamed}`,
    `${type} ${where} gap ${bucket(between.length)}`,
    `head ${head}`,
    `${type} head ${head}`,
    `${type} rank ${rankOf(terms, at)} ${where}`,
    `${type} preceded ${look(terms[at - 1])} ${distance === 0}`,
    `preceded ${look(terms[at - 1])}`,
    `${type} followed ${look(terms[at + 1])}`,
    ...terms.slice(Math.max(0, at - NEAR), at).map((term) => `near before ${look(term)}`),
    ...terms.slice(at + 1, at + 1 + NEAR).map((term) => `near after ${look(term)}`),
    ...between.slice(0, MOST_BETWEEN).map((term) => `between ${where} ${look(term)}`),
    ...(between.length > 0 && between.length <= NEAR
      ? [`sequence ${where} ${between.map(look).join(' ')}`]
      : []),
    ...(eventAt >= 0
      ? [`event preceded ${look(terms[eventAt - 1])}`, `event followed ${look(terms[eventAt + 1])}`]
      : []),
    ...terms
      .slice(Math.max(0, at - MOST_BETWEEN), at + MOST_BETWEEN)
      .filter((term) => /^\p{Ll}{4,}$/u.test(term.text))
      .map((term) => `sentence has ${term.text}`),
    `event count ${count(counts.of(event))}`,
    `${type} filler count ${count(counts.of(filler))} ${where}`,
    `first event ${event.start === counts.firstEvent} ${where}`,
    `sentence ${Math.min(one.sentence, 3)} ${type} ${where}`,
  ]
}

function look(term: Term | undefined): string {
  if (!term) return '#'
  return CLASSES.find((tag) => term.tags.has(tag)) ?? term.text.toLowerCase()
}

/** How many names of the filler's type come before it in its sentence. */
function rankOf(terms: readonly Term[], at: number): number {
  const type = look(terms[at])
  return Math.min(
    3,
    terms.slice(Math.max(0, at - MOST_BETWEEN * 2), at).filter((term) => look(term) === type).length,
  )
}

const count = (n: number) => (n < 3 ? String(n) : '3+')

function bucket(length: number): string {
  if (length <= 2) return String(length)
  return length <= 5 ? '3-5' : length <= 10 ? '6-10' : '11+'
}
