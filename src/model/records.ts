/** The graph as rows, the same for every store: what the planner makes, what the stores write, what `export` prints. */
import type { NodeLabel, RelationshipType } from './schema.ts'

/** Dates are ISO days; integers are whole numbers; an absent value is null, and is not stored. */
export type Value = string | number | boolean | readonly string[] | null

export interface NodeKey {
  readonly label: NodeLabel
  readonly id: string
}

export interface NodeRecord extends NodeKey {
  readonly properties: Readonly<Record<string, Value>>
}

/** Told apart by (type, from, to, article, start); `start` only where the type has one. */
export interface RelationshipRecord {
  readonly type: RelationshipType
  readonly from: NodeKey
  readonly to: NodeKey
  readonly properties: Readonly<Record<string, Value>>
}

/** What one article says for settling identity: small, additive, kept in the store. */
export interface Evidence {
  readonly article: string
  readonly hash: string
  /** Title and URL, by which other articles link to this one, and the links of this one. */
  readonly title: string | null
  readonly url: string | null
  readonly related: readonly string[]
  readonly language: string
  readonly date: string | null
  readonly entities: readonly EvidenceEntity[]
}

export interface EvidenceEntity {
  /** The id within the article. */
  readonly id: string
  readonly type: string
  readonly name: string
  readonly aliases: readonly string[]
  /** The story itself names it; else only the article's frame does (its publisher, its reporter), which says nothing of the story. */
  readonly told: boolean
  /** Posts that a person holds. */
  readonly posts: readonly EvidencePost[]
  /** Ids within the article of what it is part of or lies in. */
  readonly within: readonly string[]
}

export interface EvidencePost {
  readonly title: string
  /** Id within the article of the body that the post is of. */
  readonly of: string | null
}

/** A person's verdict on two entity ids as names give them: never the same (`split`), surely the same (`confirm`). */
export interface Decision {
  readonly verdict: 'confirm' | 'split'
  readonly left: string
  readonly right: string
}

/**
 * A change to a store as a value; applying it twice is applying it once. In this order: everything that belongs to `retract`
 * is deleted (nodes and relationships whose `article` is in it), then nodes are merged and set whole (properties not named are
 * removed), then relationships, then the shared nodes of `remove` are deleted with what hangs on them.
 */
export interface Changes {
  readonly retract: readonly string[]
  readonly nodes: readonly NodeRecord[]
  readonly relationships: readonly RelationshipRecord[]
  readonly remove: readonly NodeKey[]
}
