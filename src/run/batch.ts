/** Extracts a few articles, here or in a worker thread; what fails costs one article, not its neighbours. */
import type { Article } from '../model/article.ts'
import type { ArticleGraph } from '../model/article-graph.ts'
import { extract } from '../pipeline.ts'

/** A graph, or the stack of what went wrong: plain values, which cross threads. */
export interface Extracted {
  readonly graph?: ArticleGraph
  readonly failure?: string
}

export function extractBatch(articles: readonly Article[]): Extracted[] {
  return articles.map((article) => {
    try {
      return { graph: extract(article) }
    } catch (error) {
      return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  })
}
