/** What each figure measures, about whom and for which period. */
import type { Language } from '../../language/language.ts'
import type { Figure, Normalised } from '../../model/facts.ts'

export function completeFigures(before: Normalised, _language: Language): Figure[] {
  return before.values.map((value) => ({ ...value, measure: null, about: null, from: null, to: null }))
}
