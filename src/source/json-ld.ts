/** The article among a page's JSON-LD blocks (schema.org). A block that is broken counts as none. */
import type { PageMetadata } from './page-metadata.ts'
import { plainText } from './plain-text.ts'

type Item = Readonly<Record<string, unknown>>

/** @param blocks the JSON of each block; the first article in any of them is taken */
export function linkedArticle(blocks: readonly string[]): PageMetadata | null {
  const article = blocks
    .flatMap((json) => items(parse(json)))
    .find((item) => /Article|Posting/.test(String(item['@type'])))
  if (!article) return null
  return {
    url: text(article.url),
    title: text(article.headline),
    published: text(article.datePublished),
    publisher: nameOf(article.publisher),
    author: nameOf(people(article.author)),
  }
}

/** Many sites leave raw line ends within strings, which JSON forbids and which mean nothing between them. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/[\n\r\t]/g, ' '))
  } catch {
    return null
  }
}

/** The objects where an article may stand: alone, in a list, in a graph, or as what a page is about. */
function items(value: unknown, depth = 0): Item[] {
  if (typeof value !== 'object' || value === null || depth > 4) return []
  if (Array.isArray(value)) return value.flatMap((one) => items(one, depth + 1))
  const item = value as Item
  return [item, ...items(item['@graph'], depth + 1), ...items(item.mainEntity, depth + 1)]
}

/** Authors that are persons: some sites name themselves. */
function people(authors: unknown): unknown {
  return [authors].flat().filter((author) => (author as Item | null)?.['@type'] !== 'Organization')
}

function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return nameOf(value[0])
  return text(typeof value === 'object' && value !== null ? (value as Item).name : value)
}

/** Sites write HTML's entities in these strings. */
function text(value: unknown): string | null {
  if (typeof value !== 'string') return null
  return (/&#?\w+;/.test(value) ? plainText(value) : value.trim()) || null
}
