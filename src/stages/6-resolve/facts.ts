/** Facts that pointed to words, pointed to entities. A fact without an end that it needs is left out. */
import type {
  EntityId,
  GraphEvent,
  GraphFigure,
  GraphQuote,
  GraphRelation,
  GraphRole,
} from '../../model/article-graph.ts'
import type { Related } from '../../model/facts.ts'
import type { Attested, Span } from '../../model/span.ts'
import type { References } from './references.ts'

type Facts = {
  readonly figures: readonly GraphFigure[]
  readonly roles: readonly GraphRole[]
  readonly quotes: readonly GraphQuote[]
  readonly events: readonly GraphEvent[]
  readonly relations: readonly GraphRelation[]
}

export function factsOf(related: Related, references: References): Facts {
  const { resolve, named } = references
  const maybe = (span: Span | null): EntityId | null => span && resolve(span)
  const all = (spans: readonly Span[]): EntityId[] => [
    ...new Set(spans.flatMap((span) => resolve(span) ?? [])),
  ]
  return {
    figures: related.figures.map(({ about, ...figure }) => ({ ...figure, about: maybe(about) })),
    roles: related.roles.flatMap(({ person, title, of, ...rest }) => {
      const holder = resolve(person)
      return holder ? [{ person: holder, title, of: of && named(of), ...placeOf(rest) }] : []
    }),
    quotes: quotesOf(related, references),
    events: related.happenings.flatMap(({ event, place, from, to, organizers, participants, ...rest }) => {
      const id = named(event, 'Event')
      if (!id) return []
      const slots = { organizers: all(organizers), participants: all(participants) }
      return [{ event: id, place: place && named(place), from, to, ...slots, ...placeOf(rest) }]
    }),
    relations: related.relations.flatMap(({ subject, type, verb, object, ...rest }) => {
      const [from, to] = [resolve(subject), resolve(object)]
      return from && to && from !== to ? [{ subject: from, type, verb, object: to, ...placeOf(rest) }] : []
    }),
  }
}

/** In the order of the text, because who spoke last speaks on where only a pronoun is given. */
function quotesOf({ quotes }: Related, references: References): GraphQuote[] {
  let last: EntityId | null = null
  return quotes.map(({ direct, speaker, ...rest }) => {
    const by: EntityId | null = speaker && references.speaker(speaker, last)
    last = by ?? last
    return { direct, speaker: by, ...placeOf(rest) }
  })
}

const placeOf = ({ start, end, by, score }: Attested): Attested => ({ start, end, by, score })
