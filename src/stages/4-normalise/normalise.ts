/** Stage 4: dates and figures as values. */
import type { Language } from '../../language/language.ts'
import type { Mentioned, Normalised } from '../../model/facts.ts'

export function normalise(before: Mentioned, _language: Language): Normalised {
  return { ...before, dates: [], values: [], notes: [] }
}
