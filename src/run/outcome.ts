/** What comes out of reading and extracting, one an article: its graph, or why there is none. */
import type { JejaringError } from '../errors.ts'
import type { ArticleGraph } from '../model/article-graph.ts'
import type { Origin } from '../source/origin.ts'

export type ExtractItem =
  | { readonly kind: 'graph'; readonly graph: ArticleGraph; readonly origin: Origin }
  | { readonly kind: 'problem'; readonly error: JejaringError; readonly origin: Origin }
  /** Something was not understood, and the article is there without it. */
  | { readonly kind: 'warning'; readonly error: JejaringError; readonly origin: Origin }
