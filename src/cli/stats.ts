/** `jejaring stats`: how much is in a store, and which entities hold it together. */
import type { Command } from 'commander'
import { printAnswer } from './answer.ts'
import { type StoreFlags, usesStore, withStore } from './options.ts'
import { holds } from './outcome.ts'

const TOP = 10
/** So many of a community are named. */
const NAMED = 5

export function defineStats(program: Command): void {
  usesStore(program.command('stats'))
    .description('Counts, components, communities and the most central entities')
    .option('--articles', 'list the articles instead')
    .option('--json', 'print JSON objects')
    .addHelpText('after', '\nExamples:\n  jejaring stats\n  jejaring stats --articles --json')
    .action(statsCommand)
}

async function statsCommand(flags: StoreFlags & { articles?: boolean; json?: boolean }): Promise<void> {
  const { Corpus } = await import('../corpus/corpus.ts')
  await withStore(flags, async (store) => {
    const corpus = await Corpus.open(store)
    if (flags.articles) {
      const rows = corpus.evidence.map(({ article, title, url }) => [article, title, url])
      return printAnswer({ columns: ['article', 'title', 'url'], rows }, flags.json)
    }
    const { centrality } = await import('../corpus/centrality.ts')
    const { components, communities, ranking } = centrality(corpus.evidence, corpus.identity)
    const counts = await store.counts()
    const top = ranking.slice(0, TOP).map(([id, rank]) => {
      const { name, type, articles } = corpus.identity.entity(id)!
      return { name, type, articles, rank: Number(rank.toFixed(4)) }
    })
    const nameOf = (id: string) => corpus.identity.entity(id)!.name
    const largest = communities.slice(0, TOP).map((ids) => ({
      size: ids.length,
      central: ids.slice(0, NAMED).map(nameOf),
    }))
    if (flags.json) {
      const shown = { components, communities: { count: communities.length, largest }, central: top }
      process.stdout.write(`${JSON.stringify({ store: store.url, ...counts, ...shown })}\n`)
      return
    }
    process.stdout.write(`${holds(store, counts)}\n`)
    process.stdout.write(
      `${components.length} components of entities named together, the largest of ${components[0] ?? 0}; ${communities.length} communities.\n\n`,
    )
    printAnswer(
      {
        columns: ['community of', 'around'],
        rows: largest.map(({ size, central }) => [size, central.join(', ')]),
      },
      false,
    )
    process.stdout.write('\n')
    printAnswer(
      { columns: ['most central', 'type', 'articles', 'rank'], rows: top.map((e) => Object.values(e)) },
      false,
    )
  })
}
