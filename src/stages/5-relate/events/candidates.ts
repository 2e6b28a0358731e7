/** Names and dates that may fill a slot of an event: those of its sentence and of the sentences next to it. */
import type { Language } from '../../../language/language.ts'
import type { Term } from '../../../language/matcher.ts'
import type { Mention, Normalised } from '../../../model/facts.ts'
import type { Span } from '../../../model/span.ts'
import { sentenceTerms } from '../terms.ts'
import { titleTerms } from '../titles.ts'

export const SLOTS = ['place', 'time', 'organizer', 'participant'] as const
export type Slot = (typeof SLOTS)[number]

export interface Candidate {
  readonly slot: Slot
  readonly event: Mention
  /** A name or a date. */
  readonly filler: Term
  /** The filler's sentence; where the event is one of its terms. */
  readonly terms: readonly Term[]
  readonly at: number
  /** Index of the event among the terms, or -1 where it stands in another sentence. */
  readonly eventAt: number
  /** How many sentences the filler comes after the event's. */
  readonly distance: number
  /** Index of the filler's sentence in the article. */
  readonly sentence: number
}

/** Sentences before and after that of the event. */
const BEFORE = 1
const AFTER = 2
/** In one sentence so many names are looked at, so that a sentence of many names stays linear. */
const MOST_FILLERS = 24

const SLOTS_OF: Readonly<Record<string, readonly Slot[]>> = {
  Place: ['place', 'participant'],
  Organization: ['organizer', 'participant', 'place'],
  Person: ['participant', 'organizer'],
  Product: ['participant'],
  Date: ['time'],
}

export function candidatesIn(before: Normalised, language: Language): Candidate[] {
  const flat = { ...before, mentions: before.mentions.filter(({ type }) => type !== 'Event') }
  const whole = before.sentences.map((sentence) => titleTerms(sentenceTerms(sentence, before, language)))
  const single = before.sentences.map((sentence) => titleTerms(sentenceTerms(sentence, flat, language)))
  let home = 0
  return before.mentions
    .filter(({ type }) => type === 'Event')
    .flatMap((event) => {
      while (home + 1 < before.sentences.length && before.sentences[home + 1]!.start <= event.start) home++
      const found: Candidate[] = []
      for (let i = Math.max(0, home - BEFORE); i <= Math.min(whole.length - 1, home + AFTER); i++) {
        const inside =
          i === home
            ? fillersOf(event, i, single[i]!, home).filter(({ filler }) => within(filler, event))
            : []
        found.push(...fillersOf(event, i, whole[i]!, home), ...inside)
      }
      return found
    })
}

function fillersOf(event: Mention, sentence: number, terms: readonly Term[], home: number): Candidate[] {
  const eventAt = sentence === home ? terms.findIndex((term) => within(event, term)) : -1
  const nearest = Math.max(0, eventAt)
  return terms
    .flatMap((filler, at) => (slotsOf(filler).length > 0 && !within(event, filler) ? [at] : []))
    .sort((a, b) => Math.abs(a - nearest) - Math.abs(b - nearest) || a - b)
    .slice(0, MOST_FILLERS)
    .flatMap((at) =>
      slotsOf(terms[at]!).map((slot) => ({
        slot,
        event,
        filler: terms[at]!,
        terms,
        at,
        eventAt,
        distance: sentence - home,
        sentence,
      })),
    )
}

export function slotsOf({ tags }: Term): readonly Slot[] {
  for (const [tag, slots] of Object.entries(SLOTS_OF)) if (tags.has(tag)) return slots
  return []
}

const within = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end
