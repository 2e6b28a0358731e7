/**
 * The graph in the database as one closed table: every label, every relationship type, their properties and types.
 * Constraints, tables of the embedded database, headers of CSV files and conversions of values all come from here.
 */

export type PropertyType = 'string' | 'strings' | 'integer' | 'float' | 'boolean' | 'date'
export type Properties = Readonly<Record<string, PropertyType>>

/** Primary labels: one a node. `labels` are those that Neo4j shows, the primary one first. */
export interface NodeKind {
  readonly labels: readonly string[]
  /** Facts of one article carry its id in `article` and go with it; entities are shared. */
  readonly owner: 'article' | 'shared'
  readonly properties: Properties
}

/** `articles` that name it, the day of the first of them, and how central it is among all. */
const ENTITY = {
  id: 'string',
  name: 'string',
  aliases: 'strings',
  kind: 'string',
  articles: 'integer',
  since: 'date',
  importance: 'float',
} as const
const entity = (label: string) =>
  ({ labels: [label, '__Entity__'], owner: 'shared', properties: ENTITY }) as const

export const NODES = {
  Article: {
    labels: ['Article', 'Document'],
    owner: 'article',
    properties: {
      id: 'string',
      path: 'string',
      url: 'string',
      title: 'string',
      date: 'date',
      publisher: 'string',
      hash: 'string',
      article: 'string',
    },
  },
  Chunk: {
    labels: ['Chunk'],
    owner: 'article',
    properties: {
      id: 'string',
      index: 'integer',
      text: 'string',
      start: 'integer',
      end: 'integer',
      article: 'string',
    },
  },
  Figure: {
    labels: ['Figure'],
    owner: 'article',
    properties: {
      id: 'string',
      kind: 'string',
      value: 'float',
      high: 'float',
      unit: 'string',
      bound: 'string',
      measure: 'string',
      text: 'string',
      from: 'date',
      to: 'date',
      date: 'date',
      by: 'string',
      score: 'float',
      article: 'string',
    },
  },
  Quote: {
    labels: ['Quote'],
    owner: 'article',
    properties: {
      id: 'string',
      text: 'string',
      direct: 'boolean',
      date: 'date',
      by: 'string',
      score: 'float',
      article: 'string',
    },
  },
  Person: entity('Person'),
  Organization: entity('Organization'),
  /** `code`: the official code of a region of its country. */
  Place: {
    labels: ['Place', '__Entity__'],
    owner: 'shared',
    properties: { ...ENTITY, code: 'string' },
  },
  Event: entity('Event'),
  Law: entity('Law'),
  Product: entity('Product'),
  /** A post that the text names without saying of what (`Presiden`): the end of a HOLDS_ROLE that has no other. */
  Post: { labels: ['Post'], owner: 'shared', properties: { id: 'string', name: 'string' } },
  /** What an article says for settling identity, a JSON `Evidence`, and whom its names were settled to be. It outlives `retract`. */
  Evidence: {
    labels: ['Evidence'],
    owner: 'shared',
    properties: { id: 'string', hash: 'string', evidence: 'string', settled: 'string' },
  },
  /** An article's extraction whole, a JSON `ArticleGraph`: its facts are written anew from it when identity changes. It outlives `retract`. */
  Extraction: { labels: ['Extraction'], owner: 'shared', properties: { id: 'string', graph: 'string' } },
  /** An article whose facts are being written: what a broken run leaves, and the next one completes. */
  Pending: { labels: ['Pending'], owner: 'shared', properties: { id: 'string' } },
  /** A person's verdict on a merge; it outlives rebuilds. */
  Decision: {
    labels: ['Decision'],
    owner: 'shared',
    properties: { id: 'string', verdict: 'string', left: 'string', right: 'string' },
  },
} as const satisfies Record<string, NodeKind>

export type NodeLabel = keyof typeof NODES
export const NODE_LABELS = Object.keys(NODES) as NodeLabel[]
export const ENTITY_LABELS = [
  'Person',
  'Organization',
  'Place',
  'Event',
  'Law',
  'Product',
] as const satisfies NodeLabel[]

export interface RelationshipKind {
  readonly from: readonly NodeLabel[]
  readonly to: readonly NodeLabel[]
  readonly properties: Properties
}

/** `subject` and `object` are the names that the article itself has for the two ends. */
const ATTESTED = {
  article: 'string',
  subject: 'string',
  object: 'string',
  date: 'date',
  start: 'integer',
  end: 'integer',
  by: 'string',
  score: 'float',
} as const
const AT = {
  article: 'string',
  start: 'integer',
  end: 'integer',
  text: 'string',
  by: 'string',
  score: 'float',
} as const
const OWNED = { article: 'string' } as const
const AGENTS = ['Person', 'Organization'] as const

/**
 * Every relationship carries its article; a fact relationship is one attestation, told apart by (type, from, to, article, start).
 */
export const RELATIONSHIPS = {
  FROM_DOCUMENT: { from: ['Chunk'], to: ['Article'], properties: OWNED },
  NEXT_CHUNK: { from: ['Chunk'], to: ['Chunk'], properties: OWNED },
  FROM_CHUNK: { from: [...ENTITY_LABELS, 'Figure', 'Quote'], to: ['Chunk'], properties: AT },
  WROTE: { from: ['Person'], to: ['Article'], properties: OWNED },
  EDITED: { from: ['Person'], to: ['Article'], properties: OWNED },
  PUBLISHED_BY: { from: ['Article'], to: ['Organization'], properties: OWNED },
  DATELINED: { from: ['Article'], to: ['Place'], properties: OWNED },
  SEE_ALSO: { from: ['Article'], to: ['Article'], properties: OWNED },
  ABOUT: { from: ['Figure'], to: ENTITY_LABELS, properties: OWNED },
  SAID: { from: ENTITY_LABELS, to: ['Quote'], properties: OWNED },
  MENTIONS: { from: ['Quote'], to: ENTITY_LABELS, properties: OWNED },
  HOLDS_ROLE: {
    from: ['Person'],
    to: [...ENTITY_LABELS, 'Post'],
    properties: { title: 'string', ...ATTESTED },
  },
  PART_OF: { from: ENTITY_LABELS, to: ENTITY_LABELS, properties: ATTESTED },
  LOCATED_IN: { from: ENTITY_LABELS, to: ENTITY_LABELS, properties: ATTESTED },
  MEMBER_OF: { from: AGENTS, to: ENTITY_LABELS, properties: ATTESTED },
  FAMILY_OF: { from: ['Person'], to: ['Person'], properties: ATTESTED },
  OWNS: { from: ENTITY_LABELS, to: ENTITY_LABELS, properties: ATTESTED },
  ACT: { from: ENTITY_LABELS, to: ENTITY_LABELS, properties: { verb: 'string', ...ATTESTED } },
  /** When an article says that an event takes place; null days where it does not say. */
  REPORTED_IN: { from: ['Event'], to: ['Article'], properties: { from: 'date', to: 'date', ...ATTESTED } },
  HELD_AT: { from: ['Event'], to: ENTITY_LABELS, properties: { from: 'date', to: 'date', ...ATTESTED } },
  ORGANIZED_BY: { from: ['Event'], to: ENTITY_LABELS, properties: ATTESTED },
  PARTICIPATED_IN: { from: ENTITY_LABELS, to: ['Event'], properties: ATTESTED },
} as const satisfies Record<string, RelationshipKind>

export type RelationshipType = keyof typeof RELATIONSHIPS
export const RELATIONSHIP_TYPES = Object.keys(RELATIONSHIPS) as RelationshipType[]
