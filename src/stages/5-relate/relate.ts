/** Stage 5: what the text says of the names: figures' measures, roles, quotes, events, relations. */
import type { Language } from '../../language/language.ts'
import type { Normalised, Related } from '../../model/facts.ts'
import { findHappenings } from './events.ts'
import { completeFigures } from './measures.ts'
import { findQuotes } from './quotes.ts'
import { findRelations } from './relations.ts'
import { findRoles } from './roles.ts'

export function relate(before: Normalised, language: Language): Related {
  const facts = {
    figures: completeFigures(before, language),
    roles: findRoles(before, language),
    quotes: findQuotes(before, language),
    happenings: findHappenings(before, language),
    ...before,
  }
  return { relations: findRelations(facts, language), ...facts }
}
