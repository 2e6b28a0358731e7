/** `jejaring load`: graphs extracted earlier or elsewhere into a store. */
import type { Command } from 'commander'
import type { Outcome } from '../corpus/corpus.ts'
import type { Store } from '../store/store.ts'
import { type DryRunFlags, mayRunDry, rehearse } from './dry-run.ts'
import { keepHeapSmall } from './heap.ts'
import { usesStore, withStore } from './options.ts'
import { reportOutcome } from './outcome.ts'
import { Progress } from './progress.ts'
import { Problems } from './report.ts'

export function defineLoad(program: Command): void {
  mayRunDry(usesStore(program.command('load')))
    .description('Load graphs that `extract` printed into a store')
    .argument('<graphs...>', 'ArticleGraph JSONL files, or - for standard input')
    .option('--json', 'print what went in as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  jejaring load graphs.jsonl
  jejaring load graphs.jsonl --dry-run                  # what would change
  jejaring extract news/ | jejaring load - --store neo4j`,
    )
    .action(loadCommand)
}

async function loadCommand(inputs: string[], flags: DryRunFlags): Promise<void> {
  const problems = new Problems()
  const run = (store: Store) => loadInto(store, inputs, problems)
  if (flags.dryRun) await rehearse(flags, run)
  else await withStore(flags, async (store) => reportOutcome(await run(store), store, flags.json))
  problems.conclude()
}

async function loadInto(store: Store, inputs: string[], problems: Problems): Promise<Outcome> {
  keepHeapSmall()
  const { load } = await import('../run/build.ts')
  const progress = await Progress.start('load', 0)
  const onItem = (item: Parameters<typeof problems.report>[0]) => {
    progress.pause(() => problems.report(item))
    progress.step(item)
  }
  const outcome = await load(inputs, store, { onItem })
  progress.stop()
  return outcome
}
