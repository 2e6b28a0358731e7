/**
 * Names that are likely one event, person or body, before `resolve` settles it: what the text says of any of them counts for all.
 * Events go by their first two words with short forms written out, people by a name that an earlier one has, others by their words.
 */
import type { Language } from '../../../language/language.ts'
import type { Mention, Normalised } from '../../../model/facts.ts'
import type { Span } from '../../../model/span.ts'

export interface Groups {
  /** The key of a name's group, or of a date's. */
  keyOf(span: Span): string
}

export function groupsOf({ article: { text }, mentions, dates }: Normalised, language: Language): Groups {
  const keys = new Map<string, string>()
  const people = new Map<string, string>()
  const at = ({ start, end }: Span) => `${start} ${end}`
  for (const mention of mentions) keys.set(at(mention), keyOf(mention, text, people, language))
  for (const date of dates) keys.set(at(date), `Date ${date.from}..${date.to}`)
  return { keyOf: (span) => keys.get(at(span)) ?? at(span) }
}

/** @param people known by any of their names, to which this one is added */
function keyOf(
  mention: Mention,
  text: string,
  people: Map<string, string>,
  { coreference }: Language,
): string {
  const words =
    text
      .slice(mention.start, mention.end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  if (mention.type === 'Event') return `Event ${coreference.expand(words).slice(0, 2).join(' ')}`
  if (mention.type !== 'Person') return `${mention.type} ${coreference.expand(words).join(' ')}`
  const known = words.map((word) => people.get(word)).find((key) => key !== undefined)
  const key = known ?? `Person ${words.join(' ')}`
  for (const word of words) if (word.length > 2 && !people.has(word)) people.set(word, key)
  return key
}
