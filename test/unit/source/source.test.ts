/** Readers of single formats, and what must hold for any articles however their bytes arrive. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { csvArticles } from '../../../src/source/csv.ts'
import { articleId, type DraftItem } from '../../../src/source/draft.ts'
import { feedDrafts } from '../../../src/source/feed.ts'
import { pageDraft, paragraphs } from '../../../src/source/html.ts'
import { jsonlArticles } from '../../../src/source/jsonl.ts'
import { splitLines } from '../../../src/source/lines.ts'
import { readArticles, type SourceItem } from '../../../src/source/source.ts'

const folder = mkdtempSync(join(tmpdir(), 'jejaring-source-'))
afterAll(() => rmSync(folder, { recursive: true }))
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}
const kinds = (items: readonly SourceItem[]) => items.map((item) => item.kind)

/** Bytes in pieces cut anywhere, also within characters. */
async function* pieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0
  for (const cut of cuts) {
    yield bytes.subarray(from, Math.min(from + cut, bytes.length))
    from = Math.min(from + cut, bytes.length)
  }
  yield bytes.subarray(from)
}
const input = { path: 'test', format: null }
const cuts = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 })
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((t) => t.trim() !== '' && !t.includes('\r'))
const textsOf = (items: readonly DraftItem[]) =>
  items.map((item) => (item.kind === 'draft' ? item.draft.text : item.error.message))

