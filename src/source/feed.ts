/** Feeds: RSS, Atom and RDF. Each entry is an article, its full content where the feed has it, else its summary. */
import { parseFeed } from 'feedsmith'
import { JejaringError } from '../errors.ts'
import { type Draft, type DraftItem, LONGEST_ARTICLE } from './draft.ts'
import { paragraphs } from './html.ts'
import type { Input } from './inputs.ts'
import { readAll } from './open.ts'

export async function* feedArticles(
  { path }: Input,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<DraftItem> {
  const xml = await readAll(bytes, LONGEST_ARTICLE)
  const origin = { path, line: null }
  for (const draft of feedDrafts(xml)) {
    if (draft.text !== '') yield { kind: 'draft', draft, origin }
    else {
      const error = new JejaringError(
        'INPUT_MALFORMED',
        `the entry «${draft.title ?? draft.url ?? ''}» has no text`,
      )
      yield { kind: 'problem', error, origin }
    }
  }
}

/** @throws JejaringError INPUT_MALFORMED where it is no feed */
export function feedDrafts(xml: string): Draft[] {
  const feed = parse(xml)
  if (feed.format === 'atom')
    return (feed.feed.entries ?? []).map((entry) => ({
      id: null,
      url:
        (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])
          ?.href ?? null,
      title: plain(entry.title),
      published: entry.published ?? entry.updated ?? null,
      text: paragraphs(contentText(entry.content) ?? contentText(entry.summary) ?? ''),
      publisher: plain(feed.feed.title),
      reporter: entry.authors?.[0]?.name ?? null,
    }))
  if (feed.format === 'json') throw noFeed()
  const items = feed.feed.items ?? []
  return items.map((item) => ({
    id: null,
    url: item.link ?? null,
    title: item.title ?? null,
    published:
      ('pubDate' in item ? (item.pubDate as string | undefined) : undefined) ?? item.dc?.dates?.[0] ?? null,
    text: paragraphs(item.content?.encoded ?? item.description ?? ''),
    publisher: feed.feed.title ?? null,
    reporter: item.dc?.creators?.[0] ?? null,
  }))
}

function parse(xml: string) {
  if (/<!ENTITY/i.test(xml))
    throw new JejaringError('INPUT_MALFORMED', 'it declares XML entities, which are not expanded')
  try {
    return parseFeed(xml)
  } catch (cause) {
    throw noFeed(cause)
  }
}

const noFeed = (cause?: unknown): JejaringError =>
  new JejaringError('INPUT_MALFORMED', 'it is no RSS or Atom feed', { cause })

const contentText = (content: string | { value?: string } | undefined): string | undefined =>
  typeof content === 'object' ? content.value : content

const plain = (title: string | { value?: string } | undefined): string | null => contentText(title) ?? null
