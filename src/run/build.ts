/** From articles, or from graphs extracted earlier, to a graph in a store. */
import { Corpus, type Outcome } from '../corpus/corpus.ts'
import type { ArticleGraph } from '../model/article-graph.ts'
import type { Store } from '../store/store.ts'
import { type ExtractOptions, extractAll } from './extract.ts'
import { readGraphs } from './graphs.ts'
import type { ExtractItem } from './outcome.ts'

export interface BuildOptions {
  /** Called for every article read, and for every problem. */
  readonly onItem?: (item: ExtractItem) => void
}

/** How many articles are held in memory at a time. */
const BATCH = 500

/**
 * Extracts the articles of the inputs, settles who is who, and brings the store to hold them: articles that are there and have
 * not changed are left alone, changed ones replaced.
 * @throws JejaringError STORE_UNREACHABLE, STORE_REFUSED
 */
export function build(
  inputs: readonly string[],
  store: Store,
  options: ExtractOptions & BuildOptions = {},
): Promise<Outcome> {
  const { onItem, ...extraction } = options
  return add(extractAll(inputs, extraction), store, onItem)
}

/** The same from files of ArticleGraph JSONL. */
export function load(inputs: readonly string[], store: Store, options: BuildOptions = {}): Promise<Outcome> {
  return add(readGraphs(inputs), store, options.onItem)
}

async function add(
  items: AsyncIterable<ExtractItem>,
  store: Store,
  onItem?: (item: ExtractItem) => void,
): Promise<Outcome> {
  const corpus = await Corpus.open(store)
  let total: Outcome = { added: 0, replaced: 0, unchanged: 0, forgotten: 0, resettled: 0 }
  let batch: ArticleGraph[] = []
  for await (const item of items) {
    onItem?.(item)
    if (item.kind !== 'graph') continue
    batch.push(item.graph)
    if (batch.length < BATCH) continue
    total = sum(total, await corpus.setAside(batch))
    batch = []
  }
  return sum(total, await corpus.add(batch))
}

function sum(a: Outcome, b: Outcome): Outcome {
  return {
    added: a.added + b.added,
    replaced: a.replaced + b.replaced,
    unchanged: a.unchanged + b.unchanged,
    forgotten: a.forgotten + b.forgotten,
    resettled: a.resettled + b.resettled,
  }
}
