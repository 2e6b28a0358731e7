/** Candidates of events' slots in annotated articles, labelled by what the gold graph says of the events. */
import type { Language } from '../language/language.ts'
import type { Related } from '../model/facts.ts'
import { weighables } from '../stages/5-relate/events.ts'
import type { Gold } from './gold.ts'
import { type EntityFinder, foundEntities, relatedGold, relatedText, rightEntities } from './gold-entities.ts'
import type { LabelledPair, TrainingArticle } from './pairs.ts'

/**
 * Learned from right names, which teach what words say, and from those that the language finds, because what may be said of an event hangs
 * on how surely it is one and on what else was found around it; tried on the latter.
 */
export function eventPairs(gold: Gold, language: Language): TrainingArticle {
  const [right, found] = [relatedGold(gold, language), relatedText(gold, language)]
  const tuples = new Set(
    gold.events.flatMap(({ event, place, from, to, organizers, participants }) => [
      ...(place ? [`place ${event} ${place}`] : []),
      ...(from ? [`time ${event} ${from}..${to}`] : []),
      ...organizers.map((one) => `organizer ${event} ${one}`),
      ...participants.map((one) => `participant ${event} ${one}`),
    ]),
  )
  const trials = pairsOf(found, foundEntities(gold, found, language), tuples, language)
  const wanted = new Map<string, number>()
  for (const tuple of tuples) {
    const slot = tuple.split(' ')[0]!
    wanted.set(slot, (wanted.get(slot) ?? 0) + 1)
  }
  return {
    lessons: [...pairsOf(right, rightEntities(gold, right, language), tuples, language), ...trials],
    trials,
    wanted,
  }
}

function pairsOf(
  related: Related,
  entityOf: EntityFinder,
  gold: ReadonlySet<string>,
  language: Language,
): LabelledPair[] {
  const days = new Map(related.dates.map(({ start, from, to }) => [start, `${from}..${to}`]))
  return weighables(related, language).map(({ candidate, features, contest }) => {
    const { slot, sites } = candidate
    const tuples = sites.map(({ event, filler }) => {
      const value = slot === 'time' ? days.get(filler.start) : entityOf(filler)
      return `${slot} ${entityOf(event)} ${value}`
    })
    const label = tuples.some((tuple) => gold.has(tuple))
    return { model: slot, features, tuple: tuples[0]!, label, contest }
  })
}
