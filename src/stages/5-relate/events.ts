/**
 * Where and when events take place, who holds them and who takes part: by phrases, and names and dates near an event weighed by a model
 * for each slot. One slot a Happening: `resolve`, which knows what names are one event, puts them together.
 */
import type { Slot } from '../../language/events.ts'
import type { Language } from '../../language/language.ts'
import type { Term } from '../../language/matcher.ts'
import type { DateValue, Happening, Normalised } from '../../model/facts.ts'
import type { Attested, Span } from '../../model/span.ts'
import { withEvent } from './events/anaphora.ts'
import { type Candidate, candidatesIn } from './events/candidates.ts'
import { featuresOf, storyOf } from './events/features.ts'
import { groupsOf } from './events/groups.ts'
import { phrasesIn } from './events/phrases.ts'
import { type Contest, settled } from './rivals.ts'
import { sentenceTerms, storySentences } from './terms.ts'
import { titleTerms } from './titles.ts'

const MODEL = 'event-model'

/** Sorted by start. */
export function findHappenings(before: Normalised, language: Language): Happening[] {
  if (!before.mentions.some(({ type }) => type === 'Event')) return []
  const dates = new Map(before.dates.map((date) => [date.start, date]))
  const stated = statedTerms(before, language)
    .flatMap((terms) => phrasesIn(terms, language))
    .map(({ slot, event, filler, rule, score }) => happening(slot, event, filler, dates, { by: rule, score }))
  const said = [...stated, ...weighed(before, dates, language)]
  return withoutHosts(said).sort((a, b) => a.start - b.start)
}

/** Words that say who holds an event do not say that it takes part too, nor that the event is there. */
function withoutHosts(said: readonly Happening[]): Happening[] {
  const key = (event: Span, name: Span) => `${event.start} ${name.start}`
  const hosts = new Set(said.flatMap(({ event, organizers }) => organizers.map((one) => key(event, one))))
  const isHost = (event: Span, name: Span | null) => name !== null && hosts.has(key(event, name))
  return said.filter(
    ({ event, participants, place }) =>
      !isHost(event, place) && !participants.some((one) => isHost(event, one)),
  )
}

/** The sentences that tell of events: the story's, and its dateline, which says where it was told. */
const told = (before: Normalised) => storySentences(before, 'dateline')

/** The terms of each sentence, in which the event named last stands for the nouns that refer to it. */
function statedTerms(before: Normalised, language: Language): (readonly Term[])[] {
  let last: Span | null = null
  return told(before).map((sentence) => {
    const terms = titleTerms(sentenceTerms(sentence, before, language))
    const whole = withEvent(terms, last)
    last = terms.findLast(({ tags }) => tags.has('Event')) ?? last
    return whole
  })
}

function weighed(before: Normalised, dates: ReadonlyMap<number, DateValue>, language: Language): Happening[] {
  const { models } = language.events
  const candidates = weighables(before, language).map((one) => ({
    probability: models.probability(one.candidate.slot, [one.features]),
    ...one,
  }))
  const scores = settled(candidates)
  return candidates.flatMap(({ candidate: { slot, sites } }, i) => {
    const [{ event, filler }] = sites
    const score = scores[i]!
    return score >= models.threshold(slot)
      ? [happening(slot, event, filler, dates, { by: MODEL, score: Math.round(score * 1000) / 1000 })]
      : []
  })
}

function happening(
  slot: Slot,
  event: Span,
  filler: Span,
  dates: ReadonlyMap<number, DateValue>,
  { by, score }: Pick<Attested, 'by' | 'score'>,
): Happening {
  const name = { start: filler.start, end: filler.end }
  const date = slot === 'time' ? dates.get(filler.start) : undefined
  return {
    start: event.start,
    end: event.end,
    event: { start: event.start, end: event.end },
    place: slot === 'place' ? name : null,
    from: date?.from ?? null,
    to: date?.to ?? null,
    organizers: slot === 'organizer' ? [name] : [],
    participants: slot === 'participant' ? [name] : [],
    by,
    score,
  }
}

export interface Weighable {
  readonly candidate: Candidate
  readonly features: readonly string[]
  readonly contest: Contest | null
}

/** All candidates of an article: training learns from the same. */
export function weighables(before: Normalised, language: Language): Weighable[] {
  const groups = groupsOf(before, language)
  const story = storyOf(before, groups)
  return candidatesIn(before, told(before), groups, language).map((candidate) => ({
    candidate,
    features: [...new Set(featuresOf(candidate, story, language))],
    contest: contestOf(candidate),
  }))
}

/** Places contend for an event's place, days for its time. */
function contestOf({ slot, event, filler }: Candidate): Contest | null {
  return slot === 'place' || slot === 'time' ? { prize: `${slot} ${event}`, claim: filler } : null
}
