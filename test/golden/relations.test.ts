/** What relations are stated: `relations.tsv`, and the examples that stand beside the phrases. */
import { describe, expect, test } from 'vitest'
import { readTable } from '../../src/language/table.ts'
import type { Normalised, Relation } from '../../src/model/facts.ts'
import { findRelations } from '../../src/stages/5-relate/relations.ts'
import { findRoles } from '../../src/stages/5-relate/roles.ts'
import { indonesian } from './cast.ts'
import { marked } from './marked.ts'

function relationsOf(before: Normalised): Relation[] {
  const others = { figures: [], quotes: [], happenings: [], roles: findRoles(before, indonesian) }
  return findRelations({ ...before, ...others }, indonesian)
}

/** `subject TYPE object`, an act by its verb; several separated by ` | `. */
function statementsOf(row: string): string {
  const before = marked(row)
  const words = ({ start, end }: { start: number; end: number }) => before.article.text.slice(start, end)
  const found = relationsOf(before).map(
    ({ subject, type, verb, object }) => `${words(subject)} ${verb ?? type} ${words(object)}`,
  )
  return [...new Set(found)].sort().join(' | ')
}

test.each(readTable(new URL('relations.tsv', import.meta.url).pathname, ['text', 'relations']))(
  '$text',
  ({ text, relations }) => {
    expect(statementsOf(text)).toBe(relations)
  },
)

describe('phrases', () => {
  test.each([...indonesian.relations.rules.values()])('$name', ({ name, example, counter }) => {
    const rules = (text: string) => relationsOf(marked(text)).map(({ by }) => by)
    expect(rules(example)).toContain(name)
    expect(rules(counter)).not.toContain(name)
  })
})

describe('forms of verbs', () => {
  test.each([...indonesian.relations.verbs.forms])('$pattern', ({ pattern, example, counter }) => {
    expect(example).toMatch(pattern)
    expect(counter).not.toMatch(pattern)
  })
})
