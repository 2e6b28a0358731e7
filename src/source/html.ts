/**
 * Web pages: the main text as a browser's reader view finds it (Mozilla's Readability), its paragraphs on lines of their own; title, date,
 * publisher and author from the page's metadata. Scripts are never run and nothing is fetched.
 */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { JejaringError } from '../errors.ts'
import { type Draft, type DraftItem, LONGEST_ARTICLE } from './draft.ts'
import type { Input } from './inputs.ts'
import { metadata } from './metadata.ts'
import { readAll } from './open.ts'

export async function* htmlArticle(
  { path }: Input,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<DraftItem> {
  const page = await readAll(bytes, LONGEST_ARTICLE, 'utf-8')
  yield { kind: 'draft', draft: pageDraft(page), origin: { path, line: null } }
}

/** @throws JejaringError INPUT_MALFORMED where the page has no main text */
export function pageDraft(page: string): Draft {
  const { document } = parseHTML(page)
  const meta = metadata(document)
  const found = new Readability(document, { charThreshold: 100 }).parse()
  const text = found?.content ? paragraphs(found.content) : ''
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

/** The text of a piece of HTML, a line for each block. */
export function paragraphs(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  for (const dead of document.querySelectorAll('script, style, noscript, aside, nav, figure, form, time'))
    dead.remove()
  for (const block of document.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6, li, blockquote, tr, br'))
    block.after(document.createTextNode('\n'))
  const lines = String(document.body.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
  return lines.filter((line) => line !== '').join('\n')
}
