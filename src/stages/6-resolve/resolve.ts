/** Stage 6: words become entities; the facts that pointed to words point to entities. */
import type { Language } from '../../language/language.ts'
import type { ArticleGraph } from '../../model/article-graph.ts'
import type { Related } from '../../model/facts.ts'

export function resolve(related: Related, _language: Language): ArticleGraph {
  const { id, url, title, date, language, text } = related.article
  return {
    id,
    url,
    title,
    date,
    language,
    text,
    article: { publisher: related.publisher, dateline: null, reporter: null, editor: null, related: [] },
    chunks: [],
    entities: [],
    dates: related.dates,
    figures: [],
    roles: [],
    quotes: [],
    events: [],
    relations: [],
    notes: related.notes,
  }
}
