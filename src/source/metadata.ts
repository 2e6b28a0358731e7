/** What a page says of itself: JSON-LD, Open Graph and other meta tags, microdata, the canonical link, `time`. */
import { linkedArticle } from './json-ld.ts'
import type { PageMetadata } from './page-metadata.ts'

interface Page {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null
  querySelectorAll(selector: string): Iterable<{ textContent: string | null }>
}

const DATES = [
  'article:published_time',
  'datePublished',
  'publishdate',
  'pubdate',
  'publish-date',
  'content_PublishedDate',
  'parsely-pub-date',
  'dc.date',
  'DC.date.issued',
  'date',
]

export function metadata(document: Page): PageMetadata {
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name)?.trim() || null
  const meta = (...names: string[]) =>
    firstOf(
      names.map((name) =>
        attribute(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`, 'content'),
      ),
    )
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  const linked = linkedArticle(scripts.map(({ textContent }) => textContent ?? ''))
  const author = linked?.author ?? meta('author', 'article:author', 'content_author')
  return {
    url: firstOf([attribute('link[rel="canonical"]', 'href'), meta('og:url'), linked?.url].map(absolute)),
    title: linked?.title ?? meta('og:title', 'twitter:title'),
    published:
      linked?.published ??
      meta(...DATES) ??
      attribute('time[itemprop="datePublished"], article time[datetime]', 'datetime') ??
      attribute('time[datetime]', 'datetime'),
    publisher: meta('og:site_name') ?? linked?.publisher ?? null,
    author: absolute(author) === null ? author : null, // some sites link to a profile instead of naming
  }
}

const firstOf = (values: readonly (string | null)[]): string | null =>
  values.find((value) => value !== null) ?? null

const absolute = (url: string | null | undefined): string | null =>
  url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null
