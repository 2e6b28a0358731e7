/** `--dry-run`: what a run would write, by label and type, without writing it. */
import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { Outcome } from '../corpus/corpus.ts'
import type { Plan, Rehearsal } from '../store/rehearsal.ts'
import { printAnswer } from './answer.ts'
import { type StoreFlags, withStore } from './options.ts'
import { outcomeLine } from './outcome.ts'

export interface DryRunFlags extends StoreFlags {
  readonly dryRun?: boolean
  readonly json?: boolean
}

export const mayRunDry = (command: Command): Command =>
  command.option('--dry-run', 'say what would be written, by label and type, and write nothing')

/** Runs over a store that only counts, and prints what it counted. An embedded database that is not there yet is not made either. */
export async function rehearse(
  flags: DryRunFlags,
  run: (store: Rehearsal) => Promise<Outcome>,
): Promise<void> {
  const { Rehearsal } = await import('../store/rehearsal.ts')
  const { readConfig } = await import('../config.ts')
  const { store: address } = await readConfig(flags, process.env)
  const absent = address.startsWith('ladybug:') && !existsSync(address.slice('ladybug:'.length))
  await withStore({ store: absent ? 'memory:' : address }, async (store) => {
    const rehearsal = new Rehearsal(store)
    const outcome = await run(rehearsal)
    print(outcome, rehearsal.plan(), absent ? address : store.url, flags.json)
  })
}

/** What the corpus keeps for itself is not shown. */
const ARCHIVE = new Set(['Evidence', 'Extraction', 'Pending', 'Decision'])

function print(outcome: Outcome, plan: Plan, url: string, json: boolean | undefined): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ store: url, dryRun: true, ...outcome, ...plan })}\n`)
    return
  }
  const rows = [
    ...Object.entries(plan.nodes).map(([label, count]) => ['node', label, 'write', count]),
    ...Object.entries(plan.relationships).map(([type, count]) => ['relationship', type, 'write', count]),
    ...Object.entries(plan.remove).map(([label, count]) => ['node', label, 'remove', count]),
  ].filter(([, kind]) => !ARCHIVE.has(String(kind)))
  process.stdout.write(`${outcomeLine(outcome)}\n`)
  if (plan.retract > 0)
    process.stdout.write(`What ${plan.retract} articles stated before would be taken out first.\n`)
  printAnswer(
    { columns: ['what', 'label or type', 'do', 'count'], rows: rows as (string | number)[][] },
    false,
  )
  process.stdout.write(`Nothing was written to ${url}.\n`)
}
