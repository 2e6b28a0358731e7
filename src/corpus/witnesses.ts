/** The sentences that stand behind a merge: where articles use both names, and how each is used alone. */

import type { ArticleGraph, Entity } from '../model/article-graph.ts'
import { entityId } from '../model/identifier.ts'
import type { Evidence } from '../model/records.ts'
import type { Store } from '../store/store.ts'
import { readGraphs } from './archive.ts'
import { Census, type Occurrence } from './census.ts'
import { readLocals } from './locals.ts'

export interface Witness {
  /** `both`: the article calls one entity by both names. */
  readonly uses: 'both' | 'short' | 'full'
  readonly article: string
  readonly date: string | null
  readonly sentence: string
}

/** Of each kind so many articles are shown. */
const MOST = 3

/** @param short, full ids of names, as a merge gives them */
export async function witnesses(
  store: Store,
  evidence: readonly Evidence[],
  short: string,
  full: string,
): Promise<Witness[]> {
  const census = new Census(readLocals(evidence))
  const [ofShort, ofFull] = [occurrences(census, short), occurrences(census, full)]
  const shortName = short.replace(/@.*$/, '')
  const both = ofFull.filter(({ node }) => formsOf(node.local.entity).includes(shortName))
  const chosen: [Witness['uses'], readonly Occurrence[]][] = [
    ['both', both],
    ['short', ofShort],
    ['full', ofFull.filter((one) => !both.includes(one))],
  ]
  const found: Witness[] = []
  for (const [uses, all] of chosen)
    for (const { node } of all.slice(0, MOST)) {
      const { article, entity } = node.local
      for await (const graph of readGraphs(store, [article]))
        for (const sentence of sentences(graph, entity.id, uses === 'both' ? [shortName, full] : []))
          found.push({ uses, article, date: graph.date, sentence })
    }
  return found
}

/** Of the name itself, and of its other forms. */
function occurrences(census: Census, id: string): readonly Occurrence[] {
  const all = census.occurrences(census.rootOf(id))
  const exact = all.filter(({ node }) => node.id === id)
  return exact.length > 0 ? exact : all
}

const formsOf = ({ type, name, aliases }: { type: string; name: string; aliases: readonly string[] }) =>
  [name, ...aliases].map((form) => entityId(type, form))

/** The sentence of the entity's first mention, and those of the first by each of these names. */
function sentences(graph: ArticleGraph, id: string, names: readonly string[]): string[] {
  const entity = graph.entities.find((one) => one.id === id)
  if (!entity || entity.mentions.length === 0) return []
  const starts = names.flatMap((name) => firstMention(graph, entity, name)?.start ?? [])
  const all = starts.length > 0 ? starts : [entity.mentions[0]!.start]
  return [...new Set(all.map((start) => sentenceAt(graph, start)))]
}

const firstMention = (graph: ArticleGraph, { type, mentions }: Entity, name: string) =>
  mentions.find(({ start, end }) => entityId(type, graph.text.slice(start, end)) === name)

const SPACE = /\s+/gu

/** The sentence around an offset, as Unicode's default rules cut the paragraph. */
function sentenceAt({ text, chunks, language }: ArticleGraph, offset: number): string {
  const chunk = chunks.find(({ start, end }) => start <= offset && offset < end) ?? {
    start: 0,
    end: text.length,
  }
  const paragraph = text.slice(chunk.start, chunk.end)
  const segment = new Intl.Segmenter(language, { granularity: 'sentence' })
    .segment(paragraph)
    .containing(offset - chunk.start)
  return (segment?.segment ?? paragraph).replace(SPACE, ' ').trim()
}