describe('whatever the cuts of the bytes', () => {
  it('JSONL gives the articles that were written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), cuts, async (texts, at) => {
        const bytes = Buffer.from(texts.map((t) => JSON.stringify({ text: t })).join('\n'))
        expect(textsOf(await all(jsonlArticles(input, pieces(bytes, at), {})))).toEqual(texts)
      }),
    )
  })

  it('CSV gives the articles that were written', async () => {
    const quoted = (t: string) => `"${t.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), cuts, async (texts, at) => {
        const bytes = Buffer.from(`id,text\n${texts.map((t, i) => `${i},${quoted(t)}\n`).join('')}`)
        expect(textsOf(await all(csvArticles(input, pieces(bytes, [60, ...at]), {})))).toEqual(texts)
      }),
    )
  })
})

describe('lines', () => {
  it('that are too long are named and passed over', async () => {
    const found = await all(splitLines('f', pieces(Buffer.from('ab\nabcdef\ncd\n'), [1, 3, 2]), 4))
    expect(found).toMatchObject([
      { kind: 'line', text: 'ab', origin: { line: 1 } },
      { kind: 'problem', error: { code: 'INPUT_TOO_LARGE' }, origin: { line: 2 } },
      { kind: 'line', text: 'cd', origin: { line: 3 } },
    ])
  })

  it('that are not UTF-8 are named', async () => {
    const found = await all(splitLines('f', pieces(Buffer.from([0x61, 10, 0xff, 10, 0x62]), []), 100))
    expect(found).toMatchObject([
      { text: 'a' },
      { error: { code: 'INPUT_MALFORMED' }, origin: { line: 2 } },
      { text: 'b' },
    ])
  })
})

describe('pages', () => {
  const page = (head: string, body: string) =>
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
  const story = Array.from(
    { length: 5 },
    (_, i) => `<p>Kalimat ke-${i} tentang panen raya di kampung kami yang makmur.</p>`,
  ).join('')

  it('give their main text, a line a paragraph, without navigation and scripts', () => {
    const { text: found } = pageDraft(
      page('', `<nav>Beranda</nav><article>${story}<script>alert(1)</script></article><footer>Kaki</footer>`),
    )
    expect(found.split('\n')).toHaveLength(5)
    expect(found).not.toMatch(/Beranda|alert|Kaki/)
  })

  it('tell date, publisher and author by JSON-LD, else by meta tags', () => {
    const ld = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Panen',
          datePublished: '2025-01-02',
          author: [{ name: 'Sari' }],
          publisher: { name: 'Warta' },
        },
      ],
    }
    const linked = pageDraft(
      page(
        `<script type="application/ld+json">${JSON.stringify(ld)}</script>`,
        `<article>${story}</article>`,
      ),
    )
    expect(linked).toMatchObject({
      title: 'Panen',
      published: '2025-01-02',
      reporter: 'Sari',
      publisher: 'Warta',
    })
    const meta = pageDraft(
      page(
        '<meta property="article:published_time" content="2025-03-04T05:06:07+07:00"><meta name="author" content="Budi"><script type="application/ld+json">{broken</script>',
        `<article>${story}</article>`,
      ),
    )
    expect(meta).toMatchObject({ published: '2025-03-04T05:06:07+07:00', reporter: 'Budi' })
  })

  it('without an article are refused', () => {
    expect(() => pageDraft(page('', '<nav>Beranda</nav>'))).toThrow(/no main text/)
  })

  it('keep blocks apart and words whole', () => {
    expect(paragraphs('<p>Satu <b>dua</b></p><p>tiga<br>empat</p>')).toBe('Satu dua\ntiga\nempat')
  })
})

describe('feeds', () => {
  it('give entries of RSS and of Atom', () => {
    const rss =
      '<rss version="2.0"><channel><title>Warta</title><item><title>A</title><link>https://w.example/a</link><pubDate>Mon, 08 Sep 2025 10:30:00 +0700</pubDate><description><![CDATA[<p>Teks.</p>]]></description></item></channel></rss>'
    expect(feedDrafts(rss)).toMatchObject([
      {
        title: 'A',
        url: 'https://w.example/a',
        text: 'Teks.',
        publisher: 'Warta',
        published: 'Mon, 08 Sep 2025 10:30:00 +0700',
      },
    ])
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Warta</title><entry><title>B</title><link href="https://w.example/b"/><updated>2025-09-08T10:30:00Z</updated><summary>Isi.</summary></entry></feed>'
    expect(feedDrafts(atom)).toMatchObject([{ title: 'B', url: 'https://w.example/b', text: 'Isi.' }])
  })

  it('with entities, or that are none, are refused', () => {
    expect(() => feedDrafts('<!DOCTYPE x [<!ENTITY a "b">]><rss><channel/></rss>')).toThrow(/entities/)
    expect(() => feedDrafts('<html></html>')).toThrow(/no RSS/)
  })
})

describe('ids', () => {
  it('come from the URL, whatever hangs on it', () => {
    const forms = [
      'https://www.warta.example/a/b',
      'http://warta.example/a/b/',
      'https://m.warta.example/a/b?utm_source=x#top',
    ]
    expect(new Set(forms.map((url) => articleId(url, ''))).size).toBe(1)
    expect(articleId(forms[0]!, '')).toBe('url-59b319025f9504ed')
    expect(articleId('https://warta.example/a/b?id=2', '')).not.toBe(articleId(forms[0]!, ''))
  })

  it('else from the text', () => {
    expect(articleId(null, 'Teks.')).toBe('text-f999d8360fff5df1')
    expect(articleId(null, 'e\u0301')).toBe(articleId(null, '\u00e9'))
  })
})

describe('reading', () => {
  it('goes through folders in the order of names, and unpacks gzip', async () => {
    write('b.jsonl', '{"id":"b","text":"b"}\n')
    write(
      'a.jsonl.gz',
      Buffer.concat([gzipSync('{"id":"a1","text":"a"}\n'), gzipSync('{"id":"a2","text":"a"}\n')]),
    )
    write('c.md', 'no article')
    const found = await all(readArticles([folder]))
    expect(found.map((item) => item.kind === 'article' && item.article.id)).toEqual(['a1', 'a2', 'b'])
    expect(kinds(await all(readArticles([join(folder, '*.jsonl')])))).toEqual(['article'])
  })

  it('names gzip that breaks off, and keeps what came before', async () => {
    const many = Array.from(
      { length: 5000 },
      (_, i) => `{"id":"n${i}","text":"Kalimat ${i} ${(i * 7919) % 1000}"}`,
    ).join('\n')
    const packed = gzipSync(many)
    const found = await all(readArticles([write('cut.jsonl.gz', packed.subarray(0, packed.length - 200))]))
    expect(kinds(found).at(-1)).toBe('problem')
    expect(found.length).toBeGreaterThan(1000)
  })

  it('refuses a field that is none', async () => {
    await expect(all(readArticles([folder], { fields: { teks: 'isi' } }))).rejects.toMatchObject({
      code: 'USAGE',
    })
  })
})
