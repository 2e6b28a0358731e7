/**
 * Reads annotated articles (`train.jsonl`, `dev.jsonl`) as the values that the stages make, so that a stage can be trained and
 * measured on right input: gold mentions into `normalise` and `relate`, gold facts to compare with.
 */
import { readFileSync } from 'node:fs'
import type { Article } from '../model/article.ts'
import type { ArticleGraph } from '../model/article-graph.ts'
import type { EntityType, Mention } from '../model/facts.ts'

/** A gold line: an ArticleGraph, of which some articles carry the entities alone. */
export interface Gold extends ArticleGraph {
  readonly only?: 'entities'
}

/** The gold articles of a file, in its order. */
export function readGold(path: string): Gold[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Gold)
}

/** A gold article as a source would hand it over. */
export function goldArticle(gold: Gold): Article {
  const { id, url = null, title = null, date = null, text } = gold
  return { id, url, title, date, language: 'id', text, publisher: null, reporter: null }
}

/** The gold mentions, as stage 3 would give them. */
export function goldMentions(gold: Gold): Mention[] {
  return gold.entities
    .flatMap((entity) =>
      entity.mentions.map(({ start, end }) => ({
        start,
        end,
        type: entity.type as EntityType,
        by: 'gold',
        score: 1,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
