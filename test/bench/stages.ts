/** Words a second of the whole extraction and of each stage, in processor time of one core. */
import { Bench } from 'tinybench'
import { language } from '../../src/language/load.ts'
import type { Article } from '../../src/model/article.ts'
import type { Normalised } from '../../src/model/facts.ts'
import { extract } from '../../src/pipeline.ts'
import { clean } from '../../src/stages/1-clean/clean.ts'
import { segment } from '../../src/stages/2-segment/segment.ts'
import { mention } from '../../src/stages/3-mention/mention.ts'
import { normalise } from '../../src/stages/4-normalise/normalise.ts'
import { relate } from '../../src/stages/5-relate/relate.ts'
import { resolve } from '../../src/stages/6-resolve/resolve.ts'
import { type Measurement, median } from './table.ts'

const ROUNDS = 5

export const wordsOf = (articles: readonly Article[]): number =>
  articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)

/** Each stage on the values that the one before it gives, and the time it takes just to find the words, as the floor. */
export async function measureStages(articles: readonly Article[]): Promise<Measurement[]> {
  const known = language('id')
  const cleaned = articles.map((article) => clean(article, known))
  const segmented = cleaned.map((value) => segment(value, known))
  const mentioned = segmented.map((value) => mention(value, known))
  const normalised = mentioned.map((value) => normalise(value, known))
  const related = normalised.map((value) => relate(value, known))
  const bench = new Bench({
    iterations: ROUNDS,
    time: 0,
    warmupIterations: 1,
    warmupTime: 0,
    retainSamples: true,
    now: processorTime,
  })
  bench
    .add('finding the words', () => articles.map(({ text }) => text.match(/\S+/g)))
    .add('extract', () => articles.map((article) => extract(article)))
    .add('names alone', () =>
      segmented.map(({ article, sentences }) => known.names.tag(article.text, sentences)),
    )
    .add('1 clean', () => articles.map((article) => clean(article, known)))
    .add('2 segment', () => cleaned.map((value) => segment(value, known)))
    .add('3 mention', () => segmented.map((value) => mention(value, known)))
    .add('4 normalise', () => mentioned.map((value) => normalise(value, known)))
    .add('5 relate', () => normalised.map((value) => relate(anew(value), known)))
    .add('6 resolve', () => related.map((value) => resolve(value, known)))
  await bench.run()
  const words = wordsOf(articles)
  const floor = median(samples(bench, 'finding the words'))
  return bench.tasks.map(({ name }) => ({
    name,
    unit: 'words a second',
    values: samples(bench, name).map((ms) => (words / ms) * 1000),
    note: `${(median(samples(bench, name)) / floor).toFixed(1)} × the floor`,
  }))
}

/** What the stage has told of the sentences of an article it keeps with its lists of names and figures: with others it tells it anew. */
const anew = (value: Normalised): Normalised => ({
  ...value,
  mentions: [...value.mentions],
  values: [...value.values],
})

/** Milliseconds; time in which the machine does other things does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Milliseconds of each round. */
function samples(bench: Bench, name: string): number[] {
  const { result } = bench.getTask(name)!
  if (result.state !== 'completed' || !result.latency.samples) throw new Error(`${name} did not complete`)
  return [...result.latency.samples]
}
