/** From files, folders, globs and standard input to articles, one at a time. What cannot be read is an item too, and ends nothing. */
import { JejaringError } from '../errors.ts'
import { type Calendar, parsePublished } from '../language/calendar.ts'
import { language as languageOf } from '../language/load.ts'
import type { Article } from '../model/article.ts'
import { type Draft, type DraftItem, toArticle } from './draft.ts'
import type { Format } from './formats.ts'
import { asInputError } from './input-error.ts'
import { findInputs, type Input } from './inputs.ts'
import { type OpenOptions, open } from './open.ts'
import type { Origin } from './origin.ts'

export type SourceItem =
  | { readonly kind: 'article'; readonly article: Article; readonly origin: Origin }
  | { readonly kind: 'problem'; readonly error: JejaringError; readonly origin: Origin }
  /** Something was not understood; the article it belongs to is read without it. */
  | { readonly kind: 'warning'; readonly error: JejaringError; readonly origin: Origin }

export interface SourceOptions extends OpenOptions {
  /** What the inputs are, where their extension does not say; standard input without it is sniffed. */
  readonly format?: Format
  /** Our field → the name it has in the input: `{text: 'content', date: 'published'}`. */
  readonly fields?: Readonly<Record<string, string>>
  /** Code of the articles' language; `id` by default. */
  readonly language?: string
}

type Reader = (
  input: Input,
  bytes: AsyncIterable<Uint8Array>,
  fields: Readonly<Record<string, string>>,
) => AsyncIterable<DraftItem>

/** A reader is loaded when the first input asks for it: a web page's takes longer to load than an article to extract. */
const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  text: async () => (await import('./text.ts')).textArticle,
  jsonl: async () => (await import('./jsonl.ts')).jsonlArticles,
  csv: async () => (await import('./csv.ts')).csvArticles,
  html: async () => (await import('./html.ts')).htmlArticle,
  rss: async () => (await import('./feed.ts')).feedArticles,
}

/**
 * Reads the articles of all inputs, in the order given; a folder's files in the order of their names.
 * @param inputs files, folders, globs, or `-` for standard input
 * @throws JejaringError LANGUAGE_UNKNOWN, USAGE (an unknown field)
 */
export async function* readArticles(
  inputs: readonly string[],
  options: SourceOptions = {},
): AsyncGenerator<SourceItem> {
  const { fields = {}, language = 'id' } = options
  const { calendar } = languageOf(language)
  checkFields(fields)
  for await (const found of findInputs(inputs, options.format !== undefined)) {
    if ('error' in found) yield { kind: 'problem', ...found }
    else yield* readInput(found, { ...options, fields, language }, calendar)
  }
}

async function* readInput(
  input: Input,
  options: SourceOptions & { readonly fields: Readonly<Record<string, string>>; readonly language: string },
  calendar: Calendar,
): AsyncGenerator<SourceItem> {
  let count = 0
  try {
    const { bytes, sniffed } = await open(input, options)
    const reader = await READERS[options.format ?? input.format ?? sniffed]()
    for await (const item of reader(input, bytes, options.fields)) {
      count++
      if (item.kind === 'problem') yield item
      else yield* finish(item.draft, item.origin, options.language, calendar)
    }
    if (count === 0) throw new JejaringError('INPUT_MALFORMED', 'there is no article in it')
  } catch (error) {
    yield { kind: 'problem', error: asInputError(error), origin: { path: input.path, line: null } }
  }
}

/** Completes a draft: id, date, language. A date that is not understood is a warning. */
function* finish(draft: Draft, origin: Origin, language: string, calendar: Calendar): Generator<SourceItem> {
  const date = draft.published === null ? null : parsePublished(draft.published, calendar)
  if (draft.published !== null && date === null) {
    const hint = 'Relative dates of this article (`kemarin`, `Selasa`) stay without a value.'
    const error = new JejaringError('INPUT_MALFORMED', `«${draft.published}» is no date`, { hint })
    yield { kind: 'warning', error, origin }
  }
  yield { kind: 'article', article: toArticle(draft, date, language), origin }
}

function checkFields(fields: Readonly<Record<string, string>>): void {
  const known = ['id', 'url', 'title', 'date', 'text', 'publisher', 'reporter']
  const unknown = Object.keys(fields).filter((field) => !known.includes(field))
  if (unknown.length > 0)
    throw new JejaringError('USAGE', `--field: there is no field «${unknown.join(', ')}»`, {
      hint: `The fields are ${known.join(', ')}; write field=column.`,
    })
}
