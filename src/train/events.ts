/** Candidates of events' slots in annotated articles, labelled by what the gold graph says of the events. */
import type { Language } from '../language/language.ts'
import { weighables } from '../stages/5-relate/events.ts'
import type { Gold } from './gold.ts'
import { foundEntities, relatedText } from './gold-entities.ts'
import type { TrainingArticle } from './pairs.ts'

/**
 * Learned from and tried on the names that the language finds, because what may be said of an event hangs on how surely it is one and on
 * what else was found around it.
 */
export function eventPairs(gold: Gold, language: Language): TrainingArticle {
  const related = relatedText(gold, language)
  const entityOf = foundEntities(gold, related, language)
  const days = new Map(related.dates.map(({ start, from, to }) => [start, `${from}..${to}`]))
  const wantedTuples = new Set(
    gold.events.flatMap(({ event, place, from, to, organizers, participants }) => [
      ...(place ? [`place ${event} ${place}`] : []),
      ...(from ? [`time ${event} ${from}..${to}`] : []),
      ...organizers.map((one) => `organizer ${event} ${one}`),
      ...participants.map((one) => `participant ${event} ${one}`),
    ]),
  )
  const pairs = weighables(related, language).map(({ candidate, features, contest }) => {
    const { slot, sites } = candidate
    const tuples = sites.map(({ event, filler }) => {
      const value = slot === 'time' ? days.get(filler.start) : entityOf(filler)
      return `${slot} ${entityOf(event)} ${value}`
    })
    const label = tuples.some((tuple) => wantedTuples.has(tuple))
    return { model: slot, features, tuple: tuples[0]!, label, contest }
  })
  const wanted = new Map<string, number>()
  for (const tuple of wantedTuples) {
    const slot = tuple.split(' ')[0]!
    wanted.set(slot, (wanted.get(slot) ?? 0) + 1)
  }
  return { lessons: pairs, trials: pairs, wanted }
}
