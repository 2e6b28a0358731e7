/**
 * The graph of one article: what `extract` prints, one a line, and the contract between extraction and everything else.
 * On reading, a block that is absent counts as empty.
 */
import type { Bound, EntityType, FigureKind, RelationType } from './facts.ts'
import type { Attested, Note, Span } from './span.ts'

export type EntityId = string

export interface Entity {
  /** `person:rahmat-mirzani-djausal`: unique within the article. */
  readonly id: EntityId
  readonly type: EntityType
  /** The fullest name that the article uses. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly mentions: readonly Attested[]
}

export interface GraphDate extends Attested {
  readonly from: string
  readonly to: string
}

export interface GraphFigure extends Attested {
  readonly kind: FigureKind
  readonly value: number
  readonly high: number | null
  readonly unit: string | null
  readonly bound: Bound
  readonly measure: string | null
  readonly about: EntityId | null
  readonly from: string | null
  readonly to: string | null
}

export interface GraphRole extends Attested {
  readonly person: EntityId
  readonly title: string
  readonly of: EntityId | null
}

export interface GraphQuote extends Attested {
  readonly direct: boolean
  readonly speaker: EntityId | null
}

export interface GraphEvent extends Attested {
  readonly event: EntityId
  readonly place: EntityId | null
  readonly from: string | null
  readonly to: string | null
  readonly organizers: readonly EntityId[]
  readonly participants: readonly EntityId[]
}

export interface GraphRelation extends Attested {
  readonly subject: EntityId
  readonly type: RelationType
  readonly verb: string | null
  readonly object: EntityId
}

export interface ArticleGraph {
  readonly id: string
  readonly url: string | null
  readonly title: string | null
  readonly date: string | null
  readonly language: string
  readonly text: string
  readonly article: {
    readonly publisher: string | null
    readonly dateline: string | null
    readonly reporter: string | null
    readonly editor: string | null
    /** Headlines or URLs of articles that this one links to (`Baca juga`). */
    readonly related: readonly string[]
  }
  /** Paragraphs, long ones cut at sentence ends: the chunks of the text layer. */
  readonly chunks: readonly Span[]
  readonly entities: readonly Entity[]
  readonly dates: readonly GraphDate[]
  readonly figures: readonly GraphFigure[]
  readonly roles: readonly GraphRole[]
  readonly quotes: readonly GraphQuote[]
  readonly events: readonly GraphEvent[]
  readonly relations: readonly GraphRelation[]
  readonly notes: readonly Note[]
}
