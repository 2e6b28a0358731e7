/**
 * How fast extraction is: words a second of the whole and of each stage on one core, as minimum, median and maximum over rounds,
 * and as ratios to just reading the words. Usage: npm run bench [-- ARTICLES.jsonl …]; the sample articles by default.
 */
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Bench } from 'tinybench'
import { language } from '../../src/language/load.ts'
import type { Article } from '../../src/model/article.ts'
import { extract } from '../../src/pipeline.ts'
import { readArticles } from '../../src/source/source.ts'
import { clean } from '../../src/stages/1-clean/clean.ts'
import { segment } from '../../src/stages/2-segment/segment.ts'
import { mention } from '../../src/stages/3-mention/mention.ts'
import { normalise } from '../../src/stages/4-normalise/normalise.ts'
import { relate } from '../../src/stages/5-relate/relate.ts'
import { resolve } from '../../src/stages/6-resolve/resolve.ts'

const SAMPLE = fileURLToPath(new URL('../../data/articles', import.meta.url))
const MOST_ARTICLES = 1000

const articles: Article[] = []
for await (const item of readArticles(process.argv.length > 2 ? process.argv.slice(2) : [SAMPLE]))
  if (item.kind === 'article' && articles.length < MOST_ARTICLES) articles.push(item.article)
const words = articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)

const known = language('id')
const cleaned = articles.map((article) => clean(article, known))
const segmented = cleaned.map((value) => segment(value, known))
const mentioned = segmented.map((value) => mention(value, known))
const normalised = mentioned.map((value) => normalise(value, known))
const related = normalised.map((value) => relate(value, known))

const bench = new Bench({ time: 2000, warmupTime: 500, retainSamples: true })
bench
  .add('reading the words', () => articles.map(({ text }) => text.match(/\S+/g)))
  .add('extract', () => articles.map(extract))
  .add('1 clean', () => articles.map((article) => clean(article, known)))
  .add('2 segment', () => cleaned.map((value) => segment(value, known)))
  .add('3 mention', () => segmented.map((value) => mention(value, known)))
  .add('4 normalise', () => mentioned.map((value) => normalise(value, known)))
  .add('5 relate', () => normalised.map((value) => relate(value, known)))
  .add('6 resolve', () => related.map((value) => resolve(value, known)))
await bench.run()

console.log(
  `${articles.length} articles, ${words} words; Node ${process.version}, ${cpus()[0]?.model}, one core`,
)
const median = (name: string) => timesOf(name)[1]
const floor = median('reading the words')
console.log('words a second        minimum     median    maximum   time, as multiples of reading the words')
for (const { name } of bench.tasks) {
  const rates = timesOf(name).map((ms) => Math.round((words / ms) * 1000))
  const [fastest, middle, slowest] = rates as [number, number, number]
  const columns = [slowest, middle, fastest].map((rate) => String(rate).padStart(11)).join('')
  console.log(`${name.padEnd(18)}${columns}   ${(median(name) / floor).toFixed(1)}`)
}

/** The shortest, the median and the longest round, in milliseconds. */
function timesOf(name: string): [number, number, number] {
  const result = bench.getTask(name)!.result
  if (result.state !== 'completed') throw new Error(`${name} did not complete`)
  const { min, p50, max } = result.latency
  return [min, p50 ?? result.latency.mean, max]
}
