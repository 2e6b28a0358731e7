/** `jejaring export`: the whole graph as a file, the same bytes from any store that holds the same graph. */
import { type Command, Option } from 'commander'
import { type StoreFlags, usesStore, withStore } from './options.ts'

const FORMATS = ['jsonl', 'csv', 'graphml', 'gexf'] as const

export function defineExport(program: Command): void {
  usesStore(program.command('export'))
    .description('Write the whole graph to a file')
    .addOption(
      new Option('--format <format>', 'jsonl is canonical; csv is for neo4j-admin')
        .choices(FORMATS)
        .default('jsonl'),
    )
    .option('--out <path>', 'a file (- for standard output); for csv a folder', '-')
    .addHelpText(
      'after',
      `
Examples:
  jejaring export --out graph.jsonl
  jejaring export --format csv --out import/
  jejaring export --format gexf --out graph.gexf       # for Gephi`,
    )
    .action(async (flags: StoreFlags & { format: (typeof FORMATS)[number]; out: string }) => {
      const { exportGraph } = await import('../store/export/export.ts')
      await withStore(flags, (store) => exportGraph(store, flags.format, flags.out))
    })
}
