/** Feeds: RSS, Atom and RDF. Each entry is an article, its full content where the feed has it, else its summary. */
import { parseFeed } from 'feedsmith'
import { JejaringError } from '../errors.ts'
import { declaredCharset, readAll } from './decode.ts'
import { type Draft, type DraftItem, draftItem } from './draft.ts'
import type { Input } from './inputs.ts'
import { plainText } from './plain-text.ts'

export async function* feedArticles(
  { path }: Input,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<DraftItem> {
  const origin = { path, line: null }
  for (const entry of feedEntries(await readAll(bytes, declaredCharset)))
    yield draftItem(origin, () => entryDraft(entry))
}

/** An entry as the feed writes it; `title` and `content` are HTML. */
export interface Entry {
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
  readonly content: string
  readonly publisher: string | null
  readonly reporter: string | null
}

/** @throws JejaringError INPUT_MALFORMED where it has no text */
export function entryDraft({ url, title, published, content, publisher, reporter }: Entry): Draft {
  const text = plainText(content)
  if (text === '') throw new JejaringError('INPUT_MALFORMED', `the entry «${title ?? url ?? ''}» has no text`)
  const named = { title: title && plainText(title), publisher: publisher && plainText(publisher) }
  return { id: null, url, published, text, reporter, ...named }
}

/** @throws JejaringError INPUT_MALFORMED where it is no feed */
export function feedEntries(xml: string): Entry[] {
  const feed = parse(xml)
  if (feed.format === 'json') throw noFeed()
  if (feed.format === 'atom')
    return (feed.feed.entries ?? []).map(
      ({ links, title, published, updated, content, summary, authors }) => ({
        url: (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href ?? null,
        title: plain(title) ?? null,
        published: published ?? updated ?? null,
        content: plain(content) ?? plain(summary) ?? '',
        publisher: plain(feed.feed.title) ?? null,
        reporter: authors?.[0]?.name ?? null,
      }),
    )
  const publisher = feed.feed.title ?? null
  return (feed.feed.items ?? []).map((item) => ({
    url: item.link ?? ('guid' in item ? permanent(item.guid) : null),
    title: item.title ?? null,
    published:
      ('pubDate' in item ? (item.pubDate as string | undefined) : null) ?? item.dc?.dates?.[0] ?? null,
    content: item.content?.encoded ?? item.description ?? '',
    publisher,
    reporter: item.dc?.creators?.[0] ?? null,
  }))
}

/** RSS: a `guid` is the entry's URL, unless it says that it is not. */
function permanent(guid: { value?: string; isPermaLink?: boolean } | undefined): string | null {
  const url = guid?.isPermaLink === false ? undefined : guid?.value
  return url !== undefined && URL.canParse(url) ? url : null
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

/** Atom writes texts as they are, or with their type. */
const plain = (content: string | { value?: string } | undefined): string | undefined =>
  typeof content === 'object' ? content.value : content
