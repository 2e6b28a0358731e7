/** `jejaring merges`: which names were judged one entity and why, the sentences behind it, and a person's verdict on it. */
import type { Command } from 'commander'
import type { Corpus } from '../corpus/corpus.ts'
import type { Merge } from '../corpus/merges/merge.ts'
import { JejaringError } from '../errors.ts'
import { slug } from '../model/identifier.ts'
import type { Decision } from '../model/records.ts'
import { printAnswer } from './answer.ts'
import { type StoreFlags, usesStore, withStore } from './options.ts'
import { reportOutcome } from './outcome.ts'

interface ListFlags extends StoreFlags {
  readonly json?: boolean
  readonly rule?: string
  readonly name?: string
}

export function defineMerges(program: Command): void {
  const merges = program.command('merges').description('Which names were judged the same entity, and why')
  usesStore(merges.command('list', { isDefault: true }))
    .description('List merges, the doubtful first')
    .option('--rule <rule>', 'only those of a rule: alias, context, variant, form, decision')
    .option('--name <words>', 'only those with these words in a name')
    .option('--json', 'print one JSON object a merge')
    .action(listCommand)
  named(merges.command('show'))
    .description('Show the sentences that stand behind one')
    .option('--json', 'print one JSON object a sentence')
    .action(showCommand)
  usesStore(merges.command('verdicts'))
    .description('List what was said of pairs of names by confirm and split')
    .option('--json', 'print one JSON object a verdict')
    .action(verdictsCommand)
  const verdicts: [string, Decision['verdict'] | null, string][] = [
    ['split', 'split', 'These two names are never the same entity'],
    ['confirm', 'confirm', 'These two names are surely the same entity'],
    ['undo', null, 'Take confirm or split back: the evidence decides again'],
  ]
  for (const [name, verdict, description] of verdicts)
    named(merges.command(name))
      .description(description)
      .action((short: string, full: string, flags: StoreFlags) => decideCommand(short, full, verdict, flags))
  merges.addHelpText(
    'after',
    `
A merge that is wrong is undone by split. A name that many bear is followed by @ and a region's code or an article:
person:budi@antara-0009f4.

Examples:
  jejaring merges
  jejaring merges list --rule variant
  jejaring merges show organization:bps organization:badan-pusat-statistik
  jejaring merges split organization:psi organization:partai-solidaritas-indonesia`,
  )
}

/** A command on two names. */
const named = (command: Command): Command =>
  usesStore(command)
    .argument('<short>', 'the first name, as `merges` shows it: organization:bps')
    .argument('<full>', 'the second name: organization:badan-pusat-statistik')

async function listCommand(flags: ListFlags): Promise<void> {
  await withCorpus(flags, async ({ identity }) => {
    const wanted = flags.name === undefined ? '' : slug(flags.name)
    const isWanted = (m: Merge) =>
      (flags.rule === undefined || m.rule === flags.rule) && `${m.short} ${m.full}`.includes(wanted)
    const rows = identity.merges.filter(isWanted).map((m) => ({ ...m, score: Number(m.score.toFixed(3)) }))
    if (flags.json) {
      const columns = ['short', 'full', 'rule', 'articles', 'of', 'score']
      return printAnswer({ columns, rows: rows.map(Object.values) }, true)
    }
    for (const { short, full, rule, articles, of, score } of rows) {
      const count = of === 0 ? '' : `${articles} of ${of}`
      process.stdout.write(
        `${score.toFixed(3)}  ${rule.padEnd(8)}  ${count.padStart(10)}  ${short}  ${full}\n`,
      )
    }
  })
}

async function showCommand(
  short: string,
  full: string,
  flags: StoreFlags & { json?: boolean },
): Promise<void> {
  await withCorpus(flags, async (corpus) => {
    refuseUnknown(corpus, short, full)
    const found = await corpus.witnesses(short, full)
    if (flags.json) {
      const columns = ['uses', 'article', 'date', 'sentence']
      return printAnswer({ columns, rows: found.map((w) => [w.uses, w.article, w.date, w.sentence]) }, true)
    }
    for (const { uses, article, date, sentence } of found)
      process.stdout.write(`${uses.padEnd(5)}  ${article}  ${date ?? ''}\n       ${sentence}\n`)
  })
}

async function verdictsCommand(flags: StoreFlags & { json?: boolean }): Promise<void> {
  await withCorpus(flags, async ({ decisions }) => {
    for (const { verdict, left, right } of decisions)
      process.stdout.write(
        flags.json
          ? `${JSON.stringify({ verdict, left, right })}\n`
          : `${verdict.padEnd(7)}  ${left}  ${right}\n`,
      )
  })
}

async function decideCommand(
  short: string,
  full: string,
  verdict: Decision['verdict'] | null,
  flags: StoreFlags,
): Promise<void> {
  await withCorpus(flags, async (corpus, store) => {
    if (verdict !== null) refuseUnknown(corpus, short, full)
    else refuseUndecided(corpus, short, full)
    if (verdict === 'confirm' && typeOf(short) !== typeOf(full))
      throw new JejaringError('USAGE', `«${short}» and «${full}» are of two types, and cannot be one`)
    await reportOutcome(await corpus.decide(short, full, verdict), store, false)
  })
}

function refuseUndecided({ decisions }: Corpus, ...names: readonly string[]): void {
  if (decisions.some(({ left, right }) => names.includes(left) && names.includes(right))) return
  throw new JejaringError('USAGE', `nothing was said of «${names.join('» and «')}»`, {
    hint: '`jejaring merges verdicts` lists what was; a merge that the evidence made is undone by `split`.',
  })
}

const typeOf = (name: string): string => name.slice(0, name.indexOf(':'))

function refuseUnknown({ identity }: Corpus, ...names: readonly string[]): void {
  const unknown = names.find((name) => !identity.isName(name))
  if (unknown !== undefined)
    throw new JejaringError('USAGE', `no article uses the name «${unknown}»`, {
      hint: '`jejaring merges list --name WORDS` shows names as they are written here.',
    })
}

async function withCorpus(
  flags: StoreFlags,
  run: (corpus: Corpus, store: Parameters<typeof reportOutcome>[1]) => Promise<void>,
): Promise<void> {
  const { Corpus } = await import('../corpus/corpus.ts')
  await withStore(flags, async (store) => run(await Corpus.open(store), store))
}
