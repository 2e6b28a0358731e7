/** `jejaring forget`: takes exactly these articles' facts out of a store. */
import type { Command } from 'commander'
import { type StoreFlags, usesStore, withStore } from './options.ts'
import { reportOutcome } from './outcome.ts'

export function defineForget(program: Command): void {
  usesStore(program.command('forget'))
    .description("Take these articles' facts out of a store, and nothing else")
    .argument('<article...>', 'ids of articles, as `stats --articles` or the graph give them')
    .option('--json', 'print what changed as one JSON object')
    .addHelpText('after', '\nExample:\n  jejaring forget antara-7c0f31 antara-88e2a0')
    .action(forgetCommand)
}

async function forgetCommand(articles: string[], flags: StoreFlags & { json?: boolean }): Promise<void> {
  const { Corpus } = await import('../corpus/corpus.ts')
  await withStore(flags, async (store) => {
    const corpus = await Corpus.open(store)
    const known = new Set(corpus.evidence.map((evidence) => evidence.article))
    for (const id of articles)
      if (!known.has(id)) process.stderr.write(`jejaring: there is no article «${id}» in ${store.url}\n`)
    await reportOutcome(await corpus.forget(articles), store, flags.json)
  })
}
