/** Options and arguments that several commands share, with one wording and one meaning. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Config } from '../config.ts'
import { FORMATS, type Format } from '../source/formats.ts'
import type { Store } from '../store/store.ts'

export interface InputFlags {
  readonly format?: Format
  readonly field?: Readonly<Record<string, string>>
  readonly workers?: number
  readonly language?: string
  readonly minScore?: number
}

export interface StoreFlags {
  readonly store?: string
}

/** `--field text=content,date=published`. */
function parseFields(value: string): Record<string, string> {
  const pairs = value.split(',').map((pair) => pair.split('='))
  if (pairs.some((pair) => pair.length !== 2 || pair.includes('')))
    throw new InvalidArgumentError('Expected name=column pairs, such as text=content,date=published.')
  return Object.fromEntries(pairs)
}

/** `--param name=value`, as often as there are parameters. */
export function parseParameter(
  value: string,
  before: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const at = value.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('Expected name=value.')
  return { ...before, [value.slice(0, at)]: value.slice(at + 1) }
}

/** Options of the commands that read articles. */
export function readsArticles(command: Command): Command {
  return command
    .argument('<input...>', 'files, folders, globs, or - for standard input')
    .addOption(
      new Option('--format <format>', 'what the inputs are, where the extension does not say').choices(
        FORMATS,
      ),
    )
    .option(
      '--field <pairs>',
      'csv, jsonl: where a field has another name, as text=content,date=published',
      parseFields,
    )
    .option('--language <code>', 'language of the articles (default: id)')
    .option('--workers <n>', 'threads that extract (default: 1)')
    .option('--min-score <p>', 'leave out names less probable than this, 0 to 1 (default: 0)')
}

export function usesStore(command: Command): Command {
  return command.option(
    '--store <address>',
    'ladybug:PATH, neo4j, files:DIR or memory: (default: ladybug:jejaring.lbug)',
  )
}

/** The reading options as the library takes them. */
export async function extraction(flags: InputFlags) {
  const { workers, language, minScore } = await config(flags)
  return {
    workers,
    language,
    minScore,
    ...(flags.format && { format: flags.format }),
    ...(flags.field && { fields: flags.field }),
  }
}

async function config(flags: InputFlags & StoreFlags): Promise<Config> {
  const { readConfig } = await import('../config.ts')
  return readConfig(flags, process.env)
}

/** Opens the store, runs, and closes it whatever happens. */
export async function withStore<T>(flags: StoreFlags, run: (store: Store) => Promise<T>): Promise<T> {
  const { openStore } = await import('../store/open.ts')
  const store = await openStore((await config(flags)).store, process.env)
  try {
    return await run(store)
  } finally {
    await store.close()
  }
}
