/** Where in the text names stand: numbers and dates inside a name say nothing of their own. */
import type { EntityType, Mention } from '../../model/facts.ts'
import type { Span } from '../../model/span.ts'

export interface Places {
  /** Whether the start of a span lies inside a name. */
  covers(span: Span): boolean
  /** The name that begins at an offset, the longest; null where none does. */
  startingAt(offset: number): Mention | null
  /** The type of the name that ends just before an offset, with marks and spaces between; null where none does. */
  typeBefore(offset: number): EntityType | null
}

/**
 * The stretches of names. An event's phrase in small letters (`gempa berkekuatan 5,2 magnitudo`) is no name: it tells what happened, and
 * its figures count.
 */
export function namePlaces(text: string, mentions: readonly Mention[]): Places {
  const names = mentions.filter((mention) => mention.type !== 'Event' || isName(text, mention))
  const starts = new Map<number, Mention>()
  const ends = new Map<number, EntityType>()
  for (const name of names) {
    if (name.end > (starts.get(name.start)?.end ?? 0)) starts.set(name.start, name)
    ends.set(name.end, name.type)
  }
  let next = 0
  let reach = 0
  let last = 0
  return {
    covers: ({ start }) => {
      if (start < last) next = reach = 0
      last = start
      while (next < names.length && names[next]!.start <= start) reach = Math.max(reach, names[next++]!.end)
      return start < reach
    },
    startingAt: (offset) => starts.get(offset) ?? null,
    typeBefore: (offset) =>
      ends.get(offset - /[ (,]*$/.exec(text.slice(0, offset).slice(-4))![0].length) ?? null,
  }
}

/** Whether every longer word of it begins with a capital or digit. */
const isName = (text: string, { start, end }: Span): boolean =>
  !/(?<!\p{L})\p{Ll}{5}/u.test(text.slice(start, end))
