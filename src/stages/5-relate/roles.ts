/** The posts and occupations of people. */
import type { Language } from '../../language/language.ts'
import type { Normalised, Role } from '../../model/facts.ts'

export function findRoles(_before: Normalised, _language: Language): Role[] {
  return []
}
