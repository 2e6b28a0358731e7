/** Small article graphs for the tests of the corpus, with just what a test needs to say. */
import type { ArticleGraph, Entity } from '../../../src/model/article-graph.ts'
import type { EntityType } from '../../../src/model/facts.ts'
import { entityId } from '../../../src/model/identifier.ts'

export const at = (start: number, end: number) => ({ start, end, by: 'test', score: 1 })

/** An entity named once, at the start of the text. */
export function entity(type: EntityType, name: string, ...aliases: string[]): Entity {
  return { id: entityId(type, name), type, name, aliases, mentions: [at(0, 4)] }
}

export function articleGraph(
  id: string,
  entities: readonly Entity[],
  more: Partial<ArticleGraph> = {},
): ArticleGraph {
  return {
    id,
    url: `https://warta.example/${id}`,
    title: `Judul ${id}`,
    date: '2025-01-02',
    language: 'id',
    text: `Teks ${id} yang pendek.`,
    article: { publisher: null, dateline: null, reporter: null, editor: null, related: [] },
    chunks: [{ start: 0, end: 12 }],
    entities,
    dates: [],
    figures: [],
    roles: [],
    quotes: [],
    events: [],
    relations: [],
    notes: [],
    ...more,
  }
}
