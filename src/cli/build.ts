/** `jejaring build`: articles in, a graph in a store out; may be run again with more, the same, or changed articles. */
import type { Command } from 'commander'
import {
  extraction,
  type InputFlags,
  readsArticles,
  type StoreFlags,
  usesStore,
  withStore,
} from './options.ts'
import { reportOutcome } from './outcome.ts'
import { Progress } from './progress.ts'
import { Problems } from './report.ts'

export function defineBuild(program: Command): void {
  usesStore(readsArticles(program.command('build')))
    .description('Extract, settle who is who, and load into a store')
    .option('--json', 'print what went in as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  jejaring build articles/                              # into ladybug:jejaring.lbug
  jejaring build 'archive/**/*.jsonl.gz' --workers 2
  NEO4J_PASSWORD=… jejaring build news.csv --field text=content --store neo4j`,
    )
    .action(buildCommand)
}

async function buildCommand(
  inputs: string[],
  flags: InputFlags & StoreFlags & { json?: boolean },
): Promise<void> {
  const { build } = await import('../run/build.ts')
  const { inputBytes } = await import('../source/inputs.ts')
  await withStore(flags, async (store) => {
    const problems = new Problems()
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
    await reportOutcome(outcome, store, flags.json)
    problems.conclude()
  })
}
