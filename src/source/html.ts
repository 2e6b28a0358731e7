/**
 * Web pages: the main text as a browser's reader view finds it (Mozilla's Readability), its paragraphs on lines of their own; title, date,
 * publisher and author from the page's metadata.
 */
import { Readability } from '@mozilla/readability'
import { JejaringError } from '../errors.ts'
import { declaredCharset, readAll } from './decode.ts'
import type { Draft, DraftItem } from './draft.ts'
import type { Input } from './inputs.ts'
import { metadata } from './metadata.ts'
import { parsePage } from './page.ts'
import { plainText } from './plain-text.ts'

export async function* htmlArticle(
  { path }: Input,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<DraftItem> {
  const page = await readAll(bytes, declaredCharset)
  yield { kind: 'draft', draft: pageDraft(page), origin: { path, line: null } }
}

/** @throws JejaringError INPUT_MALFORMED where the page has no main text, or is nested too deeply */
export function pageDraft(page: string): Draft {
  const document = parsePage(page)
  const meta = metadata(document)
  const found = mainText(document)
  const text = found?.content ? plainText(found.content) : ''
  if (text === '')
    throw new JejaringError('INPUT_MALFORMED', 'no main text is found in the page', {
      hint: 'Is it an article? Pages that show their text only by script must be saved from a browser.',
    })
  return {
    id: null,
    url: meta.url,
    title: meta.title ?? found?.title ?? null,
    published: meta.published ?? found?.publishedTime ?? null,
    text,
    publisher: meta.publisher ?? found?.siteName ?? null,
    reporter: meta.author ?? found?.byline ?? null,
  }
}

/** Null where nothing is found. Readability relies on what browsers make of a page, and fails on broken ones that they would mend. */
function mainText(document: ReturnType<typeof parsePage>) {
  try {
    return new Readability(document, { charThreshold: 100 }).parse()
  } catch {
    return null
  }
}
