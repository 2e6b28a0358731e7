/** Plain text: the whole file is one article, without title or date. */
import { JejaringError } from '../errors.ts'
import { readAll } from './decode.ts'
import type { DraftItem } from './draft.ts'
import type { Input } from './inputs.ts'

export async function* textArticle(
  { path }: Input,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<DraftItem> {
  const text = await readAll(bytes)
  if (text.trim() === '') throw new JejaringError('INPUT_MALFORMED', 'there is nothing but white space in it')
  const nothing = { id: null, url: null, title: null, published: null, publisher: null, reporter: null }
  yield { kind: 'draft', draft: { ...nothing, text }, origin: { path, line: null } }
}
