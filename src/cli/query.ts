/** `jejaring query`: a saved question, or one's own in Cypher. */
import type { Command } from 'commander'
import { JejaringError } from '../errors.ts'
import { printAnswer } from './answer.ts'
import { parseParameter, type StoreFlags, usesStore, withStore } from './options.ts'

interface QueryFlags extends StoreFlags {
  readonly cypher?: string
  readonly param?: Readonly<Record<string, string>>
  readonly list?: boolean
  readonly json?: boolean
}

export function defineQuery(program: Command): void {
  usesStore(program.command('query'))
    .description('Ask a saved question, or one of your own in Cypher')
    .argument('[name]', 'a saved question')
    .option('--list', 'show the saved questions and their parameters')
    .option('--cypher <statement>', 'your own question; it can only read')
    .option('--param <name=value>', 'a parameter; repeat for more', parseParameter)
    .option('--json', 'print one JSON object a row')
    .addHelpText(
      'after',
      `
Examples:
  jejaring query --list
  jejaring query posts --param organization=Kemenperin
  jejaring query --cypher 'MATCH (p:Person) RETURN p.name ORDER BY p.name LIMIT 10' --json`,
    )
    .action(queryCommand)
}

async function queryCommand(name: string | undefined, flags: QueryFlags): Promise<void> {
  const { listQuestions, readQuestion, bindParameters } = await import('../query/questions.ts')
  if (flags.list) {
    const columns = ['question', 'parameters', 'answers']
    const rows = listQuestions().map((question) => [
      question.name,
      question.parameters.map((p) => p.name).join(', '),
      question.description,
    ])
    return printAnswer({ columns, rows }, flags.json)
  }
  if ((name === undefined) === (flags.cypher === undefined))
    throw new JejaringError('USAGE', 'give either the name of a saved question or --cypher', {
      hint: '`jejaring query --list` shows the saved questions.',
    })
  await withStore(flags, async (store) => {
    if (flags.cypher !== undefined)
      return printAnswer(await store.query(flags.cypher, flags.param ?? {}), flags.json)
    const question = readQuestion(name!, store.dialect)
    printAnswer(await store.query(question.cypher, bindParameters(question, flags.param ?? {})), flags.json)
  })
}
