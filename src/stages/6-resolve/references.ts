/**
 * What the words of a fact refer to: a name refers to its entity; a pronoun, or a verb with its speaker in it (`katanya`), to the
 * subject of the story; a title to the person who holds it.
 */
import type { Language } from '../../language/language.ts'
import type { EntityId } from '../../model/article-graph.ts'
import type { EntityType, Mention, Related } from '../../model/facts.ts'
import type { Span } from '../../model/span.ts'
import type { Entities } from './entities.ts'
import { lowerBound } from './places.ts'
import { subjectsOf } from './subjects.ts'
import { holderFinder } from './titles.ts'

export interface References {
  /** The entity that a span names or refers to; null where the text does not say. */
  resolve(span: Span): EntityId | null
  /** The entity of the mention at a span, if it is of one of the types; null where none stands there. */
  named(span: Span, ...types: EntityType[]): EntityId | null
}

export function referencesOf(related: Related, entities: Entities, language: Language): References {
  const subjects = subjectsOf(related, language)
  const holderOf = holderFinder(related, language)
  const idOf = (mention: Mention | null): EntityId | null => mention && entities.entityOf(mention).id
  const named = (span: Span, ...types: EntityType[]): EntityId | null => {
    const found = mentionAt(related.mentions, span)
    return found && (types.length === 0 || types.includes(found.type)) ? idOf(found) : null
  }
  const titled = (span: Span): EntityId | null => {
    const holder = holderOf(span)
    return holder && named(holder)
  }
  return { named, resolve: (span) => named(span) ?? titled(span) ?? idOf(subjects.before(span.start)) }
}

/** The longest mention that starts within a span, else the one that reaches into it. */
function mentionAt(mentions: readonly Mention[], { start, end }: Span): Mention | null {
  const first = lowerBound(mentions, start)
  const inside = mentions[first]
  if (inside && inside.start < end) return inside
  const before = mentions[first - 1]
  return before && start < before.end ? before : null
}
