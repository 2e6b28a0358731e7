/**
 * Whom a description stands for that names nobody (`Mantan bupati itu`, `Kiper berusia 26 tahun itu`): the person named last in the
 * sentences before. Somebody whom its own sentence names before it is another: `Ratna memuji penyanyi itu`.
 */
import type { Mention, Sentence } from '../../../model/facts.ts'
import type { Span } from '../../../model/span.ts'

/** A description goes back no further than this many sentences. */
const REACH = 3

/** The mention that the title of a description in `sentences[index]` stands for; null where nobody was named shortly before. */
export function describedPerson(
  title: Span,
  sentences: readonly Sentence[],
  index: number,
  people: readonly Mention[],
  text: string,
): Mention | null {
  const { start } = sentences[index]!
  const from = sentences[Math.max(0, index - REACH)]!.start
  const name = (one: Span) => text.slice(one.start, one.end)
  const others = people.filter((one) => start <= one.start && one.end <= title.start).map(name)
  const other = (one: Span) => others.some((known) => known.includes(name(one)) || name(one).includes(known))
  return people.findLast((one) => from <= one.start && one.end <= start && !other(one)) ?? null
}
