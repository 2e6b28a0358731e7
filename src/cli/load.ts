/** `jejaring load`: graphs extracted earlier or elsewhere into a store. */
import type { Command } from 'commander'
import { type StoreFlags, usesStore, withStore } from './options.ts'
import { reportOutcome } from './outcome.ts'
import { Progress } from './progress.ts'
import { Problems } from './report.ts'

export function defineLoad(program: Command): void {
  usesStore(program.command('load'))
    .description('Load graphs that `extract` printed into a store')
    .argument('<graphs...>', 'ArticleGraph JSONL files, or - for standard input')
    .option('--json', 'print what went in as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  jejaring load graphs.jsonl
  jejaring extract news/ | jejaring load - --store neo4j`,
    )
    .action(loadCommand)
}

async function loadCommand(inputs: string[], flags: StoreFlags & { json?: boolean }): Promise<void> {
  const { load } = await import('../run/build.ts')
  await withStore(flags, async (store) => {
    const problems = new Problems()
    const progress = await Progress.start('load', 0)
    const onItem = (item: Parameters<typeof problems.report>[0]) => {
      progress.pause(() => problems.report(item))
      progress.step(item)
    }
    const outcome = await load(inputs, store, { onItem })
    progress.stop()
    await reportOutcome(outcome, store, flags.json)
    problems.conclude()
  })
}
