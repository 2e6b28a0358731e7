/** An article's graph as rows for the store: pure, and the same for the same graph and identity. */
import type { ArticleGraph, EntityId } from '../model/article-graph.ts'
import type { EvidenceEntity, NodeKey, NodeRecord, RelationshipRecord, Value } from '../model/records.ts'
import {
  ENTITY_LABELS,
  type NodeLabel,
  RELATIONSHIPS,
  type RelationshipKind,
  type RelationshipType,
} from '../model/schema.ts'
import type { Attested, Span } from '../model/span.ts'
import type { SettledEntity } from './entities.ts'
import type { Identity } from './identity.ts'
import { localEntities, postId } from './local-entities.ts'

export interface Rows {
  readonly nodes: readonly NodeRecord[]
  readonly relationships: readonly RelationshipRecord[]
}

/**
 * Collects the rows of one article. A relationship with the key of an earlier one is the same attestation and is left out, and so
 * is one between labels that its type does not join: a post held by a place is no fact but a contradiction of two stages.
 */
class ArticleRows {
  readonly nodes: NodeRecord[] = []
  readonly relationships = new Map<string, RelationshipRecord>()
  readonly graph: ArticleGraph
  readonly #keys: ReadonlyMap<EntityId, NodeKey>
  /** What the article calls an entity. */
  readonly #names: ReadonlyMap<NodeKey, string>

  constructor(graph: ArticleGraph, entities: readonly EvidenceEntity[], identity: Identity) {
    this.graph = graph
    const keyed = entities.map(({ id, type, name }) => {
      const key: NodeKey = { label: type as NodeLabel, id: identity.entityOf(graph.id, id) ?? id }
      return { id, key, name }
    })
    this.#keys = new Map(keyed.map(({ id, key }) => [id, key]))
    this.#names = new Map(keyed.map(({ key, name }) => [key, name]))
  }

  entity = (id: EntityId): NodeKey => this.#keys.get(id)!
  text = ({ start, end }: Span): string => this.graph.text.slice(start, end)

  node(label: NodeLabel, id: string, properties: Record<string, Value>): NodeKey {
    this.nodes.push({ label, id, properties: { ...properties, article: this.graph.id } })
    return { label, id }
  }

  link(type: RelationshipType, from: NodeKey, to: NodeKey, properties: Record<string, Value> = {}): void {
    const kind: RelationshipKind = RELATIONSHIPS[type]
    if (!kind.from.includes(from.label) || !kind.to.includes(to.label)) return
    const key = [type, from.label, from.id, to.label, to.id, properties.start ?? ''].join('\n')
    if (!this.relationships.has(key))
      this.relationships.set(key, { type, from, to, properties: { ...properties, article: this.graph.id } })
  }

