/** The whole pipeline: an article goes in, its graph comes out. Pure: the same text gives the same graph, on any machine. */
import { language } from './language/load.ts'
import type { Article } from './model/article.ts'
import type { ArticleGraph } from './model/article-graph.ts'
import type { Mentioned } from './model/facts.ts'
import { clean } from './stages/1-clean/clean.ts'
import { segment } from './stages/2-segment/segment.ts'
import { mention } from './stages/3-mention/mention.ts'
import { normalise } from './stages/4-normalise/normalise.ts'
import { relate } from './stages/5-relate/relate.ts'
import { resolve } from './stages/6-resolve/resolve.ts'

export interface Extraction {
  /** Names whose score is lower are left out, and with them what would be said of them; 0 (the default) to 1. */
  readonly minScore?: number
}

/**
 * Extracts the graph of one article.
 * @throws JejaringError LANGUAGE_UNKNOWN where the article's language has no folder in `data/lang`
 */
export function extract(article: Article, { minScore = 0 }: Extraction = {}): ArticleGraph {
  const known = language(article.language)
  const cleaned = clean(article, known)
  const segmented = segment(cleaned, known)
  const mentioned = atLeast(minScore, mention(segmented, known))
  const normalised = normalise(mentioned, known)
  const related = relate(normalised, known)
  return resolve(related, known)
}

function atLeast(score: number, before: Mentioned): Mentioned {
  return { ...before, mentions: before.mentions.filter((mention) => mention.score >= score) }
}
