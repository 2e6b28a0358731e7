/** Slots of events that a phrase fills by itself (`diselenggarakan oleh`, `dihadiri`), by the rules of the language. */
import type { Slot } from '../../../language/events.ts'
import type { Language } from '../../../language/language.ts'
import type { Term } from '../../../language/matcher.ts'
import { rowAfter } from '../rows.ts'

export interface Phrase {
  readonly slot: Slot
  readonly event: Term
  readonly filler: Term
  readonly rule: string
  readonly score: number
}

export function phrasesIn(terms: readonly Term[], { events }: Language): Phrase[] {
  if (!terms.some(({ tags }) => tags.has('Event'))) return []
  return events.match(terms).flatMap(({ rule, groups }) => {
    const { slot, row, score } = events.rules.get(rule)!
    const first = groups.get('filler')![0]
    const event = nearestEvent(terms, groups.get('event')![0], first)
    return [first, ...(row ? rowAfter(terms, first) : [])].map((at) => ({
      slot,
      event,
      filler: terms[at]!,
      rule,
      score,
    }))
  })
}

/** Of the events between one and a filler, the nearest to the filler: a phrase may leap over names, but not over another event. */
function nearestEvent(terms: readonly Term[], event: number, filler: number): Term {
  const between = terms.slice(event, Math.max(event + 1, filler))
  return between.findLast(({ tags }) => tags.has('Event'))!
}
