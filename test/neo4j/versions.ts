/** The sample articles in versions that differ in facts, names and titles: each replaces the one before. */
import type { ArticleGraph } from '../../src/model/article-graph.ts'
import { extractAll } from '../../src/run/extract.ts'

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
