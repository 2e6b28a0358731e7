/** Stage 1: marks the zones of a text that are not the story; the text itself stays as it is, so that offsets stay true. */
import type { Language } from '../../language/language.ts'
import type { Article } from '../../model/article.ts'
import type { Cleaned } from '../../model/facts.ts'

export function clean(article: Article, { zones }: Language): Cleaned {
  const found = zones.find(article.text)
  const publisher = article.publisher ?? found.find((zone) => zone.publisher !== null)?.publisher ?? null
  return { article, publisher, zones: found.map(({ publisher: _, ...zone }) => zone) }
}
