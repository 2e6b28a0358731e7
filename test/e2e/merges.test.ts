/** Who is who by the built command: records of merges, the sentences behind them, verdicts that outlive a rebuild, and how well it is told. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { jsonLines, Workplace } from './jejaring.ts'

const place = new Workplace()
afterAll(() => place.remove())

const STORE = ['--store', 'files:graph']
const ok = async (...args: string[]) => {
  const run = await place.run(args)
  expect(run, args.join(' ')).toMatchObject({ code: 0, stderr: '' })
  return run.stdout
}
const merges = async () => jsonLines(await ok('merges', 'list', '--json', ...STORE))
const exported = async () => {
  await ok('export', ...STORE, '--out', 'graph.jsonl')
  return readFileSync(join(place.folder, 'graph.jsonl'), 'utf8')
}

const [FULL, SHORT] = ['Badan Pusat Statistik', 'BPS']
const [FULL_ID, SHORT_ID] = ['organization:badan-pusat-statistik', 'organization:bps']
const TEXTS = {
  a: `${FULL} menghitung lagi. Kata ${SHORT}, harga naik.`,
  b: `${FULL} membuka kantor. Kata ${SHORT}, kantor itu luas.`,
  c: `Harga cabai turun. ${SHORT} mencatatnya kemarin.`,
}
const mention = (text: string, name: string) => ({
  start: text.indexOf(name),
  end: text.indexOf(name) + name.length,
})

beforeAll(async () => {
  const graphs = Object.entries(TEXTS).map(([id, text]) => {
    const names = [FULL, SHORT].filter((name) => text.includes(name))
    const office = {
      id: 'o',
      type: 'Organization',
      name: names[0],
      aliases: names.slice(1),
      mentions: names.map((name) => mention(text, name)),
    }
    return JSON.stringify({ id, text, chunks: [{ start: 0, end: text.length }], entities: [office] })
  })
  place.write('graphs.jsonl', `${graphs.join('\n')}\n`)
  await ok('load', 'graphs.jsonl', ...STORE)
})

it('lists what was merged and shows the sentences', async () => {
  expect(await merges()).toEqual([
    { short: SHORT_ID, full: FULL_ID, rule: 'alias', articles: 2, of: 2, score: 0.75 },
  ])
  const shown = jsonLines(await ok('merges', 'show', SHORT_ID, FULL_ID, '--json', ...STORE))
  expect(shown).toContainEqual({ uses: 'both', article: 'a', date: null, sentence: 'Kata BPS, harga naik.' })
  expect(shown).toContainEqual({
    uses: 'short',
    article: 'c',
    date: null,
    sentence: 'BPS mencatatnya kemarin.',
  })
})

it('keeps a verdict when the articles are built again, and gives back what was when it is taken back', async () => {
  const before = await exported()
  await ok('merges', 'split', SHORT_ID, FULL_ID, ...STORE)
  await ok('load', 'graphs.jsonl', ...STORE)
  expect(await merges()).toEqual([])
  expect(await exported()).toContain(`"id":"${SHORT_ID}"`)
  await ok('merges', 'undo', SHORT_ID, FULL_ID, ...STORE)
  expect(await exported()).toBe(before)
})

it('lists for people what they can copy into the next command', async () => {
  expect(await ok('merges', '--name', 'Badan Pusat', ...STORE)).toBe(
    `0.750  alias         2 of 2  ${SHORT_ID}  ${FULL_ID}\n`,
  )
  expect(await ok('merges', 'show', SHORT_ID, FULL_ID, ...STORE)).toContain(
    'both   a  \n       Kata BPS, harga naik.\n',
  )
})

it('lists verdicts, whichever way the pair is named, and says where there is none', async () => {
  const verdicts = async () => jsonLines(await ok('merges', 'verdicts', '--json', ...STORE))
  await ok('merges', 'split', SHORT_ID, FULL_ID, ...STORE)
  await ok('merges', 'confirm', FULL_ID, SHORT_ID, ...STORE)
  expect(await verdicts()).toEqual([{ verdict: 'confirm', left: FULL_ID, right: SHORT_ID }])
  expect(await merges()).toMatchObject([{ rule: 'decision', short: FULL_ID, full: SHORT_ID }])
  await ok('merges', 'undo', SHORT_ID, FULL_ID, ...STORE)
  expect(await verdicts()).toEqual([])
  const run = await place.run(['merges', 'undo', SHORT_ID, FULL_ID, ...STORE])
  expect(run).toMatchObject({ code: 2, stdout: '' })
  expect(run.stderr).toContain('split')
})

it('refuses to make one of names of two types', async () => {
  const run = await place.run(['merges', 'confirm', SHORT_ID, 'product:roti', ...STORE])
  expect(run).toMatchObject({ code: 2, stdout: '' })
})

it('refuses a verdict on a name that no article uses', async () => {
  const run = await place.run(['merges', 'split', 'organization:bpx', FULL_ID, ...STORE])
  expect(run).toMatchObject({ code: 2, stdout: '' })
  expect(run.stderr).toContain('organization:bpx')
})

it('measures who is who against labels', async () => {
  const label = (article: keyof typeof TEXTS, name: string, entity: number) => ({
    block: 1,
    article,
    ...mention(TEXTS[article], name),
    hash: createHash('sha256').update(name).digest('hex').slice(0, 16),
    entity,
  })
  const labels = [label('a', FULL, 1), label('b', FULL, 2), label('c', SHORT, 1)]
  place.write('labels.jsonl', labels.map((one) => JSON.stringify(one)).join('\n'))
  const [accuracy] = jsonLines(await ok('eval', 'labels.jsonl', '--identity', '--json', ...STORE))
  expect(accuracy).toMatchObject({ measured: 3, labels: 3, entities: 1, bCubed: { recall: 1 } })
  expect(accuracy.bCubed.precision).toBeCloseTo(5 / 9)
  place.write('broken.jsonl', '{"block": 1}')
  const run = await place.run(['eval', 'broken.jsonl', '--identity', ...STORE])
  expect(run.code).toBe(3)
  expect(run.stderr).toContain('broken.jsonl:1')
})
