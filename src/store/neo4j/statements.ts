/**
 * The statements of `cypher/write`. Labels and types cannot be parameters: they are written into the text here, and only from the closed
 * schema; everything else is a parameter.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type StatementName =
  | 'merge-nodes'
  | 'merge-facts'
  | 'merge-facts-without-start'
  | 'merge-links'
  | 'retract-nodes'
  | 'retract-relationships'
  | 'remove-nodes'

const FOLDER = fileURLToPath(new URL('../../../cypher/write/', import.meta.url))
const texts = new Map<StatementName, string>()

/** The text of a statement for these names of the schema: `{label: 'Person'}`, `{labels: ['Person', '__Entity__']}`. */
export function statement(
  name: StatementName,
  names: Readonly<Record<string, string | readonly string[]>>,
): string {
  const template = texts.get(name) ?? readFileSync(`${FOLDER}${name}.cypher`, 'utf8')
  texts.set(name, template)
  return template.replace(/\{(\w+)\}/g, (slot, key: string) =>
    key in names ? [names[key]!].flat().map(quoted).join(':') : slot,
  )
}

/** Backticks keep names of the schema from being read as words of the language. */
export const quoted = (name: string): string => `\`${name}\``
