/** Good and bad input to the built command: everything good is done, everything bad is named, and the exit code says which it was. */
import { existsSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { jsonLines, Workplace } from './jejaring.ts'

/** Where Linux lets nobody make files, not even the administrator. */
const READ_ONLY = '/sys/kernel'

const place = new Workplace()
afterAll(() => place.remove())

const article = (id: string, text = 'Bupati Wahyudi membuka pasar di Palu, Senin (6/1/2025).') =>
  JSON.stringify({ id, title: `Judul ${id}`, date: '2025-01-06', text })
const lines = (...articles: string[]) => `${articles.join('\n')}\n`

describe('extract', () => {
  it('reads JSONL, CSV, text, HTML and gzip side by side, in the order given', async () => {
    const jsonl = place.write('a.jsonl', lines(article('a1'), article('a2')))
    const text = place.write('c.txt', '\uFEFFGubernur meninjau jembatan.\n')
    const html = place.write('d.html', page('Warga Kampung Baru memperbaiki jalan desa mereka sendiri.'))
    const gzip = place.write('e.jsonl.gz', gzipSync(lines(article('e1'))))
    const run = await place.run(['extract', jsonl, text, html, gzip])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    const graphs = jsonLines(run.stdout)
    expect(graphs.map((graph) => graph.id)).toEqual([
      'a1',
      'a2',
      expect.stringMatching(/^text-/),
      expect.anything(),
      'e1',
    ])
    expect(graphs[1]).toMatchObject({ date: '2025-01-06', title: 'Judul a2' })
    expect(graphs[2].text).toBe('Gubernur meninjau jembatan.\n')
    expect(graphs[3]).toMatchObject({ title: 'Jalan desa', text: expect.not.stringContaining('Beranda') })
  })

  it('takes fields from columns of other names', async () => {
    const csv = place.write(
      'b.csv',
      'kode;isi;terbit\nb1;"Rektor berpidato; hadirin bertepuk tangan.";15/06/2020\n',
    )
    const run = await place.run(['extract', csv, '--field', 'id=kode,text=isi,date=terbit'])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    const text = 'Rektor berpidato; hadirin bertepuk tangan.'
    expect(jsonLines(run.stdout)).toMatchObject([{ id: 'b1', date: '2020-06-15', text }])
  })

  it('reads standard input and writes a file, the same with one worker and with two', async () => {
    const input = lines(
      ...Array.from({ length: 40 }, (_, i) => article(`s${i}`, `Wali Kota Hasan berpidato ${i} kali.`)),
    )
    const one = await place.run(['extract', '-', '--format', 'jsonl'], { input })
    const two = await place.run(['extract', '-', '--format', 'jsonl', '--workers', '2'], { input })
    expect(one).toMatchObject({ code: 0, stderr: '' })
    expect(jsonLines(one.stdout)).toHaveLength(40)
    expect(two.stdout).toBe(one.stdout)
  })

  it('names the broken line 5 of 10 and reads the other nine', async () => {
    const ten = Array.from({ length: 10 }, (_, i) => (i === 4 ? '{"id": "x", "text": ' : article(`n${i}`)))
    const run = await place.run(['extract', place.write('ten.jsonl', lines(...ten))])
    expect(run.code).toBe(3)
    expect(jsonLines(run.stdout)).toHaveLength(9)
    expect(run.stderr).toMatch(/ten\.jsonl:5: /)
  })

  it('names what is empty, binary, missing, without text or too long, and does the rest', async () => {
    const good = place.write('good.jsonl', lines(article('good')))
    const bad = {
      empty: place.write('empty.jsonl', ''),
      binary: place.write(
        'binary.txt',
        Uint8Array.from({ length: 64 }, (_, i) => i % 8),
      ),
      noText: place.write('no-text.jsonl', lines('{"id": "x", "isi": "…"}')),
      long: place.write(
        'long.jsonl',
        lines(`{"id": "l", "text": "${'a'.repeat(50_000_000)}"}`, article('after')),
      ),
    }
    for (const path of [...Object.values(bad), 'absent.jsonl']) {
      const run = await place.run(['extract', path, good])
      expect(run.code, path).toBe(3)
      expect(run.stderr, path).toContain(path)
      expect(jsonLines(run.stdout).at(-1).id).toBe('good')
    }
    const { stdout } = await place.run(['extract', bad.long])
    expect(jsonLines(stdout).map((graph) => graph.id)).toEqual(['after'])
    const { stderr } = await place.run(['extract', bad.noText])
    expect(stderr).toContain('--field')
  })

  it('keeps an article whose date is impossible, and says so', async () => {
    const path = place.write(
      'date.jsonl',
      lines(JSON.stringify({ id: 'd', date: '2025-02-31', text: 'Teks.' })),
    )
    const run = await place.run(['extract', path])
    expect(run.stderr).toContain('2025-02-31')
    expect(jsonLines(run.stdout)[0]).toMatchObject({ id: 'd', date: null })
  })
})

describe('mistakes of the operator', () => {
  it.each([
    [['extract', 'x.jsonl', '--langauge', 'id'], '--langauge'],
    [['extract'], 'input'],
    [['extrct', 'x.jsonl'], 'extrct'],
    [['extract', 'x.jsonl', '--format', 'pdf'], 'pdf'],
    [['extract', 'x.jsonl', '--language', 'zz'], 'zz'],
    [['extract', 'x.jsonl', '--workers', '1000'], 'workers'],
    [['stats', '--store', 'mysql:x'], 'mysql'],
    [['query', 'no-such-question'], 'no-such-question'],
    [['query'], '--list'],
    [['extract', 'x.jsonl', '--out', '/no/such/folder/out.jsonl'], '/no/such/folder'],
  ])('%j is refused with exit code 2', async (args, named) => {
    place.write('x.jsonl', lines(article('x')))
    const run = await place.run(args)
    expect(run.code).toBe(2)
    expect(run.stderr).toContain(named)
    expect(run.stderr).not.toMatch(/^\s+at /m)
  })

  it('says that a store does not answer, without the password', async () => {
    const environment = {
      NEO4J_URI: 'bolt://127.0.0.1:9',
      NEO4J_USERNAME: 'neo4j',
      NEO4J_PASSWORD: 'rahasia-sekali',
    }
    const run = await place.run(['stats', '--store', 'neo4j'], { environment })
    expect(run.code).toBe(4)
    expect(run.stderr).toContain('127.0.0.1:9')
    expect(run.stderr).not.toContain('rahasia-sekali')
  })

  it('says that a disk is full', async () => {
    const path = place.write('full.jsonl', lines(...Array.from({ length: 50 }, (_, i) => article(`f${i}`))))
    const run = await place.run(['extract', path, '--out', '/dev/full'])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('/dev/full')
  })

  it.skipIf(!existsSync(READ_ONLY)).each([
    ['extract', '--out', `${READ_ONLY}/graphs.jsonl`, 2],
    ['build', '--store', `ladybug:${READ_ONLY}/graph.lbug`, 4],
    ['build', '--store', `files:${READ_ONLY}/graph`, 4],
  ] as const)('%s %s %s says that nothing can be written there', async (verb, flag, target, code) => {
    const run = await place.run([verb, place.write('one.jsonl', lines(article('one'))), flag, target])
    expect(run.code).toBe(code)
    expect(run.stderr).toContain(READ_ONLY)
    expect(run.stderr).not.toMatch(/^\s+at /m)
  })

  it('shows help with examples for every command', async () => {
    const { stdout } = await place.run(['--help'])
    const verbs = [...stdout.matchAll(/^ {2}([a-z]+) /gm)]
      .map((match) => match[1]!)
      .filter((verb) => verb !== 'help')
    expect(verbs).toContain('extract')
    for (const verb of verbs) {
      const run = await place.run([verb, '--help'])
      expect(run.code).toBe(0)
      expect(run.stdout, verb).toMatch(/Examples?:/)
    }
  })
})

function page(paragraph: string): string {
  const body = Array.from({ length: 6 }, (_, i) => `<p>${paragraph} Bagian ${i}.</p>`).join('')
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Jalan desa</title></head><body><nav>Beranda</nav><article><h1>Jalan desa</h1>${body}</article></body></html>`
}
