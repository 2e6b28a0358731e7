/** Reads articles and extracts their graphs, in the order of the input, on one thread or several, with a bounded number under way. */
import { availableParallelism } from 'node:os'
import { JejaringError } from '../errors.ts'
import type { Article } from '../model/article.ts'
import type { Extraction } from '../pipeline.ts'
import { readArticles, type SourceItem, type SourceOptions } from '../source/source.ts'
import { type Batch, type Extracted, extractBatch } from './batch.ts'
import type { ExtractItem } from './outcome.ts'

export interface ExtractOptions extends SourceOptions, Extraction {
  /** Threads that extract, 1 to the number of cores; 1 (the default) extracts on the calling thread. */
  readonly workers?: number
}

/** Articles a thread takes at once: enough that handing over costs little, few enough that memory stays small. */
const BATCH = 16

/**
 * Extracts every article of the inputs. A source that cannot be read, or an article whose extraction fails, is a problem item in
 * its place, and the run goes on.
 * @param inputs files, folders, globs, or `-` for standard input
 * @throws JejaringError USAGE where `workers` is out of range
 */
export async function* extractAll(
  inputs: readonly string[],
  options: ExtractOptions = {},
): AsyncGenerator<ExtractItem> {
  const { workers = 1, minScore = 0, ...source } = options
  if (!Number.isInteger(workers) || workers < 1 || workers > availableParallelism())
    throw new JejaringError('USAGE', `${workers} workers cannot be had`, {
      hint: `Give a number from 1 to ${availableParallelism()}, the cores of this machine.`,
    })
  const batches = batched(readArticles(inputs, source))
  if (workers === 1) {
    for await (const batch of batches)
      yield* merge(batch, extractBatch({ articles: articlesOf(batch), extraction: { minScore } }))
    return
  }
  yield* inThreads(batches, workers, { minScore })
}

/** Keeps two batches a thread under way, and yields them in order. */
async function* inThreads(
  batches: AsyncIterable<SourceItem[]>,
  workers: number,
  extraction: Extraction,
): AsyncGenerator<ExtractItem> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina<Batch, Extracted[]>({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
  })
  const underWay: { batch: SourceItem[]; results: Promise<Extracted[]> }[] = []
  async function* oldest(): AsyncGenerator<ExtractItem> {
    const { batch, results } = underWay.shift()!
    yield* merge(batch, await results)
  }
  try {
    for await (const batch of batches) {
      const articles = articlesOf(batch)
      const results = pool
        .run({ articles, extraction })
        .catch((cause: unknown) => articles.map(() => ({ failure: String(cause) })))
      underWay.push({ batch, results })
      if (underWay.length >= 2 * workers) yield* oldest()
    }
    while (underWay.length > 0) yield* oldest()
  } finally {
    await pool.destroy()
  }
}

async function* batched(items: AsyncIterable<SourceItem>): AsyncGenerator<SourceItem[]> {
  let batch: SourceItem[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const articlesOf = (batch: readonly SourceItem[]): Article[] =>
  batch.flatMap((item) => (item.kind === 'article' ? [item.article] : []))

/** Puts the results back in the places of their articles. */
function* merge(batch: readonly SourceItem[], results: readonly Extracted[]): Generator<ExtractItem> {
  let next = 0
  for (const item of batch) {
    if (item.kind !== 'article') {
      yield item
      continue
    }
    const { graph, failure } = results[next++]!
    if (graph) yield { kind: 'graph', graph, origin: item.origin }
    else yield { kind: 'problem', error: extractionError(item.article.id, failure), origin: item.origin }
  }
}

function extractionError(article: string, failure: string | undefined): JejaringError {
  return new JejaringError('EXTRACTION', `article «${article}» could not be extracted: ${failure}`, {
    hint: 'The other articles are done. Please report this article.',
  })
}
