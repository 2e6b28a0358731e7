/**
 * The statements of `cypher`. Labels and types cannot be parameters: they are written into the text here, and only from the closed
 * schema; everything else is a parameter. A label that the server computes, `(n:$(row.label) {id: row.id})`, is no way out: 5.26 finds
 * such a node by walking all nodes.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../../cypher/', import.meta.url))
const templates = new Map<string, string>()

/**
 * The text of a statement for these names of the schema.
 * @param path in `cypher`, without its ending: `write/merge-nodes`
 * @param names for the slots of the text: in `{labels}` several stand for all of them, in `{labels|}` for any of them
 */
export function statement(
  path: string,
  names: Readonly<Record<string, string | readonly string[]>> = {},
): string {
  const template = templates.get(path) ?? withoutComments(readFileSync(`${FOLDER}${path}.cypher`, 'utf8'))
  templates.set(path, template)
  return template.replace(/\{(\w+)(\|?)\}/g, (slot, key: string, any: string) =>
    key in names
      ? [names[key]!]
          .flat()
          .map(quoted)
          .join(any || ':')
      : slot,
  )
}

const withoutComments = (text: string): string => text.replace(/^\/\/.*\n/gm, '').trim()

/** Backticks keep names of the schema from being read as words of the language. */
const quoted = (name: string): string => `\`${name}\``
