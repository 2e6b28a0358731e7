/** Candidates of events' slots in annotated articles, labelled by what the gold graph says of the events. */
import type { Language } from '../language/language.ts'
import { weighables } from '../stages/5-relate/events.ts'
import type { Gold } from './gold.ts'
import { goldEntityFinder, relatedGold } from './gold-entities.ts'
import type { TrainingArticle } from './pairs.ts'

export function eventPairs(gold: Gold, language: Language): TrainingArticle {
  const related = relatedGold(gold, language)
  const entityOf = goldEntityFinder(gold, related, language)
  const dates = new Map(related.dates.map(({ start, from, to }) => [start, `${from}..${to}`]))
  const wantedTuples = new Set(
    gold.events.flatMap(({ event, place, from, to, organizers, participants }) => [
      ...(place ? [`place ${event} ${place}`] : []),
      ...(from ? [`time ${event} ${from}..${to}`] : []),
      ...organizers.map((one) => `organizer ${event} ${one}`),
      ...participants.map((one) => `participant ${event} ${one}`),
    ]),
  )
  const pairs = weighables(related, language).map(({ candidate, features }) => {
    const { slot, event, filler } = candidate
    const value = slot === 'time' ? dates.get(filler.start) : entityOf(filler)
    const tuple = `${slot} ${entityOf(event)} ${value}`
    return { model: slot, features, tuple, label: wantedTuples.has(tuple) }
  })
  const wanted = new Map<string, number>()
  for (const tuple of wantedTuples) {
    const slot = tuple.split(' ')[0]!
    wanted.set(slot, (wanted.get(slot) ?? 0) + 1)
  }
  return { pairs, wanted }
}
