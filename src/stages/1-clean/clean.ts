/** Stage 1: marks the zones of a text that are not the story; the text itself stays as it is. */
import type { Language } from '../../language/language.ts'
import type { Article } from '../../model/article.ts'
import type { Cleaned } from '../../model/facts.ts'

export function clean(article: Article, _language: Language): Cleaned {
  return { article, publisher: article.publisher, zones: [] }
}
