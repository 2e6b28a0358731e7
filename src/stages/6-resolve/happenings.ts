/** What an article says of an event, put together from all its mentions: one row an event. */

import type { Entity, GraphEvent } from '../../model/article-graph.ts'
import type { Happening, Related } from '../../model/facts.ts'
import type { Span } from '../../model/span.ts'
import { append } from '../../multimap.ts'
import type { References } from './references.ts'

/** Rows in the order in which the text first names the events; of several places or days the surest stands. */
export function eventsOf({ happenings }: Related, references: References): GraphEvent[] {
  const byEvent = new Map<Entity, Happening[]>()
  for (const one of happenings) {
    const event = references.named(one.event, 'Event')
    if (event) append(byEvent, event, one)
  }
  return [...byEvent].map(([event, said]) => rowOf(event, said, references))
}

function rowOf(event: Entity, said: readonly Happening[], { named, resolve }: References): GraphEvent {
  const sure = [...said].sort((a, b) => b.score - a.score || a.start - b.start)
  const ids = (spans: readonly Span[], find: (span: Span) => Entity | null) => {
    const found = spans.map((span) => find(span)).filter((one) => one !== null && one !== event)
    return [...new Set(found.map((one) => one!.id))]
  }
  const time = sure.find(({ from }) => from !== null)
  const places = ids(
    sure.flatMap((one) => one.place ?? []),
    named,
  )
  const best = sure[0]!
  return {
    start: best.start,
    end: best.end,
    event: event.id,
    by: best.by,
    score: best.score,
    place: places[0] ?? null,
    from: time?.from ?? null,
    to: time?.to ?? null,
    organizers: ids(
      said.flatMap(({ organizers }) => organizers),
      resolve,
    ),
    participants: ids(
      said.flatMap(({ participants }) => participants),
      resolve,
    ),
  }
}
