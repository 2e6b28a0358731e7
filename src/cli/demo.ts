/** `jejaring demo`: the graph of the sample articles, three questions to it, and what to try next. */
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { printAnswer } from './answer.ts'
import { type StoreFlags, usesStore, withStore } from './options.ts'
import { reportOutcome } from './outcome.ts'
import { Problems } from './report.ts'

const SAMPLE = fileURLToPath(new URL('../../data/articles', import.meta.url))

const QUESTIONS: readonly { name: string; parameters: Readonly<Record<string, string>> }[] = [
  { name: 'posts', parameters: {} },
  { name: 'figures', parameters: { measure: 'ekspor' } },
  { name: 'quotes', parameters: { speaker: 'Eko S.A. Cahyanto' } },
]

const NEXT = `
Try next:
  npx jejaring query --list                         the saved questions
  npx jejaring query dossier --param person='Eko S.A. Cahyanto'
  npx jejaring view                                 the graph in the browser
  npx jejaring build YOUR-ARTICLES/                 your own: text, JSONL, CSV, HTML, RSS
  npx jejaring export --format gexf --out graph.gexf
  docker compose up -d                              Neo4j: see README.md, "Neo4j"
`

export function defineDemo(program: Command): void {
  usesStore(program.command('demo'))
    .description('Build the graph of the sample articles and ask it three questions')
    .addHelpText('after', '\nExample:\n  jejaring demo --store ladybug:sample.lbug')
    .action(demoCommand)
}

async function demoCommand(flags: StoreFlags): Promise<void> {
  const { build } = await import('../run/build.ts')
  const { readQuestion, bindParameters } = await import('../query/questions.ts')
  await withStore(flags, async (store) => {
    const problems = new Problems()
    process.stdout.write(`Building the graph of the sample articles in ${store.url}\n\n`)
    await reportOutcome(await build([SAMPLE], store, { onItem: problems.report }), store, false)
    for (const { name, parameters } of QUESTIONS) {
      const question = readQuestion(name, store.dialect)
      const given = Object.entries(parameters).map(([key, value]) => ` --param ${key}='${value}'`)
      process.stdout.write(`\n${question.description}\n  npx jejaring query ${name}${given.join('')}\n\n`)
      printAnswer(await store.query(question.cypher, bindParameters(question, parameters)), false)
    }
    process.stdout.write(NEXT)
    problems.conclude()
  })
}
