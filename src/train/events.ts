/** Candidates of events' slots in annotated articles, labelled by what the gold graph says of the events. */
import type { Language } from '../language/language.ts'
import type { Normalised } from '../model/facts.ts'
import type { Span } from '../model/span.ts'
import { weighables } from '../stages/5-relate/events.ts'
import type { Gold } from './gold.ts'
import type { TrainingArticle } from './pairs.ts'

/** @param article the same with its gold mentions, as `relate` gets it */
export function eventPairs(gold: Gold, article: Normalised, language: Language): TrainingArticle {
  const dates = gold.dates.map(({ start, end, from, to }) => ({ start, end, from, to, by: 'gold', score: 1 }))
  const values = new Map([
    ...gold.entities.flatMap(({ id, mentions }) =>
      mentions.map((one) => [`${one.start} ${one.end}`, id] as const),
    ),
    ...dates.map(({ start, end, from, to }) => [`${start} ${end}`, `${from}..${to}`] as const),
  ])
  const nameOf = ({ start, end }: Span) => values.get(`${start} ${end}`)
  const wantedTuples = new Set(
    gold.events.flatMap(({ event, place, from, to, organizers, participants }) => [
      ...(place ? [`place ${event} ${place}`] : []),
      ...(from ? [`time ${event} ${from}..${to}`] : []),
      ...organizers.map((one) => `organizer ${event} ${one}`),
      ...participants.map((one) => `participant ${event} ${one}`),
    ]),
  )
  const sorted = [...dates].sort((a, b) => a.start - b.start)
  const pairs = weighables({ ...article, dates: sorted }, language).map(
    ({ candidate, features, contest }) => {
      const { slot, sites } = candidate
      const tuples = sites.map(({ event, filler }) => `${slot} ${nameOf(event)} ${nameOf(filler)}`)
      const right = tuples.find((tuple) => wantedTuples.has(tuple))
      return { model: slot, features, tuple: right ?? tuples[0]!, label: right !== undefined, contest }
    },
  )
  const wanted = new Map<string, number>()
  for (const tuple of wantedTuples) {
    const slot = tuple.split(' ')[0]!
    wanted.set(slot, (wanted.get(slot) ?? 0) + 1)
  }
  return { pairs, wanted }
}
