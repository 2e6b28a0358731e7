/**
 * As many articles as a measurement needs, made from the samples: each copy gives the people other surnames, so that entities grow with
 * the articles as they do in an archive.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Article } from '../../src/model/article.ts'
import type { ArticleGraph } from '../../src/model/article-graph.ts'
import { extract } from '../../src/pipeline.ts'
import { readArticles } from '../../src/source/source.ts'

const SAMPLE = fileURLToPath(new URL('../../data/articles', import.meta.url))
const SYLLABLES = ['ba', 'di', 'gu', 'ka', 'lo', 'ma', 'ni', 'ra', 'su', 'ta', 'wi', 'ya']

export async function readSample(paths: readonly string[] = [SAMPLE]): Promise<Article[]> {
  const articles: Article[] = []
  for await (const item of readArticles(paths)) if (item.kind === 'article') articles.push(item.article)
  return articles
}

/** `count` articles, copy after copy of the samples. */
export function* madeArticles(sample: readonly Article[], count: number): Generator<Article> {
  const graphs = sample.map((article) => extract(article))
  for (let i = 0; i < count; i++) {
    const copy = Math.floor(i / sample.length)
    const article = sample[i % sample.length]!
    const text = copy === 0 ? article.text : renamed(graphs[i % sample.length]!, copy)
    yield { ...article, id: `${article.id}-${copy}`, url: null, text }
  }
}

/** Writes articles as JSON lines, one by one, and returns the name of the file. */
export function writeArticles(articles: Iterable<Article>, folder: string, name: string): string {
  const file = openSync(join(folder, name), 'w')
  for (const article of articles) writeSync(file, `${JSON.stringify(article)}\n`)
  closeSync(file)
  return name
}

/** The text of a graph, with the last word of each person's name made anew. */
function renamed({ text, entities }: ArticleGraph, copy: number): string {
  const people = entities
    .filter(({ type }) => type === 'Person')
    .flatMap(({ mentions }, person) =>
      mentions.map(({ end }) => ({ end, surname: surname(copy * 31 + person) })),
    )
    .sort((a, b) => b.end - a.end)
  let made = text
  for (const { end, surname } of people) {
    const start = end - /\p{L}*$/u.exec(made.slice(0, end))![0].length
    made = made.slice(0, start) + surname + made.slice(end)
  }
  return made
}

/** A word of four syllables: 20,736 of them. */
function surname(number: number): string {
  let word = ''
  for (let rest = number, i = 0; i < 4; i++, rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length]
  return word[0]!.toUpperCase() + word.slice(1)
}
