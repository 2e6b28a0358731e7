/** From articles to answers by the built command: build, ask, export, forget, and what a kill leaves. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aloneOnNeo4j, emptyNeo4j, neo4jServer } from '../server/server.ts'
import { jsonLines, Workplace } from './jejaring.ts'

const SAMPLE = join(import.meta.dirname, '../../data/articles')
const place = new Workplace()
afterAll(() => place.remove())

const ok = async (...args: string[]) => {
  const run = await place.run(args)
  expect(run, args.join(' ')).toMatchObject({ code: 0, stderr: '' })
  return run.stdout
}
const exported = async (store: string) => {
  await ok('export', '--store', store, '--out', 'graph.jsonl')
  return readFileSync(join(place.folder, 'graph.jsonl'), 'utf8')
}

describe('the demonstration', () => {
  it('builds the sample, answers three questions and says what to try next', async () => {
    const output = await ok('demo', '--store', 'ladybug:demo.lbug')
    expect(output).toMatch(/Articles: 19 added/)
    expect(output.match(/npx jejaring query/g)!.length).toBeGreaterThanOrEqual(4)
    expect(output).not.toContain('nothing found')
    expect(output).toContain('Try next')
  })
})

describe('the article of the training in Denpasar', () => {
  const ask = async (cypher: string) =>
    jsonLines(await ok('query', '--store', 'ladybug:sample.lbug', '--json', '--cypher', cypher))
  beforeAll(() => ok('build', SAMPLE, '--store', 'ladybug:sample.lbug'))
  const ARTICLE = "'contoh-bimtek-2020'"

  it('has the person and the post', async () => {
    const rows = await ask(
      `MATCH (p:Person)-[r:HOLDS_ROLE]->(o) WHERE r.article = ${ARTICLE} RETURN p.name AS person, r.title AS title, o.aliases AS of`,
    )
    expect(rows).toContainEqual({
      person: 'Eko S.A. Cahyanto',
      title: 'Kepala',
      of: expect.arrayContaining(['BPSDMI']),
    })
  })

  it('has the organizations and what they belong to', async () => {
    const rows = await ask(
      `MATCH (a)-[r:PART_OF]->(b) WHERE r.article = ${ARTICLE} RETURN a.name AS part, b.name AS whole`,
    )
    expect(rows).toContainEqual({
      part: 'Badan Pengembangan Sumber Daya Manusia Industri',
      whole: 'Kementerian Perindustrian',
    })
    expect(rows.map(({ part }) => part)).toContainEqual(expect.stringContaining('Balai Diklat Industri'))
  })

  it('has the event with its days and its organizer', async () => {
    const rows = await ask(
      `MATCH (e:Event)-[r:REPORTED_IN]->(a:Article) WHERE a.id = ${ARTICLE} OPTIONAL MATCH (e)-[:ORGANIZED_BY]->(o) RETURN e.name AS event, r.\`from\` AS since, r.\`to\` AS until, o.name AS organizer`,
    )
    expect(rows).toContainEqual({
      event: expect.stringContaining('bimbingan teknis'),
      since: '2020-06-15',
      until: '2020-06-16',
      organizer: expect.stringContaining('Balai Diklat Industri'),
    })
  })

  it('has every figure with its unit, and what it measures where the text says it', async () => {
    const rows = await ask(
      `MATCH (f:Figure) WHERE f.article = ${ARTICLE} RETURN f.value AS value, f.unit AS unit, f.measure AS measure, f.\`from\` AS since, f.\`to\` AS until`,
    )
    const find = (value: number) => rows.find((row) => row.value === value)
    expect(find(126_570_000_000)).toMatchObject({ unit: 'USD', since: '2019-01-01', until: '2019-12-31' })
    expect(find(126_570_000_000)?.measure).toMatch(/ekspor/)
    expect(find(373)?.unit).toMatch(/^aparatur/)
    for (const [share, part] of [
      [21.46, 'makanan'],
      [13.72, 'logam dasar'],
      [10, 'kimia'],
      [6.56, 'pakaian'],
      [5.74, 'kertas'],
    ] as const) {
      expect(find(share)).toMatchObject({ unit: 'percent' })
      expect(find(share)?.measure).toContain(part)
    }
    expect(find(75.5)).toMatchObject({ unit: 'percent' })
    expect(find(27.5)).toMatchObject({ unit: null, since: '2020-04-01', until: '2020-04-30' })
  })

  it('has each quote with its speaker', async () => {
    const rows = await ask(
      `MATCH (p)-[:SAID]->(q:Quote) WHERE q.article = ${ARTICLE} RETURN p.name AS speaker, q.text AS said, q.direct AS direct`,
    )
    const said = (speaker: string) => rows.filter((row) => row.speaker === speaker)
    expect(said('Eko S.A. Cahyanto').filter(({ direct }) => direct)).toHaveLength(2)
    expect(said('Made Arimbawa')).toHaveLength(1)
  })

  it('points every fact to the characters that state it', async () => {
    const text = jsonLines(readFileSync(join(SAMPLE, 'agency.jsonl'), 'utf8')).find(
      ({ id }) => id === 'contoh-bimtek-2020',
    ).text
    const rows = await ask(
      `MATCH (x)-[r:FROM_CHUNK]->(:Chunk) WHERE r.article = ${ARTICLE} RETURN r.\`start\` AS start, r.\`end\` AS stop, r.text AS words`,
    )
    expect(rows.length).toBeGreaterThan(30)
    for (const { start, stop, words } of rows) expect(text.slice(start, stop)).toBe(words)
  })
})

describe('one graph', () => {
  it('comes of any store, order and number of workers', async () => {
    await ok('build', SAMPLE, '--store', 'ladybug:one.lbug')
    const expected = await exported('ladybug:one.lbug')
    await ok('extract', SAMPLE, '--out', 'graphs.jsonl', '--workers', '2')
    const lines = readFileSync(join(place.folder, 'graphs.jsonl'), 'utf8').trim().split('\n')
    place.write('first.jsonl', `${lines.slice(9).reverse().join('\n')}\n`)
    place.write('second.jsonl', `${lines.slice(0, 12).join('\n')}\n`)
    await ok('load', 'first.jsonl', '--store', 'files:two')
    await ok('load', 'second.jsonl', '--store', 'files:two')
    expect(await exported('files:two')).toBe(expected)
  })

  it.each(['ladybug', 'files'])('is that of the articles that are left, in %s', async (scheme) => {
    const lines = readFileSync(join(place.folder, 'graphs.jsonl'), 'utf8').trim().split('\n')
    place.write('left.jsonl', `${lines.slice(6).join('\n')}\n`)
    await ok('load', 'left.jsonl', '--store', `${scheme}:${scheme}-left`)
    const store = `${scheme}:${scheme}-some`
    for (const file of ['first.jsonl', 'second.jsonl', 'second.jsonl'])
      await ok('load', file, '--store', store)
    await ok('forget', ...lines.slice(0, 6).map((line) => JSON.parse(line).id), '--store', store)
    const expected = await exported(`${scheme}:${scheme}-left`)
    expect(await exported(store)).toBe(expected)
    const [{ short, full }] = jsonLines(await ok('merges', 'list', '--json', '--store', store))
    await ok('merges', 'split', short, full, '--store', store)
    expect(await exported(store)).not.toBe(expected)
    await ok('merges', 'undo', short, full, '--store', store)
    expect(await exported(store)).toBe(expected)
  })

  it('loses an article as if it had never been', async () => {
    const before = await exported('ladybug:one.lbug')
    place.write(
      'more.jsonl',
      `${JSON.stringify({ id: 'lebih', date: '2025-01-06', text: 'Bupati Rangga Wibisana dari BPS membuka pasar di Palu.' })}\n`,
    )
    await ok('build', 'more.jsonl', '--store', 'ladybug:one.lbug')
    expect(await exported('ladybug:one.lbug')).not.toBe(before)
    await ok('forget', 'lebih', '--store', 'ladybug:one.lbug')
    expect(await exported('ladybug:one.lbug')).toBe(before)
  })

  it.each(['SIGKILL', 'SIGINT'] as const)('is completed by the next run after %s', async (signal) => {
    const store = `ladybug:${signal}.lbug`
    const child = place.start(['build', SAMPLE, '--store', store])
    await new Promise((resolve) => setTimeout(resolve, 1500))
    child.kill(signal)
    await once(child, 'close')
    await ok('build', SAMPLE, '--store', store)
    expect(await exported(store)).toBe(await exported('ladybug:one.lbug'))
  })
})

const { environment, reason } = await neo4jServer()

describe.skipIf(environment === null)(environment ? 'in Neo4j' : reason, () => {
  aloneOnNeo4j()

  it('lies the same graph', async () => {
    await emptyNeo4j(environment!)
    const build = await place.run(['build', SAMPLE, '--store', 'neo4j'], { environment: environment! })
    expect(build).toMatchObject({ code: 0, stderr: '' })
    const run = await place.run(['export', '--store', 'neo4j'], { environment: environment! })
    expect(run.stdout).toBe(await exported('ladybug:one.lbug'))
  })
})
