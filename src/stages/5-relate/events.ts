/**
 * Where and when events take place, who holds them and who takes part: names and dates near an event, weighed by a model of their words
 * for each slot. One slot a Happening: `resolve`, which knows what names are one event, puts them together.
 */
import type { Language } from '../../language/language.ts'
import type { Happening, Normalised } from '../../model/facts.ts'
import type { Span } from '../../model/span.ts'
import { type Candidate, candidatesIn } from './events/candidates.ts'
import { countsOf, featuresOf } from './events/features.ts'

const MODEL = 'event-model'

export function findHappenings(before: Normalised, language: Language): Happening[] {
  const { models } = language.events
  const dates = new Map(before.dates.map((date) => [date.start, date]))
  return weighables(before, language).flatMap(({ candidate, features }) => {
    const { slot, event, filler } = candidate
    const score = models.probability(slot, features)
    if (score < models.threshold(slot)) return []
    const name: Span = { start: filler.start, end: filler.end }
    const date = slot === 'time' ? dates.get(filler.start) : undefined
    return [
      {
        start: event.start,
        end: event.end,
        event: { start: event.start, end: event.end },
        place: slot === 'place' ? name : null,
        from: date?.from ?? null,
        to: date?.to ?? null,
        organizers: slot === 'organizer' ? [name] : [],
        participants: slot === 'participant' ? [name] : [],
        by: MODEL,
        score: Math.round(score * 1000) / 1000,
      },
    ]
  })
}

export interface Weighable {
  readonly candidate: Candidate
  readonly features: readonly string[]
}

/** All candidates of an article: training learns from the same. */
export function weighables(before: Normalised, language: Language): Weighable[] {
  const counts = countsOf(before)
  return candidatesIn(before, language).map((candidate) => ({
    candidate,
    features: [...new Set(featuresOf(candidate, before.article.text, counts))],
  }))
}
