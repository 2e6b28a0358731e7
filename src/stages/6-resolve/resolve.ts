/** Stage 6: words become entities; the facts that pointed to words point to entities. */
import type { Language } from '../../language/language.ts'
import type { ArticleGraph } from '../../model/article-graph.ts'
import type { Related } from '../../model/facts.ts'
import { chunksOf } from './chunks.ts'
import { findEntities } from './entities.ts'
import { factsOf } from './facts.ts'
import { frameOf } from './frame.ts'
import { referencesOf } from './references.ts'

export function resolve(related: Related, language: Language): ArticleGraph {
  const { id, url, title, date, text } = related.article
  const entities = findEntities(related.mentions, text, language)
  return {
    id,
    url,
    title,
    date,
    language: related.article.language,
    text,
    article: frameOf(related),
    chunks: chunksOf(related.paragraphs, related.sentences),
    entities: entities.list,
    dates: related.dates,
    ...factsOf(related, referencesOf(related, entities, language)),
    notes: related.notes,
  }
}
