/** What must hold for any articles and any bytes, however they arrive. */
import { constants, gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvArticles } from '../../../src/source/csv.ts'
import type { DraftItem } from '../../../src/source/draft.ts'
import { FORMATS } from '../../../src/source/formats.ts'
import { unpack } from '../../../src/source/gzip.ts'
import { jsonlArticles } from '../../../src/source/jsonl.ts'
import { splitLines } from '../../../src/source/lines.ts'
import { peek } from '../../../src/source/open.ts'
import { rowEnd } from '../../../src/source/rows.ts'
import { all, cuts, fromStdin, pieces, told } from './reading.ts'

const input = { path: 'test', format: null }
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((value) => value.trim() !== '')
const texts = fc.array(text, { minLength: 1, maxLength: 8 })
const textsOf = (items: readonly DraftItem[]) =>
  items.map((item) => (item.kind === 'draft' ? item.draft.text : item.error.message))

describe('whatever the cuts of the bytes', () => {
  it('JSONL gives the articles that were written', () =>
    fc.assert(
      fc.asyncProperty(texts, cuts, fc.constantFrom('\n', '\r\n', '\n\n'), async (written, at, end) => {
        const bytes = Buffer.from(written.map((value) => JSON.stringify({ text: value })).join(end))
        expect(textsOf(await all(jsonlArticles(input, pieces(bytes, at), {})))).toEqual(written)
      }),
    ))

  it('CSV gives the articles that were written, with their lines', () =>
    fc.assert(
      fc.asyncProperty(
        texts,
        cuts,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        async (written, at, delimiter, end) => {
          const row = (value: string, i: number) => `${i}${delimiter}"${value.replaceAll('"', '""')}"`
          const file = [`id${delimiter}text`, ...written.map(row)].join(end)
          const items = await all(csvArticles(input, pieces(Buffer.from(file), at), {}))
          expect(textsOf(items)).toEqual(written)
          const feeds = (value: string) => value.split('\n').length - 1
          const before = (i: number) => written.slice(0, i).reduce((sum, value) => sum + feeds(value), 0)
          expect(items.map(({ origin }) => origin.line)).toEqual(written.map((_, i) => i + 2 + before(i)))
        },
      ),
    ))

  it('gzip gives what was packed, and of what breaks off all that can be unpacked', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 60_000, size: 'max' }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        cuts,
        async (plain, share, at) => {
          const packed = gzipSync(plain)
          const kept = packed.subarray(0, Math.max(20, Math.floor(share * packed.length)))
          const got: Uint8Array[] = []
          const reading = (async () => {
            for await (const piece of unpack(pieces(kept, at))) got.push(piece)
          })()
          if (kept.length < packed.length)
            await expect(reading).rejects.toMatchObject({ code: 'Z_BUF_ERROR' })
          else await reading
          const possible = gunzipSync(kept, { finishFlush: constants.Z_SYNC_FLUSH })
          expect(Buffer.concat(got).equals(possible)).toBe(true)
        },
      ),
      { numRuns: 50 },
    ))

  it('a look at the beginning loses nothing', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000, size: 'max' }), cuts, async (bytes, at) => {
        const { head, rest } = await peek(pieces(bytes, at))
        expect(head.length).toBeGreaterThanOrEqual(Math.min(bytes.length, 1024))
        expect(Buffer.concat(await all(rest)).equals(bytes)).toBe(true)
      }),
    ))
})

describe('any bytes', () => {
  const tags =
    '< > </ <p> </p> <html> <head> <title> <body </body> <article> <td> <svg> <template> <meta <link> <rss> <channel> <item> <feed> <entry> <!-- --> <![CDATA[ <?xml ?>'
  const signs = '&# " , {"text": "a" [ } \n \0 é Kata.'
  const marks = [...tags.split(' '), ...signs.split(' '), ' ', '<script type="application/ld+json">']
  const odd = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 200 }),
    fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Uint8Array.from([0x1f, 0x8b, ...bytes])),
    fc
      .array(fc.constantFrom(...marks), {
        minLength: 1,
        maxLength: 40,
      })
      .map((words) => new Uint8Array(Buffer.from(words.join('')))),
  )
  it.each(FORMATS)('are read or refused as %s, and end nothing', (format) =>
    fc.assert(
      fc.asyncProperty(odd, async (bytes) => {
        const items = await fromStdin(bytes, { format })
        expect(items.length).toBeGreaterThan(0)
        for (const item of items) if (item.kind !== 'article') expect(item.error.code).toMatch(/^INPUT_/)
      }),
    ),
  )
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

  it('that are not UTF-8 are named, with the byte', async () => {
    const found = await all(splitLines('f', pieces(Buffer.from([0x61, 10, 0x61, 0xff, 10, 0x62]), []), 100))
    expect(found).toMatchObject([
      { text: 'a' },
      {
        error: { code: 'INPUT_MALFORMED', message: 'it is not UTF-8: see byte 2 of the line' },
        origin: { line: 2 },
      },
      { text: 'b' },
    ])
  })

  it('of CSV go on within quotes, also when they are too long', async () => {
    const file = 'a,"b\nc"\nd,"e\n""f"",\ng"\nh"i,j\n'
    const found = await all(splitLines('f', pieces(Buffer.from(file), [3, 1, 9]), 10, rowEnd(44)))
    expect(found).toMatchObject([
      { text: 'a,"b\nc"', origin: { line: 1 } },
      { error: { code: 'INPUT_TOO_LARGE' }, origin: { line: 3 } },
      { text: 'h"i,j', origin: { line: 6 } },
    ])
  })
})

describe('encodings', () => {
  it('other than UTF-8 are refused with byte and line, and by name where the bytes tell it', async () => {
    const latin = Buffer.from('Satu.\nDua caf\xe9.\n', 'latin1')
    const [refused] = await fromStdin(latin)
    expect(told(refused!)).toBe('problem INPUT_MALFORMED: it is not UTF-8: see byte 14, in line 2')
    const [wide] = await fromStdin(Buffer.from('\uFEFFSatu.', 'utf16le'))
    expect(told(wide!)).toMatch(/it is UTF-16/)
  })

  it('lose the byte order mark and nothing else: line ends and control characters stay', async () => {
    const [item] = await fromStdin('\uFEFFSatu.\r\nDua\u0007 e\u0301.\n')
    expect(item).toMatchObject({ article: { text: 'Satu.\r\nDua\u0007 e\u0301.\n' } })
  })
})
