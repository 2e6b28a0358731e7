/** Extracts a few articles, here or in a worker thread; what fails costs one article, not its neighbours. */
import type { Article } from '../model/article.ts'
import type { ArticleGraph } from '../model/article-graph.ts'
import { type Extraction, extract } from '../pipeline.ts'

/** A graph, or what went wrong and where in the code: plain values, which cross threads. */
export interface Extracted {
  readonly graph?: ArticleGraph
  readonly failure?: string
}

/** A batch as it is handed to a thread. */
export interface Batch {
  readonly articles: readonly Article[]
  readonly extraction: Extraction
}

export function extractBatch({ articles, extraction }: Batch): Extracted[] {
  return articles.map((article) => {
    try {
      return { graph: extract(article, extraction) }
    } catch (error) {
      return { failure: error instanceof Error ? firstLines(error) : String(error) }
    }
  })
}

/** The message and the place that threw: enough for a report, and no page of it for every article. */
const firstLines = (error: Error): string =>
  (error.stack ?? error.message)
    .split('\n')
    .slice(0, 2)
    .map((line) => line.trim())
    .join(' ')
