/**
 * `npm run bench`: speed and memory in one run, as Markdown. `npm run bench -- ARTICLES.jsonl …` measures the stages on other articles
 * than the samples; `--large` measures workers and stores on 5,500 made articles, and memory on those too; `--archive` adds memory on
 * 100,000, which takes the better part of an hour; `--part Workers` is one table alone; `--write` puts the tables into docs/performance.md.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extract } from '../../src/pipeline.ts'
import { measureMemory, measureStart, measureWorkers } from './command.ts'
import { madeArticles, readSample, writeArticles } from './made-articles.ts'
import { writeReport } from './report.ts'
import { measureStages, wordsOf } from './stages.ts'
import { measureStores } from './stores.ts'
import { type Measurement, table } from './table.ts'

const [FEW, MANY, MOST] = [500, 5_500, 100_000]

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean' },
    large: { type: 'boolean' },
    archive: { type: 'boolean' },
    part: { type: 'string' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'jejaring-bench-'))
try {
  const sample = await readSample()
  const measured = positionals.length > 0 ? await readSample(positionals) : [...madeArticles(sample, FEW)]
  const some = flags.large ? MANY : FEW
  const file = (count: number) => writeArticles(madeArticles(sample, count), folder, `${count}.jsonl`)
  const made = () => [...madeArticles(sample, some)]
  const parts: Readonly<Record<string, () => Measurement[] | Promise<Measurement[]>>> = {
    Stages: () => measureStages(measured),
    'Start-up': () => measureStart(file(1), folder),
    Workers: () => measureWorkers(file(some), { articles: some, words: wordsOf(made()) }, folder),
    Stores: () =>
      measureStores(
        made().map((article) => extract(article)),
        folder,
      ),
    Memory: () =>
      [FEW, ...(flags.large ? [MANY] : []), ...(flags.archive ? [MOST] : [])].flatMap((count) =>
        measureMemory(file(count), count, folder),
      ),
  }
  const tables = new Map<string, string>()
  for (const [title, measure] of Object.entries(parts))
    if (!flags.part || flags.part === title) tables.set(title, table(title, await measure()))
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`
  const head = `Measured on ${machine}; stages on ${measured.length} articles of ${wordsOf(measured)} words, on one core.`
  console.log([head, ...tables.values()].join('\n\n'))
  if (flags.write) writeReport(head, tables)
} finally {
  rmSync(folder, { recursive: true })
}
