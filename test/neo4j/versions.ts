/** The sample articles in versions that differ in facts, names and titles, each replacing the one before, and what a store holds of them. */
import { Corpus } from '../../src/corpus/corpus.ts'
import type { ArticleGraph } from '../../src/model/article-graph.ts'
import { extractAll } from '../../src/run/extract.ts'
import { openStore } from '../../src/store/open.ts'
import { dump } from '../contract/rows.ts'

const SAMPLE = new URL('../../data/articles', import.meta.url).pathname

/** As many as asked for; when the samples are used up they come again under other ids, and state more about the same people. */
export async function sampleGraphs(count: number): Promise<ArticleGraph[]> {
  const graphs: ArticleGraph[] = []
  for await (const item of extractAll([SAMPLE])) if (item.kind === 'graph') graphs.push(item.graph)
  return Array.from({ length: count }, (_, i) => {
    const copy = Math.floor(i / graphs.length)
    const graph = graphs[i % graphs.length]!
    return copy === 0 ? graph : { ...graph, id: `${graph.id}-${copy}`, url: null }
  })
}

/** In each version other figures, quotes and relations are stated, and some entities have another name. */
export function versionOf(graphs: readonly ArticleGraph[], version: number): ArticleGraph[] {
  const some = <T>(items: readonly T[]): T[] => items.filter((_, i) => (i + version) % 3 > 0)
  return graphs.map((graph, i) => ({
    ...graph,
    title: `${graph.title} (${version})`,
    figures: some(graph.figures),
    quotes: some(graph.quotes),
    relations: some(graph.relations),
    entities: graph.entities.map((entity, j) =>
      (i + j + version) % 5 > 0 ? entity : { ...entity, name: `${entity.name} ${version}` },
    ),
  }))
}

/** Adds articles as a run of its own. */
export async function add(environment: NodeJS.ProcessEnv, graphs: readonly ArticleGraph[]): Promise<void> {
  const store = await openStore('neo4j', environment)
  try {
    await (await Corpus.open(store)).add(graphs)
  } finally {
    await store.close()
  }
}

/** What a server holds, line by line. */
export async function heldBy(environment: NodeJS.ProcessEnv): Promise<string> {
  const store = await openStore('neo4j', environment)
  try {
    return await dump(store)
  } finally {
    await store.close()
  }
}

/** What a store holds to which these articles were added and no others. */
export async function heldOf(graphs: readonly ArticleGraph[]): Promise<string> {
  const store = await openStore('memory:', {})
  await (await Corpus.open(store)).add(graphs)
  return dump(store)
}
