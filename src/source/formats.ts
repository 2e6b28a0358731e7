/** The formats that articles are read from, and the extensions that tell them. */

export const FORMATS = ['text', 'jsonl', 'csv', 'html', 'rss'] as const
export type Format = (typeof FORMATS)[number]

export const BY_EXTENSION: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'csv',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  rss: 'rss',
  atom: 'rss',
  xml: 'rss',
}
