/** Stage 4: dates and figures as values. */
import { parsePublished } from '../../language/calendar.ts'
import type { Language } from '../../language/language.ts'
import type { Mentioned, Normalised } from '../../model/facts.ts'
import { rebased } from './bases.ts'
import { findDates } from './dates.ts'
import { findFigures } from './figures.ts'
import { namePlaces } from './places.ts'

export function normalise(before: Mentioned, language: Language): Normalised {
  const { article, mentions } = before
  const today = article.date && parsePublished(article.date, language.calendar)
  const names = namePlaces(article.text, mentions)
  const { dates: found, notes } = findDates(before, language.calendar, today, names)
  const dates = rebased(found, today, before, language)
  return { dates, values: findFigures(before, language.numbers, dates, names), notes, ...before }
}
