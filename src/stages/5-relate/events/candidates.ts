/** Names and dates that may fill a slot of an event: those of its sentence and of the sentences next to it. */
import type { Slot } from '../../../language/events.ts'
import type { Language } from '../../../language/language.ts'
import type { Term } from '../../../language/matcher.ts'
import type { Mention, Normalised } from '../../../model/facts.ts'
import type { Span } from '../../../model/span.ts'
import { sentenceTerms } from '../terms.ts'
import { titleTerms } from '../titles.ts'

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
/** So many terms on either side are looked at, so that a long sentence stays linear. */
const REACH = 40
const MOST_FILLERS = 16

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
  const eventAt = sentence === home ? indexOf(terms, event) : -1
  return nearestFillers(terms, event, Math.max(0, eventAt)).flatMap((at) => {
    const filler = terms[at]!
    const place = { event, filler, terms, at, eventAt, distance: sentence - home, sentence }
    return slotsOf(filler).map((slot) => ({ slot, ...place }))
  })
}

/** Indices of the terms next to one that may fill a slot, from there outwards. */
function nearestFillers(terms: readonly Term[], event: Mention, from: number): number[] {
  const found: number[] = []
  for (let step = 0; step < REACH && found.length < MOST_FILLERS; step++)
    for (const at of step === 0 ? [from] : [from - step, from + step]) {
      const term = terms[at]
      if (term && !within(event, term) && slotsOf(term).length > 0) found.push(at)
    }
  return found
}

/** The index of the term that is the mention or holds it; -1 where none does. Halves, because the terms are sorted. */
function indexOf(terms: readonly Term[], mention: Span): number {
  let [low, high] = [0, terms.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (terms[middle]!.end <= mention.start) low = middle + 1
    else high = middle
  }
  return terms[low] && within(mention, terms[low]!) ? low : -1
}

function slotsOf({ tags }: Term): readonly Slot[] {
  for (const [tag, slots] of Object.entries(SLOTS_OF)) if (tags.has(tag)) return slots
  return []
}

const within = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end
