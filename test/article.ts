/** An article for tests, of which only the text matters. */
import type { Article } from '../src/model/article.ts'

export function articleOf(text: string, more: Partial<Article> = {}): Article {
  const nothing = { url: null, title: null, date: null, publisher: null, reporter: null }
  return { id: 'test', language: 'id', ...nothing, text, ...more }
}
