/** Names and dates that may fill a slot of an event: those of the sentences around its names, and of a list that follows one. */
import type { Slot } from '../../../language/events.ts'
import type { Language } from '../../../language/language.ts'
import type { Term } from '../../../language/matcher.ts'
import type { Mention, Normalised, Sentence } from '../../../model/facts.ts'
import type { Span } from '../../../model/span.ts'
import { sentenceTerms } from '../terms.ts'
import { titleTerms } from '../titles.ts'
import { anaphorIn } from './anaphora.ts'
import type { Groups } from './groups.ts'

/** Where a name of an event and one of a filler stand near each other. */
export interface Site {
  readonly event: Mention
  readonly filler: Term
  /** The filler's sentence; where the event is one of its terms. */
  readonly terms: readonly Term[]
  readonly at: number
  /** Index of the event among the terms, or of a noun that stands for it; -1 where neither is there. */
  readonly eventAt: number
  /** How many sentences the filler comes after the event's; the items of a list count as one. */
  readonly distance: number
  /** Index of the filler's sentence in the article. */
  readonly sentence: number
  /** Whether the sentence is an item of a list. */
  readonly listed: boolean
}

/** A slot of an event and what may fill it, with all places that speak of both, the nearest first. */
export interface Candidate {
  readonly slot: Slot
  readonly event: string
  readonly filler: string
  readonly sites: readonly [Site, ...Site[]]
}

/**
 * Sentences before and after that of the event, if a noun for a happening or a list goes on with it: being near alone says nothing, but
 * that what follows a contest tells how it went.
 */
const BEFORE = 1
const AFTER = 2
const CONTEST = 'contest'
/** So many terms on either side are looked at, so that a long sentence stays linear. */
const REACH = 40
const MOST_FILLERS = 16
/** Terms between a body and the preposition that makes a place of it. */
const NEAR_AT = 3

const SLOTS_OF: Readonly<Record<string, readonly Slot[]>> = {
  Place: ['place', 'participant'],
  Organization: ['organizer', 'participant', 'place'],
  Person: ['participant', 'organizer'],
  Product: ['participant'],
  Date: ['time'],
}

export function candidatesIn(
  before: Normalised,
  sentences: readonly Sentence[],
  groups: Groups,
  language: Language,
): Candidate[] {
  const byKey = new Map<string, { slot: Slot; event: string; filler: string; sites: Site[] }>()
  for (const site of sitesIn(before, sentences, language))
    for (const slot of slotsOf(site.filler)) {
      if (slot === 'place' && !isSomewhere(site)) continue
      const [event, filler] = [groups.keyOf(site.event), groups.keyOf(site.filler)]
      const key = `${slot} | ${event} | ${filler}`
      const known = byKey.get(key)
      if (known) known.sites.push(site)
      else byKey.set(key, { slot, event, filler, sites: [site] })
    }
  return [...byKey.values()].map((one) => {
    const sites = [...one.sites].sort((a, b) => farness(a) - farness(b))
    return { ...one, sites: sites as [Site, ...Site[]] }
  })
}

/** A body is a place only where something is at it: `di kantor KPK`. */
const isSomewhere = ({ filler, terms, at }: Site) =>
  filler.tags.has('Place') || terms.slice(Math.max(0, at - NEAR_AT), at).some(({ tags }) => tags.has('At'))

const farness = ({ distance, at, eventAt }: Site) =>
  distance === 0 ? Math.min(Math.abs(at - eventAt), 90) : Math.abs(distance) * 100

function sitesIn(before: Normalised, sentences: readonly Sentence[], language: Language): Site[] {
  const flat = { ...before, mentions: before.mentions.filter(({ type }) => type !== 'Event') }
  const whole = sentences.map((sentence) => titleTerms(sentenceTerms(sentence, before, language)))
  const single = (i: number) => titleTerms(sentenceTerms(sentences[i]!, flat, language))
  const steps = stepsOf(whole)
  const goesOn = whole.map((terms) => isItem(terms) || terms.some(({ tags }) => tags.has('Occurrence')))
  const isContest = ({ start, end }: Span) =>
    language.events.kindOf(before.article.text.slice(start, end)) === CONTEST
  let home = 0
  return before.mentions.flatMap((event) => {
    while (home < sentences.length && sentences[home]!.end <= event.start) home++
    const sentence = sentences[home]
    if (event.type !== 'Event' || !sentence || event.start < sentence.start) return []
    const found: Site[] = []
    const contest = isContest(event)
    for (let i = Math.max(0, home - BEFORE); i < whole.length && steps[i]! - steps[home]! <= AFTER; i++) {
      if (i !== home && !goesOn[i] && !(contest && i > home)) continue
      const place = { home, sentence: i, distance: steps[i]! - steps[home]! }
      const inside = i === home ? fillersOf(event, single(i), place) : []
      found.push(
        ...fillersOf(event, whole[i]!, place),
        ...inside.filter(({ filler }) => within(filler, event)),
      )
    }
    return found
  })
}

function fillersOf(
  event: Mention,
  terms: readonly Term[],
  { home, sentence, distance }: { home: number; sentence: number; distance: number },
): Site[] {
  const eventAt = sentence === home ? indexOf(terms, event) : sentence > home ? anaphorIn(terms) : -1
  return nearestFillers(terms, event, Math.max(0, eventAt)).map((at) => ({
    event,
    filler: terms[at]!,
    terms,
    at,
    eventAt,
    distance,
    sentence,
    listed: isItem(terms),
  }))
}

/** The number of each sentence, where the items of a list are one. */
function stepsOf(sentences: readonly (readonly Term[])[]): number[] {
  let step = 0
  return sentences.map((terms, i) => {
    if (i > 0 && !(isItem(terms) && isItem(sentences[i - 1]!))) step++
    return step
  })
}

const LONGEST_ITEM = 10

/** A short line with a number before it, or with that of the next item behind it. */
function isItem(terms: readonly Term[]): boolean {
  const isNumber = (at: number) => /^\d{1,3}$/u.test(terms[at]?.text ?? '')
  const isNumbered = isNumber(0) || (terms.at(-1)?.text === '.' && isNumber(terms.length - 2))
  return terms.length <= LONGEST_ITEM && isNumbered
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
