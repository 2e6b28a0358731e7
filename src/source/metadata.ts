/** What a page says of itself: JSON-LD (schema.org), Open Graph and other meta tags, the canonical link, `time`. */

export interface PageMetadata {
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
  readonly publisher: string | null
  readonly author: string | null
}

interface Page {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null
  querySelectorAll(selector: string): Iterable<{ textContent: string | null }>
}

export function metadata(document: Page): PageMetadata {
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name)?.trim() || null
  const meta = (...names: string[]) =>
    names
      .map((name) => attribute(`meta[property="${name}"], meta[name="${name}"]`, 'content'))
      .find((v) => v !== null) ?? null
  const linked = jsonLd(document)
  return {
    url: attribute('link[rel="canonical"]', 'href') ?? meta('og:url') ?? linked.url,
    title: linked.title ?? meta('og:title', 'twitter:title'),
    published:
      linked.published ??
      meta('article:published_time', 'datePublished', 'publishdate', 'pubdate', 'content_PublishedDate') ??
      attribute('time[datetime]', 'datetime'),
    publisher: meta('og:site_name') ?? linked.publisher,
    author: linked.author ?? meta('author', 'article:author', 'content_author'),
  }
}

const NOTHING: PageMetadata = { url: null, title: null, published: null, publisher: null, author: null }

/** The first article among the page's JSON-LD blocks; a block that is broken counts as none. */
function jsonLd(document: Page): PageMetadata {
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = flatten(parse(textContent ?? '')).find((item) =>
      /Article|Posting/.test(String(item['@type'])),
    )
    if (article)
      return {
        url: text(article.url),
        title: text(article.headline),
        published: text(article.datePublished),
        publisher: name(article.publisher),
        author: name(article.author),
      }
  }
  return NOTHING
}

type Item = Readonly<Record<string, unknown>>

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function flatten(value: unknown): Item[] {
  if (Array.isArray(value)) return value.flatMap(flatten)
  if (typeof value !== 'object' || value === null) return []
  const item = value as Item
  return [item, ...flatten(item['@graph'])]
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

function name(value: unknown): string | null {
  if (Array.isArray(value)) return name(value[0])
  return typeof value === 'object' && value !== null ? text((value as Item).name) : text(value)
}
