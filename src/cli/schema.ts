/** `jejaring schema`: the constraints, indexes and tables of an engine, as its own statements; or the graph described. */
import { type Command, Option } from 'commander'

const ENGINES = ['neo4j', 'ladybug'] as const

export function defineSchema(program: Command): void {
  program
    .command('schema')
    .description('Print the constraints, indexes and tables that a store gets')
    .addOption(new Option('--engine <engine>', 'whose statements').choices(ENGINES).default('neo4j'))
    .option('--prompt', 'describe the graph instead, for a language model that is to write Cypher')
    .addHelpText('after', '\nExamples:\n  jejaring schema --engine ladybug\n  jejaring schema --prompt')
    .action(async ({ engine, prompt }: { engine: (typeof ENGINES)[number]; prompt?: boolean }) => {
      if (prompt) {
        process.stdout.write((await import('../store/neo4j/prompt.ts')).schemaForModels())
        return
      }
      const statements =
        engine === 'neo4j'
          ? (await import('../store/neo4j/schema.ts')).schemaStatements()
          : (await import('../store/ladybug/schema.ts')).schemaStatements()
      process.stdout.write(statements.map((statement) => `${statement};\n`).join(''))
    })
}
