/** `jejaring build`: articles in, a graph in a store out; may be run again with more, the same, or changed articles. */
import type { Command } from 'commander'
import type { Outcome } from '../corpus/corpus.ts'
import type { Store } from '../store/store.ts'
import { type DryRunFlags, mayRunDry, rehearse } from './dry-run.ts'
import { keepHeapSmall } from './heap.ts'
import { extraction, type InputFlags, readsArticles, usesStore, withStore } from './options.ts'
import { reportOutcome } from './outcome.ts'
import { Progress } from './progress.ts'
import { Problems } from './report.ts'

export function defineBuild(program: Command): void {
  mayRunDry(usesStore(readsArticles(program.command('build'))))
    .description('Extract, settle who is who, and load into a store')
    .option('--json', 'print what went in as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  jejaring build articles/                              # into ladybug:jejaring.lbug
  jejaring build 'archive/**/*.jsonl.gz' --workers 2
  jejaring build more.jsonl --dry-run                   # what would change
  NEO4J_PASSWORD=… jejaring build news.csv --field text=content --store neo4j`,
    )
    .action(buildCommand)
}

async function buildCommand(inputs: string[], flags: InputFlags & DryRunFlags): Promise<void> {
  const problems = new Problems()
  const run = (store: Store) => buildInto(store, inputs, flags, problems)
  if (flags.dryRun) await rehearse(flags, run)
  else await withStore(flags, async (store) => reportOutcome(await run(store), store, flags.json))
  problems.conclude()
}

async function buildInto(
  store: Store,
  inputs: string[],
  flags: InputFlags,
  problems: Problems,
): Promise<Outcome> {
  keepHeapSmall()
  const { build } = await import('../run/build.ts')
  const { inputBytes } = await import('../source/inputs.ts')
  const progress = await Progress.start('build', await inputBytes(inputs, flags.format !== undefined))
  const onItem = (item: Parameters<typeof problems.report>[0]) => {
    progress.pause(() => problems.report(item))
    progress.step(item)
  }
  const outcome = await build(inputs, store, {
    ...(await extraction(flags)),
    onItem,
    onBytes: progress.onBytes,
  })
  progress.stop()
  return outcome
}
