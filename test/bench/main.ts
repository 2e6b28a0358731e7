/**
 * `npm run bench`: speed and memory in one run, as Markdown. `npm run bench -- ARTICLES.jsonl …` measures the stages on other articles
 * than the samples; `--large` adds 5,500 and 100,000 made articles; `--write` puts the tables into docs/performance.md.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureMemory, measureStart, measureWorkers } from './command.ts'
import { madeArticles, readSample } from './made-articles.ts'
import { measureStages, wordsOf } from './stages.ts'
import { table } from './table.ts'

const REPORT = fileURLToPath(new URL('../../docs/performance.md', import.meta.url))
const PLACE = /(<!-- bench -->\n)[\s\S]*(<!-- end of bench -->)/
const FEW = 500

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, large: { type: 'boolean' } },
})
const folder = mkdtempSync(join(tmpdir(), 'jejaring-bench-'))
try {
  const sample = await readSample()
  const articles = positionals.length > 0 ? await readSample(positionals) : [...madeArticles(sample, FEW)]
  const write = (count: number): string => {
    const lines = [...madeArticles(sample, count)].map((article) => JSON.stringify(article))
    writeFileSync(join(folder, `${count}.jsonl`), `${lines.join('\n')}\n`)
    return `${count}.jsonl`
  }
  const sizes = [FEW, ...(flags.large ? [5_500, 100_000] : [])]
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`
  const report = [
    `Measured on ${machine}; stages on ${articles.length} articles of ${wordsOf(articles)} words.`,
    '',
    table('Stages, one core', await measureStages(articles)),
    table('Start-up', measureStart(write(1), folder)),
    table('Workers', measureWorkers(write(FEW), wordsOf([...madeArticles(sample, FEW)]), folder)),
    table(
      'Memory',
      sizes.flatMap((count) => measureMemory(write(count), count, folder)),
    ),
  ].join('\n')
  console.log(report)
  if (flags.write)
    writeFileSync(
      REPORT,
      readFileSync(REPORT, 'utf8').replace(PLACE, (_, open, close) => `${open}${report}${close}`),
    )
} finally {
  rmSync(folder, { recursive: true })
}
