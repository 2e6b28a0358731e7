/** What is said of events: `events.tsv`, and the examples that stand beside the phrases. */
import { describe, expect, test } from 'vitest'
import { readTable } from '../../src/language/table.ts'
import type { Happening } from '../../src/model/facts.ts'
import { findHappenings } from '../../src/stages/5-relate/events.ts'
import { indonesian } from './cast.ts'
import { marked } from './marked.ts'

/** `event: slot filler`, several separated by ` | `. */
function slotsOf(row: string): string {
  const before = marked(row)
  const words = ({ start, end }: { start: number; end: number }) => before.article.text.slice(start, end)
  const filled = ({ place, from, to, organizers, participants }: Happening) => [
    ...(place ? [`place ${words(place)}`] : []),
    ...(from ? [`time ${from}..${to}`] : []),
    ...organizers.map((one) => `organizer ${words(one)}`),
    ...participants.map((one) => `participant ${words(one)}`),
  ]
  const found = findHappenings(before, indonesian).flatMap((one) =>
    filled(one).map((slot) => `${words(one.event)}: ${slot}`),
  )
  return [...new Set(found)].sort().join(' | ')
}

test.each(readTable(new URL('events.tsv', import.meta.url).pathname, ['text', 'slots']))(
  '$text',
  ({ text, slots }) => {
    expect(slotsOf(text)).toBe(slots)
  },
)

describe('phrases', () => {
  test.each([...indonesian.events.rules.values()])('$name', ({ name, example, counter }) => {
    const rules = (text: string) => findHappenings(marked(text), indonesian).map(({ by }) => by)
    expect(rules(example)).toContain(name)
    expect(rules(counter)).not.toContain(name)
  })
})
