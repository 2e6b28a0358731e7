/** From what the operator names to articles: files, folders, globs, standard input; and what is said of what cannot be read. */
import { chmodSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { articleId } from '../../../src/source/draft.ts'
import { inputBytes } from '../../../src/source/inputs.ts'
import { readArticles } from '../../../src/source/source.ts'
import { all, Folder, fromStdin, told } from './reading.ts'

let folder: Folder
beforeEach(() => {
  folder = new Folder()
})
afterEach(() => folder.remove())

const read = async (...args: Parameters<typeof readArticles>) => (await all(readArticles(...args))).map(told)
const line = (id: string) => `{"id":"${id}","text":"${id}."}\n`

describe('ids', () => {
  const url = 'https://www.warta.example/a/b'

  it('come from the URL, whatever hangs on it', () => {
    const forms = [url, 'http://warta.example/a/b/', 'https://m.warta.example/a/b?utm_source=x#top']
    expect(forms.map((form) => articleId(form, ''))).toEqual(Array(3).fill('url-59b319025f9504ed'))
    expect(articleId('https://warta.example/a/b?id=2', '')).not.toBe(articleId(url, ''))
  })

  it('else from the text, also where the URL is none or leads to no article', () => {
    expect(articleId(null, 'Teks.')).toBe('text-f999d8360fff5df1')
    expect(articleId('bukan alamat', 'Teks.')).toBe('text-f999d8360fff5df1')
    expect(articleId('https://warta.example/#beranda', 'Teks.')).toBe('text-f999d8360fff5df1')
    expect(articleId(null, 'e\u0301')).toBe(articleId(null, '\u00e9'))
  })
})

describe('inputs', () => {
  it('are folders in the order of paths, without hidden files and unknown extensions', async () => {
    for (const name of [
      'b/z.jsonl',
      'b-c/a.jsonl',
      'a.jsonl',
      'B.jsonl',
      '.hidden.jsonl',
      '.git/x.jsonl',
      'notes.md',
    ])
      folder.write(name, line(name))
    const found = await all(readArticles([folder.path]))
    const paths = found.map(({ origin }) => origin.path.slice(folder.path.length + 1))
    expect(paths).toEqual(['B.jsonl', 'a.jsonl', 'b-c/a.jsonl', 'b/z.jsonl'])
  })

  it('follow links of folders, but not round and round', async () => {
    folder.write('a/a.jsonl', line('a'))
    symlinkSync(join(folder.path, 'a'), join(folder.path, 'b'))
    symlinkSync(folder.path, join(folder.path, 'a/up'))
    expect(await read([folder.path])).toEqual(['a: a.', 'a: a.'])
    symlinkSync('/no/such', join(folder.path, 'gone.jsonl'))
    expect((await read([folder.path])).at(-1)).toBe('problem INPUT_MISSING: there is no such file')
  })

  it('are globs, sorted, of paths as they are given', async () => {
    for (const name of ['b.jsonl', 'a.jsonl', 'c.txt']) folder.write(name, line(name))
    const found = await all(readArticles([join(folder.path, '*.jsonl')]))
    expect(found.map(({ origin }) => origin.path)).toEqual(
      ['a', 'b'].map((n) => join(folder.path, `${n}.jsonl`)),
    )
    folder.write('[1].jsonl', line('satu'))
    expect(await read([join(folder.path, '[1].jsonl')])).toEqual(['satu: satu.'])
  })

  it('that hold nothing or do not exist are named, and the others read', async () => {
    const good = folder.write('good.jsonl', line('baik'))
    folder.write('empty/notes.md', '')
    const inputs = [
      join(folder.path, 'empty'),
      join(folder.path, '*.csv'),
      join(folder.path, 'none.txt'),
      good,
    ]
    expect(await read(inputs)).toEqual([
      'problem INPUT_MISSING: no file to read is found there',
      'problem INPUT_MISSING: no file to read is found there',
      'problem INPUT_MISSING: there is no such file',
      'baik: baik.',
    ])
  })

  it.skipIf(process.getuid?.() === 0)('that may not be read are named (root may read all)', async () => {
    chmodSync(folder.write('a/a.jsonl', line('a')), 0)
    folder.write('b/b.jsonl', line('b'))
    chmodSync(join(folder.path, 'b'), 0)
    const refused = Array(2).fill('problem INPUT_UNREADABLE: it may not be read')
    const found = await read([folder.path])
    chmodSync(join(folder.path, 'b'), 0o700)
    expect(found).toEqual(refused)
  })

  it('tell how many bytes they have, and how many have been read', async () => {
    const file = folder.write('a.jsonl.gz', gzipSync(line('a').repeat(1000)))
    let count = 0
    await all(
      readArticles([file], {
        onBytes: (bytes) => {
          count += bytes
        },
      }),
    )
    expect(count).toBeGreaterThan(0)
    expect(count).toBe(await inputBytes([file], false))
    expect(await inputBytes([file, '-'], false)).toBe(0)
  })

  it('are closed when they are refused or left early', async () => {
    const open = () => readdirSync('/proc/self/fd').length
    for (let i = 0; i < 20; i++) folder.write(`${i}.txt`, Buffer.alloc(200_000))
    folder.write('long.jsonl', line('a').repeat(50_000))
    const before = open()
    await read([folder.path], { format: 'text' })
    for await (const _ of readArticles([join(folder.path, 'long.jsonl')])) break
    await new Promise((done) => setTimeout(done, 50))
    expect(open()).toBeLessThanOrEqual(before)
  })
})

describe('standard input', () => {
  it.each([
    ['{"id":"a","text":"Satu."}', 'a: Satu.'],
    ['\uFEFF {"id":"a","text":"Satu."}', 'a: Satu.'],
    ['Satu <b>', 'text-780e1e64b54c3b4a: Satu <b>'],
    ['{\\rtf1 Satu}', 'problem INPUT_MALFORMED: it is binary, not text'],
    ['%PDF-1.7', 'problem INPUT_MALFORMED: it is binary, not text'],
    ['a\0b', 'problem INPUT_MALFORMED: it is binary, not text'],
    ['', 'problem INPUT_MALFORMED: it is empty'],
    [' \n', 'problem INPUT_MALFORMED: there is nothing but white space in it'],
  ])('%j gives %j', async (bytes, expected) => expect((await fromStdin(bytes)).map(told)).toEqual([expected]))

  it('is unpacked, member after member', async () => {
    const packed = Buffer.concat([gzipSync(line('a')), gzipSync(line('b'))])
    expect((await fromStdin(packed)).map(told)).toEqual(['a: a.', 'b: b.'])
  })
})

describe('JSONL', () => {
  it('names what is wrong with a line, and reads the others', async () => {
    const lines = [
      '{"id":"a","text":"Satu."}',
      '{"id":"b","text":',
      '',
      '[1]',
      '{"id":"c","isi":"Dua."}',
      '{"id":"d","text":["Tiga."]}',
      '{"id":7,"text":"Empat.","lain":true}',
    ]
    const [a, b, list, c, d, seven] = (await fromStdin(lines.join('\n'))).map(told)
    expect([a, seven]).toEqual(['a: Satu.', '7: Empat.'])
    expect(b).toMatch(/^problem INPUT_MALFORMED line 2: the line is not JSON/)
    expect(list).toBe('problem INPUT_MALFORMED line 4: the line is JSON, but no object')
    expect(c).toBe('problem INPUT_MALFORMED line 5: there is no text in field «text»; there are: id, isi')
    expect(d).toBe('problem INPUT_MALFORMED line 6: what field «text» holds is no text')
  })

  it('that is one document over many lines is refused once', async () => {
    const items = await fromStdin(JSON.stringify([{ text: 'a' }, { text: 'b' }], null, 2))
    expect(items).toMatchObject([{ kind: 'problem', error: { hint: expect.stringContaining('jq') } }])
    expect(items).toHaveLength(1)
  })

  it('takes fields by other names, and refuses a field that is none', async () => {
    const fields = { text: 'isi', date: 'terbit' }
    const [item] = await fromStdin('{"isi":"Satu.","terbit":"15 Juni 2020"}', { fields })
    expect(item).toMatchObject({ article: { text: 'Satu.', date: '2020-06-15' } })
    await expect(fromStdin('{}', { fields: { teks: 'isi' } })).rejects.toMatchObject({ code: 'USAGE' })
  })

  it('keeps an article whose date is none, and warns', async () => {
    const items = (await fromStdin('{"id":"a","date":"2025-02-31","text":"Satu."}')).map(told)
    expect(items).toEqual(['warning INPUT_MALFORMED line 1: «2025-02-31» is no date', 'a: Satu.'])
  })
})

describe('CSV', () => {
  const csv = async (bytes: string | Uint8Array) => (await fromStdin(bytes, { format: 'csv' })).map(told)

  it('names what is wrong with a row, and reads the others', async () => {
    const rows = ['id,text', 'a,"Satu\ndua."', 'b,Tiga,empat', 'c,5" pipa', '', 'd,']
    expect(await csv(rows.join('\n'))).toEqual([
      'a: Satu\ndua.',
      'problem INPUT_MALFORMED line 4: the row has 3 fields, and the header 2',
      'c: 5" pipa',
      'problem INPUT_MALFORMED line 7: there is no text in field «text»; there are: id, text',
    ])
    expect(await csv('id,text\na,Satu.\nb,"Dua\nc,Tiga\n')).toEqual([
      'a: Satu.',
      'problem INPUT_MALFORMED line 3: a quote opens in this row and never closes',
    ])
  })

  it('with a mark of byte order, of Windows, or with nothing below its header', async () => {
    expect(await csv('\uFEFF"id";"text"\r\n"a";"Satu, dua."\r\n')).toEqual(['a: Satu, dua.'])
    expect(await csv('id,text\n')).toEqual(['problem INPUT_MALFORMED: there is no article in it'])
  })

  it('passes over a row that is too long or not UTF-8', async () => {
    const long = `b,"${'a\n'.repeat(6_000_000)}"`
    const bytes = Buffer.concat([
      Buffer.from(`id,text\na,Satu.\n${long}\nc,`),
      Buffer.from([0xff]),
      Buffer.from('\nd,Dua.\n'),
    ])
    const [a, tooLong, encoding, d] = await csv(bytes)
    expect([a, d]).toEqual(['a: Satu.', 'd: Dua.'])
    expect(tooLong).toMatch(/^problem INPUT_TOO_LARGE line 3:/)
    expect(encoding).toBe('problem INPUT_MALFORMED line 6000004: it is not UTF-8: see byte 3 of the line')
  })
})

describe('gzip', () => {
  it.each(['jsonl', 'csv'] as const)(
    'that breaks off in %s is named, and what came before is read',
    async (format) => {
      const rows = Array.from({ length: 5000 }, (_, i) =>
        format === 'csv'
          ? `n${i},Kalimat ${(i * 7919) % 1000}`
          : `{"id":"n${i}","text":"Kalimat ${(i * 7919) % 1000}"}`,
      )
      const packed = gzipSync((format === 'csv' ? ['id,text', ...rows] : rows).join('\n'))
      const items = await fromStdin(packed.subarray(0, packed.length - 200), { format })
      expect(told(items.pop()!)).toBe('problem INPUT_MALFORMED: the gzip data is broken or cut off')
      expect(items.length).toBeGreaterThan(4000)
      expect(items.every(({ kind }) => kind === 'article')).toBe(true)
    },
  )

  it('of nothing but zeros is refused without being held', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, 'a'))
    const [item] = await fromStdin(bomb, { format: 'text' })
    expect(item).toMatchObject({ kind: 'problem', error: { code: 'INPUT_TOO_LARGE' } })
  })
})
