/** `jejaring extract`: articles in, one ArticleGraph a line out, in the order of the input. */
import type { Command } from 'commander'
import { extraction, type InputFlags, readsArticles } from './options.ts'
import { Output } from './output.ts'
import { Progress } from './progress.ts'
import { Problems } from './report.ts'

export function defineExtract(program: Command): void {
  readsArticles(program.command('extract'))
    .description('Extract the graph of each article, as JSONL')
    .option('--out <file>', 'write there instead of to standard output')
    .addHelpText(
      'after',
      `
Examples:
  jejaring extract articles/ --out graphs.jsonl
  jejaring extract news.csv --field text=content,date=published
  cat news.jsonl | jejaring extract - --format jsonl --workers 2 > graphs.jsonl`,
    )
    .action(extractCommand)
}

async function extractCommand(inputs: string[], flags: InputFlags & { out?: string }): Promise<void> {
  const { extractAll } = await import('../run/extract.ts')
  const { inputBytes } = await import('../source/inputs.ts')
  const problems = new Problems()
  const progress = await Progress.start('extract', await inputBytes(inputs, flags.format !== undefined))
  const output = await Output.open(flags.out ?? '-')
  for await (const item of extractAll(inputs, { ...(await extraction(flags)), onBytes: progress.onBytes })) {
    if (item.kind === 'graph') await output.write(`${JSON.stringify(item.graph)}\n`)
    else progress.pause(() => problems.report(item))
    progress.step(item)
  }
  await output.close()
  progress.stop()
  problems.conclude()
}
