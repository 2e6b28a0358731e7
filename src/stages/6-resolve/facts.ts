/**
 * Facts that pointed to words, pointed to entities. A fact without an end that it needs is left out; of roles and relations that say
 * the same of the same entities, the surest attestation stands.
 */
import type {
  Entity,
  EntityId,
  GraphEvent,
  GraphFigure,
  GraphQuote,
  GraphRelation,
  GraphRole,
} from '../../model/article-graph.ts'
import type { Related } from '../../model/facts.ts'
import type { Attested } from '../../model/span.ts'
import { eventsOf } from './happenings.ts'
import type { References } from './references.ts'

interface Facts {
  readonly figures: readonly GraphFigure[]
  readonly roles: readonly GraphRole[]
  readonly quotes: readonly GraphQuote[]
  readonly events: readonly GraphEvent[]
  readonly relations: readonly GraphRelation[]
}

export function factsOf(related: Related, references: References): Facts {
  return {
    figures: figuresOf(related, references),
    roles: rolesOf(related, references),
    quotes: quotesOf(related, references),
    events: eventsOf(related, references),
    relations: relationsOf(related, references),
  }
}

function figuresOf({ figures }: Related, { resolve }: References): GraphFigure[] {
  return figures.map((figure) => ({
    start: figure.start,
    end: figure.end,
    kind: figure.kind,
    value: figure.value,
    high: figure.high,
    unit: figure.unit,
    bound: figure.bound,
    by: figure.by,
    score: figure.score,
    measure: figure.measure,
    from: figure.from,
    to: figure.to,
    about: idOf(figure.about && resolve(figure.about)),
  }))
}

function rolesOf({ roles }: Related, { resolve, named }: References): GraphRole[] {
  const found = roles.flatMap(({ person, title, of, ...rest }) => {
    const holder = resolve(person)
    return holder ? [{ person: holder.id, title, of: idOf(of && named(of)), ...placeOf(rest) }] : []
  })
  const placed = new Set(
    found.flatMap(({ person, title, of }) => (of ? [`${person} ${title.toLowerCase()}`] : [])),
  )
  return surest(
    found.filter(({ person, title, of }) => of || !placed.has(`${person} ${title.toLowerCase()}`)),
    ({ person, title, of }) => [person, title.toLowerCase(), of],
  )
}

/** In the order of the text, because whoever spoke last speaks on where only a pronoun is given. */
function quotesOf({ quotes }: Related, references: References): GraphQuote[] {
  let last: Entity | null = null
  return quotes.map(({ direct, speaker, ...rest }) => {
    const by: Entity | null = speaker && references.speaker(speaker, last)
    if (by?.type === 'Person') last = by
    return { direct, speaker: idOf(by), ...placeOf(rest) }
  })
}

function relationsOf({ relations }: Related, { resolve }: References): GraphRelation[] {
  const found = relations.flatMap(({ subject, type, verb, object, ...rest }) => {
    const [from, to] = [resolve(subject), resolve(object)]
    if (!from || !to || from === to) return []
    return [{ subject: from.id, type, verb, object: to.id, ...placeOf(rest) }]
  })
  return surest(found, ({ subject, type, verb, object }) => [subject, type, verb?.toLowerCase(), object])
}

/** Of the facts with equal keys the one with the highest score, of equals the first; in the order of the text. */
function surest<Fact extends Attested>(
  facts: readonly Fact[],
  key: (fact: Fact) => readonly unknown[],
): Fact[] {
  const best = new Map<string, Fact>()
  for (const fact of facts) {
    const same = JSON.stringify(key(fact))
    if ((best.get(same)?.score ?? -1) < fact.score) best.set(same, fact)
  }
  return facts.filter((fact) => best.get(JSON.stringify(key(fact))) === fact)
}

const idOf = (entity: Entity | null): EntityId | null => entity?.id ?? null
const placeOf = ({ start, end, by, score }: Attested): Attested => ({ start, end, by, score })
