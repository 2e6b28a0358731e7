/**
 * What the words of a fact refer to: a name refers to its entity; a pronoun, a verb with its speaker in it (`katanya`) or a title
 * refers back to a person named before.
 */
import type { Entity, EntityId } from '../../model/article-graph.ts'
import type { EntityType, Related, Role } from '../../model/facts.ts'
import type { Span } from '../../model/span.ts'
import type { Entities } from './entities.ts'
import { covering, lastStartingBefore } from './places.ts'

export interface References {
  /** The entity that a span names or refers to; null where the text does not say. */
  resolve(span: Span): EntityId | null
  /** The entity of a mention at the span; null where none stands there. */
  named(span: Span, ...types: EntityType[]): EntityId | null
}

export function referencesOf(related: Related, entities: Entities): References {
  const people = related.mentions.filter(
    (mention) =>
      mention.type === 'Person' &&
      !covering(
        related.quotes.filter(({ direct }) => direct),
        mention,
      ),
  )
  const named = (span: Span, ...types: EntityType[]): EntityId | null => {
    const found = mentionAt(span)
    return found && (types.length === 0 || types.includes(found.type)) ? found.id : null
  }
  const mentionAt = (span: Span): Entity | null => {
    const found = related.mentions.find(({ start, end }) => start < span.end && span.start < end)
    return found ? entities.entityOf(found) : null
  }
  const titled = (span: Span): EntityId | null => {
    const words = related.article.text.slice(span.start, span.end).toLowerCase()
    const holds = (role: Role) => words.includes(role.title.toLowerCase())
    const role =
      related.roles.findLast((one) => one.person.start < span.start && holds(one)) ??
      related.roles.find(holds)
    return role ? named(role.person, 'Person') : null
  }
  const subject = (span: Span): EntityId | null => {
    const last = lastStartingBefore(people, span.start)
    return last ? entities.entityOf(last).id : null
  }
  const resolve = (span: Span) => named(span) ?? titled(span) ?? subject(span)
  return { resolve, named }
}
