/** `jejaring merges`: which names were judged one entity and why, and a person's verdict on it. */
import type { Command } from 'commander'
import type { Decision } from '../model/records.ts'
import { printAnswer } from './answer.ts'
import { type StoreFlags, usesStore, withStore } from './options.ts'
import { reportOutcome } from './outcome.ts'

export function defineMerges(program: Command): void {
  const merges = program.command('merges').description('Which names were judged the same entity, and why')
  usesStore(merges.command('list', { isDefault: true }))
    .description('List merges, the doubtful first')
    .option('--json', 'print one JSON object a merge')
    .action(listCommand)
  const verdicts: [string, Decision['verdict'] | null, string][] = [
    ['split', 'split', 'These two names are never the same entity'],
    ['confirm', 'confirm', 'These two names are surely the same entity'],
    ['undo', null, 'Take a verdict back: the evidence decides again'],
  ]
  for (const [name, verdict, description] of verdicts)
    usesStore(merges.command(name))
      .description(description)
      .argument('<short>', 'the first name, as `merges` shows it: organization:bps')
      .argument('<full>', 'the second name: organization:badan-pusat-statistik')
      .action((short: string, full: string, flags: StoreFlags) => decideCommand(short, full, verdict, flags))
  merges.addHelpText(
    'after',
    `
Examples:
  jejaring merges
  jejaring merges split organization:psi organization:partai-solidaritas-indonesia`,
  )
}

async function listCommand(flags: StoreFlags & { json?: boolean }): Promise<void> {
  const { Corpus } = await import('../corpus/corpus.ts')
  await withStore(flags, async (store) => {
    const { merges } = (await Corpus.open(store)).identity
    const columns = ['short', 'full', 'rule', 'articles', 'of', 'score']
    const rows = merges.map((m) => [m.short, m.full, m.rule, m.articles, m.of, Number(m.score.toFixed(3))])
    printAnswer({ columns, rows }, flags.json)
  })
}

async function decideCommand(
  short: string,
  full: string,
  verdict: Decision['verdict'] | null,
  flags: StoreFlags,
): Promise<void> {
  const { Corpus } = await import('../corpus/corpus.ts')
  await withStore(flags, async (store) => {
    const corpus = await Corpus.open(store)
    await reportOutcome(await corpus.decide(short, full, verdict), store, false)
  })
}
