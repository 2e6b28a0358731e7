/**
 * What each stage adds to an article. Every stage takes the value before it and returns a larger one.
 *
 * Until `resolve`, facts point to words, never to entities: a speaker, an owner or a place is the span of a mention,
 * or of a pronoun or title noun (`Ia`, `dia`, `Gubernur`) that stands for one. `resolve` alone turns words into entities.
 */
import type { Article } from './article.ts'
import type { Attested, Note, Span } from './span.ts'

export const ENTITY_TYPES = ['Person', 'Organization', 'Place', 'Event', 'Law', 'Product'] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

export const RELATION_TYPES = ['PART_OF', 'LOCATED_IN', 'MEMBER_OF', 'FAMILY_OF', 'OWNS', 'ACT'] as const
export type RelationType = (typeof RELATION_TYPES)[number]

export type ZoneKind =
  | 'dateline'
  | 'reporter'
  | 'editor'
  | 'related'
  | 'advertisement'
  | 'copyright'
  | 'boilerplate'

/** A stretch of the text that is not the story itself; marked, never cut. */
export interface Zone extends Attested {
  readonly kind: ZoneKind
  /** The part that carries the information: the place of a dateline, the name of a byline, a headline of `Baca juga`. */
  readonly content: Span | null
}

/** After stage 1, `clean`. */
export interface Cleaned {
  readonly article: Article
  readonly publisher: string | null
  readonly zones: readonly Zone[]
}

export type Token = Span

export interface Sentence extends Span {
  readonly tokens: readonly Token[]
}

/** After stage 2, `segment`: sentences do not cross paragraphs or the edges of zones. */
export interface Segmented extends Cleaned {
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Sentence[]
}

export interface Mention extends Attested {
  readonly type: EntityType
}

/** After stage 3, `mention`: sorted by start; only lower-case event phrases may hold other mentions. */
export interface Mentioned extends Segmented {
  readonly mentions: readonly Mention[]
}

/** A calendar day or range, both ends inclusive, as ISO days. */
export interface DateValue extends Attested {
  readonly from: string
  readonly to: string
}

export const FIGURE_KINDS = ['money', 'percent', 'count', 'quantity', 'duration', 'index'] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

export const BOUNDS = ['exact', 'about', 'at_least', 'at_most'] as const
export type Bound = (typeof BOUNDS)[number]

/** A number with its unit or counted thing. */
export interface FigureValue extends Attested {
  readonly kind: FigureKind
  readonly value: number
  /** Upper end of a range, else null. */
  readonly high: number | null
  /** ISO 4217 currency, `percent`, or the unit or head noun as written; null for a bare index value. */
  readonly unit: string | null
  readonly bound: Bound
}

/** After stage 4, `normalise`. */
export interface Normalised extends Mentioned {
  readonly dates: readonly DateValue[]
  readonly values: readonly FigureValue[]
  readonly notes: readonly Note[]
}

/** A figure with what it says: what is measured, about whom, for which period. Null where the text does not say. */
export interface Figure extends FigureValue {
  readonly measure: string | null
  readonly about: Span | null
  readonly from: string | null
  readonly to: string | null
}

/** A post or occupation; the span is the title's. */
export interface Role extends Attested {
  readonly person: Span
  readonly title: string
  readonly of: Span | null
}

export interface Quote extends Attested {
  readonly direct: boolean
  readonly speaker: Span | null
}

/** What the article says of an event; the span is the event's mention. */
export interface Happening extends Attested {
  readonly event: Span
  readonly place: Span | null
  readonly from: string | null
  readonly to: string | null
  readonly organizers: readonly Span[]
  readonly participants: readonly Span[]
}

/** A relation stated in the text; `verb` is null unless the type is ACT. The span is the words that state it. */
export interface Relation extends Attested {
  readonly subject: Span
  readonly type: RelationType
  readonly verb: string | null
  readonly object: Span
}

/** After stage 5, `relate`. */
export interface Related extends Normalised {
  readonly figures: readonly Figure[]
  readonly roles: readonly Role[]
  readonly quotes: readonly Quote[]
  readonly happenings: readonly Happening[]
  readonly relations: readonly Relation[]
}
