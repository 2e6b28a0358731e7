/** What was said, directly or in reported speech, and by whom. */
import type { Language } from '../../language/language.ts'
import type { Normalised, Quote } from '../../model/facts.ts'

export function findQuotes(_before: Normalised, _language: Language): Quote[] {
  return []
}