  /** A fact relationship: one attestation. */
  fact(
    type: RelationshipType,
    from: NodeKey,
    to: NodeKey,
    at: Attested,
    properties: Record<string, Value> = {},
  ): void {
    const { start, end, by, score } = at
    const names = { subject: this.#names.get(from) ?? null, object: this.#names.get(to) ?? null }
    this.link(type, from, to, { ...properties, ...names, date: this.graph.date, start, end, by, score })
  }

  /** Points a node to every chunk that its words stand in. */
  trace(node: NodeKey, at: Attested): void {
    this.graph.chunks.forEach((chunk, index) => {
      if (at.start >= chunk.end || at.end <= chunk.start) return
      const start = Math.max(at.start, chunk.start)
      const end = Math.min(at.end, chunk.end)
      const chunkKey: NodeKey = { label: 'Chunk', id: chunkId(this.graph, index) }
      this.link('FROM_CHUNK', node, chunkKey, {
        start,
        end,
        text: this.text({ start, end }),
        by: at.by,
        score: at.score,
      })
    })
  }
}

const chunkId = (graph: ArticleGraph, index: number): string => `${graph.id}#c${index}`

/**
 * The rows that belong to one article. Shared entities are not among them (`entityRow`), nor links between articles, whose
 * other end may come later (`transition.ts`).
 * @param hash of the graph, as its evidence has it
 */
export function articleRows(graph: ArticleGraph, hash: string, identity: Identity): Rows {
  const { entities, frame } = localEntities(graph)
  const rows = new ArticleRows(graph, entities, identity)
  const { id, url, title, date } = graph
  const { publisher } = graph.article
  const article = rows.node('Article', id, {
    path: url ?? id,
    url,
    title,
    date,
    publisher,
    hash,
  })
  addText(rows, article)
  if (frame.publisher) rows.link('PUBLISHED_BY', article, rows.entity(frame.publisher))
  if (frame.dateline) rows.link('DATELINED', article, rows.entity(frame.dateline))
  if (frame.reporter) rows.link('WROTE', rows.entity(frame.reporter), article)
  if (frame.editor) rows.link('EDITED', rows.entity(frame.editor), article)
  for (const entity of graph.entities)
    for (const mention of entity.mentions) rows.trace(rows.entity(entity.id), mention)
  addFigures(rows)
  addQuotes(rows)
  addEvents(rows, article)
  for (const role of graph.roles)
    rows.fact('HOLDS_ROLE', rows.entity(role.person), rows.entity(role.of ?? postId(role.title)), role, {
      title: role.title,
    })
  for (const relation of graph.relations) {
    const verb = relation.type === 'ACT' ? { verb: relation.verb } : {}
    rows.fact(relation.type, rows.entity(relation.subject), rows.entity(relation.object), relation, verb)
  }
  return { nodes: rows.nodes, relationships: [...rows.relationships.values()] }
}

function addText(rows: ArticleRows, article: NodeKey): void {
  const { graph } = rows
  graph.chunks.forEach(({ start, end }, index) => {
    const chunk = rows.node('Chunk', chunkId(graph, index), {
      index,
      text: rows.text({ start, end }),
      start,
      end,
    })
    rows.link('FROM_DOCUMENT', chunk, article)
    if (index > 0) rows.link('NEXT_CHUNK', { label: 'Chunk', id: chunkId(graph, index - 1) }, chunk)
  })
}

function addFigures(rows: ArticleRows): void {
  for (const figure of rows.graph.figures) {
    const { kind, value, high, unit, bound, measure, from, to, by, score } = figure
    const properties = {
      kind,
      value,
      high,
      unit,
      bound,
      measure,
      text: rows.text(figure),
      from,
      to,
      date: rows.graph.date,
      by,
      score,
    }
    const node = rows.node('Figure', `${rows.graph.id}#f${figure.start}`, properties)
    rows.trace(node, figure)
    if (figure.about) rows.link('ABOUT', node, rows.entity(figure.about))
  }
}

function addQuotes(rows: ArticleRows): void {
  for (const quote of rows.graph.quotes) {
    const { direct, by, score } = quote
    const properties = { text: rows.text(quote), direct, date: rows.graph.date, by, score }
    const node = rows.node('Quote', `${rows.graph.id}#q${quote.start}`, properties)
    rows.trace(node, quote)
    if (quote.speaker) rows.link('SAID', rows.entity(quote.speaker), node)
    for (const entity of rows.graph.entities)
      if (entity.mentions.some((m) => m.start >= quote.start && m.end <= quote.end))
        rows.link('MENTIONS', node, rows.entity(entity.id))
  }
}

function addEvents(rows: ArticleRows, article: NodeKey): void {
  for (const event of rows.graph.events) {
    const node = rows.entity(event.event)
    const { from, to } = event
    rows.fact('REPORTED_IN', node, article, event, { from, to })
    if (event.place) rows.fact('HELD_AT', node, rows.entity(event.place), event, { from, to })
    for (const organizer of event.organizers) rows.fact('ORGANIZED_BY', node, rows.entity(organizer), event)
    for (const participant of event.participants)
      rows.fact('PARTICIPATED_IN', rows.entity(participant), node, event)
  }
}

/** The row of a shared entity, as all articles together name it. */
export function entityRow(entity: SettledEntity): NodeRecord {
  const { id, type, name, aliases, code, articles, since, importance } = entity
  const label = type as NodeLabel
  const isEntity = (ENTITY_LABELS as readonly string[]).includes(label)
  if (!isEntity) return { label, id, properties: { name } }
  const region = label === 'Place' ? { code } : {}
  return { label, id, properties: { name, aliases, kind: type, articles, since, importance, ...region } }
}
