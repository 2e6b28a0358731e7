/**
 * What the words of a fact refer to: a name refers to its entity; a pronoun, or a verb with its speaker in it (`katanya`), to the
 * subject of the story; a title to the person who holds it.
 */
import type { Language } from '../../language/language.ts'
import type { Entity } from '../../model/article-graph.ts'
import type { EntityType, Mention, Related } from '../../model/facts.ts'
import { lowerBound } from '../../model/sorted-spans.ts'
import type { Span } from '../../model/span.ts'
import type { Entities } from './entities.ts'
import { subjectsOf } from './subjects.ts'
import { holderFinder } from './titles.ts'

export interface References {
  /** The entity that a span names or refers to; null where the text does not say. */
  resolve(span: Span): Entity | null
  /** The same for the speaker of a quote, given who spoke last: `katanya` goes on with that one. */
  speaker(span: Span, last: Entity | null): Entity | null
  /** The entity of the mention at a span, if it is of one of the types; null where none stands there. */
  named(span: Span, ...types: EntityType[]): Entity | null
}

export function referencesOf(related: Related, entities: Entities, language: Language): References {
  const subjects = subjectsOf(related, language)
  const holderOf = holderFinder(related, language)
  const entityOf = (mention: Mention | null): Entity | null => mention && entities.entityOf(mention)
  const named = (span: Span, ...types: EntityType[]): Entity | null => {
    const found = mentionAt(related.mentions, span)
    return found && (types.length === 0 || types.includes(found.type)) ? entityOf(found) : null
  }
  const titled = (span: Span): Entity | null => {
    const holder = holderOf(span)
    return holder && named(holder)
  }
  const told = (span: Span) => named(span) ?? titled(span)
  const subject = (span: Span) => entityOf(subjects.before(span.start))
  return {
    named,
    resolve: (span) => told(span) ?? subject(span),
    speaker: (span, last) => told(span) ?? last ?? subject(span),
  }
}

/** The longest mention that starts within a span, else the one that reaches into it. */
function mentionAt(mentions: readonly Mention[], { start, end }: Span): Mention | null {
  const first = lowerBound(mentions, start)
  const inside = mentions[first]
  if (inside && inside.start < end) return inside
  const before = mentions[first - 1]
  return before && start < before.end ? before : null
}
