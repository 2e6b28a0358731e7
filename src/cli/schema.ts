/** `jejaring schema`: the constraints, indexes and tables of an engine, as its own statements. */
import { type Command, Option } from 'commander'

const ENGINES = ['neo4j', 'ladybug'] as const

export function defineSchema(program: Command): void {
  program
    .command('schema')
    .description('Print the constraints, indexes and tables that a store gets')
    .addOption(new Option('--engine <engine>', 'whose statements').choices(ENGINES).default('neo4j'))
    .addHelpText('after', '\nExample:\n  jejaring schema --engine ladybug')
    .action(async ({ engine }: { engine: (typeof ENGINES)[number] }) => {
      const statements =
        engine === 'neo4j'
          ? (await import('../store/neo4j/schema.ts')).schemaStatements()
          : (await import('../store/ladybug/schema.ts')).schemaStatements()
      process.stdout.write(statements.map((statement) => `${statement};\n`).join(''))
    })
}
