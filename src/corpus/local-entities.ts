/**
 * Everything of an article that has an identity beyond it: the entities it mentions, and those that its frame implies: the
 * publisher, the place of the dateline, the people who wrote and edited it, and posts that are named without an organization.
 */

import { createHash } from 'node:crypto'
import type { ArticleGraph, EntityId } from '../model/article-graph.ts'
import { entityId } from '../model/identifier.ts'
import type { Evidence, EvidenceEntity } from '../model/records.ts'
import { groupBy } from '../multimap.ts'
import { canonicalJson } from './canonical-json.ts'

export interface Frame {
  readonly publisher: EntityId | null
  readonly dateline: EntityId | null
  readonly reporter: EntityId | null
  readonly editor: EntityId | null
}

export interface LocalEntities {
  readonly entities: readonly EvidenceEntity[]
  readonly frame: Frame
}

/** One list for all that have nothing to say: most entities of an article do not. */
const NONE: readonly never[] = []

export const postId = (title: string): EntityId => entityId('Post', title)

/** The entities of an article with local ids, and which of them make its frame. */
export function localEntities(graph: ArticleGraph): LocalEntities {
  const entities = new Map<EntityId, EvidenceEntity>()
  const posts = groupBy(graph.roles, (role) => role.person)
  const parts = groupBy(
    graph.relations.filter(({ type }) => type === 'PART_OF' || type === 'LOCATED_IN'),
    (relation) => relation.subject,
  )
  for (const { id, type, name, aliases } of graph.entities)
    entities.set(id, {
      id,
      type,
      name,
      aliases: aliases.length > 0 ? aliases : NONE,
      told: true,
      posts: posts.get(id)?.map(({ title, of }) => ({ title, of })) ?? NONE,
      within: parts.get(id)?.map(({ object }) => object) ?? NONE,
    })
  const implied = (type: string, name: string | null): EntityId | null => {
    if (name === null || name.trim() === '') return null
    const named = graph.entities.find((e) => e.type === type && (e.name === name || e.aliases.includes(name)))
    if (named) return named.id
    const id = entityId(type, name)
    if (!entities.has(id))
      entities.set(id, { id, type, name, aliases: NONE, told: false, posts: NONE, within: NONE })
    return id
  }
  const { publisher, dateline, reporter, editor } = graph.article
  const frame = {
    publisher: implied('Organization', publisher),
    dateline: implied('Place', dateline),
    reporter: implied('Person', reporter),
    editor: implied('Person', editor),
  }
  for (const role of graph.roles) if (role.of === null) implied('Post', role.title)
  return { entities: [...entities.values()], frame }
}

/** What an article contributes to settling identity. The hash is of the whole graph: an article with the same hash has not changed. */
export function evidenceOf(graph: ArticleGraph): Evidence {
  return {
    article: graph.id,
    hash: createHash('sha256').update(canonicalJson(graph)).digest('hex').slice(0, 16),
    title: graph.title,
    url: graph.url,
    related: graph.article.related,
    language: graph.language,
    date: graph.date,
    entities: localEntities(graph).entities,
  }
}
