/** Where and when events take place, who holds them and who takes part. */
import type { Language } from '../../language/language.ts'
import type { Happening, Normalised } from '../../model/facts.ts'

export function findHappenings(_before: Normalised, _language: Language): Happening[] {
  return []
}
