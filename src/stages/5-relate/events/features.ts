/** What a candidate of an event's slot looks like to the model, as strings: what the article says of both, and the words where they are nearest. */
import type { Language } from '../../../language/language.ts'
import type { Term } from '../../../language/matcher.ts'
import type { Normalised } from '../../../model/facts.ts'
import type { Span } from '../../../model/span.ts'
import type { Candidate, Site } from './candidates.ts'
import type { Groups } from './groups.ts'

const ENTITIES = ['Person', 'Organization', 'Place', 'Event', 'Law', 'Product']
/** Word classes that say more than the word. */
const CLASSES = [...ENTITIES, 'Post', 'Date', 'Figure', 'Member', 'Kin']
/** Words on either side of the filler, and between it and the event. */
const NEAR = 3
const MOST_BETWEEN = 12

/** What the article as a whole says of its events and names. */
export interface Story {
  readonly text: string
  /** Keys of the events in the order in which the text first names them. */
  readonly events: readonly string[]
  readonly datelines: readonly Span[]
}

export function storyOf({ article, mentions, zones }: Normalised, groups: Groups): Story {
  const events = mentions.filter(({ type }) => type === 'Event').map((one) => groups.keyOf(one))
  return {
    text: article.text,
    events: [...new Set(events)],
    datelines: zones.filter(({ kind }) => kind === 'dateline'),
  }
}

export function featuresOf({ event, sites }: Candidate, story: Story, { events }: Language): string[] {
  const [nearest] = sites
  const name = story.text.slice(nearest.event.start, nearest.event.end)
  const isNamed = /^\p{Lu}/u.test(name)
  const head = name.toLowerCase().split(/\s+/u)[0]!
  const type = look(nearest.filler)
  const where = whereIs(nearest)
  const rank = Math.min(story.events.indexOf(event), 2)
  const near = sites.filter(({ distance }) => distance === 0).length
  const first = Math.min(...sites.map(({ sentence }) => sentence))
  const rival = rivalOf(nearest)
  return [
    `head ${head}`,
    `${type} head ${head}`,
    `first event ${rank === 0} ${where}`,
    `rank ${rank} ${isNamed}`,
    `${type} rank ${rank} ${isNamed}`,
    `sites ${Math.min(near, 3)} ${Math.min(sites.length - near, 3)}`,
    `${type} sites ${Math.min(near, 3)}`,
    `${type} events ${Math.min(story.events.length, 3)}`,
    `sentence ${Math.min(first, 3)} ${type} ${where}`,
    `${type} rival ${rival}`,
    `${type} rival ${rival} ${where}`,
    ...kindFeatures(events.kindOf(name), { type, where, rank, near }),
    ...(isDateline(sites, story) ? [`dateline ${type} ${rank === 0}`] : []),
    ...siteFeatures(nearest, isNamed),
    ...cuesIn(nearest).flatMap((cue) => [`${type} ${cue} ${where}`, `${type} ${cue} ${events.kindOf(name)}`]),
  ]
}

interface Seen {
  readonly type: string
  readonly where: string
  readonly rank: number
  readonly near: number
}

/** Who takes part hangs on the kind of happening; when it is does not. */
function kindFeatures(kind: string, { type, where, rank, near }: Seen): string[] {
  if (type === 'Date') return [`kind ${kind}`]
  return [
    `kind ${kind}`,
    `${type} kind ${kind}`,
    `${type} kind ${kind} ${where}`,
    `${type} kind ${kind} rank ${rank}`,
    `${type} kind ${kind} rank ${rank} near ${Math.min(near, 2)}`,
  ]
}

/** Words of holding, of happenings and of saying. */
const CUES = ['Held', 'Holding', 'Occurrence', 'Says', 'Said', 'SaysThat', 'SaidClitic']
const CUE_REACH = 20
const RIVAL_REACH = 40

/** The cues around the filler, and on which side of it. */
function cuesIn({ terms, at }: Site): string[] {
  const found = terms.slice(Math.max(0, at - CUE_REACH), at + CUE_REACH + 1).flatMap(({ tags, start }) => {
    const side = start < terms[at]!.start ? 'before' : 'after'
    return CUES.filter((cue) => tags.has(cue)).map((cue) => `${cue} ${side}`)
  })
  return [...new Set(found)]
}

/** Whether another event stands nearer to the filler in its sentence. */
function rivalOf({ terms, at, eventAt }: Site): string {
  const own = eventAt < 0 ? Number.POSITIVE_INFINITY : Math.abs(at - eventAt)
  const from = Math.max(0, at - RIVAL_REACH)
  const others = terms
    .slice(from, at + RIVAL_REACH + 1)
    .flatMap(({ tags }, i) => (tags.has('Event') && from + i !== eventAt ? [Math.abs(from + i - at)] : []))
  return others.length === 0 ? 'none' : Math.min(...others) < own ? 'nearer' : 'farther'
}

function isDateline(sites: readonly Site[], { datelines }: Story): boolean {
  return sites.some(({ filler }) =>
    datelines.some(({ start, end }) => start <= filler.start && filler.end <= end),
  )
}

function whereIs({ event, filler, distance, at, eventAt, listed }: Site): string {
  if (event.start <= filler.start && filler.end <= event.end) return 'inside'
  if (distance !== 0) return listed ? `list ${Math.min(distance, 4)}` : `sentence ${Math.min(distance, 4)}`
  return at < eventAt ? 'before' : 'after'
}

function siteFeatures(site: Site, isNamed: boolean): string[] {
  const { terms, at, eventAt, filler, distance } = site
  const type = look(filler)
  const where = whereIs(site)
  const between =
    eventAt < 0 || where === 'inside' ? [] : terms.slice(Math.min(at, eventAt) + 1, Math.max(at, eventAt))
  return [
    `${type} ${where}`,
    `${type} ${where} ${isNamed}`,
    `${type} ${where} gap ${bucket(between.length)}`,
    `${type} rank ${rankOf(terms, at)} ${where}`,
    `${type} preceded ${look(terms[at - 1])} ${distance === 0}`,
    `preceded ${look(terms[at - 1])}`,
    `${type} followed ${look(terms[at + 1])}`,
    ...terms.slice(Math.max(0, at - NEAR), at).map((term) => `near before ${look(term)}`),
    ...terms.slice(at + 1, at + 1 + NEAR).map((term) => `near after ${look(term)}`),
    ...between.slice(0, MOST_BETWEEN).map((term) => `between ${where} ${look(term)}`),
    ...(between.length > 0 && between.length <= NEAR
      ? [`sequence ${where} ${between.map(look).join(' ')}`]
      : []),
    ...(eventAt >= 0
      ? [`event preceded ${look(terms[eventAt - 1])}`, `event followed ${look(terms[eventAt + 1])}`]
      : []),
  ]
}

function look(term: Term | undefined): string {
  if (!term) return '#'
  return CLASSES.find((tag) => term.tags.has(tag)) ?? term.text.toLowerCase()
}

/** How many names of the filler's type come before it in its sentence. */
function rankOf(terms: readonly Term[], at: number): number {
  const type = look(terms[at])
  return Math.min(
    3,
    terms.slice(Math.max(0, at - MOST_BETWEEN * 2), at).filter((term) => look(term) === type).length,
  )
}

function bucket(length: number): string {
  if (length <= 2) return String(length)
  return length <= 5 ? '3-5' : length <= 10 ? '6-10' : '11+'
}
