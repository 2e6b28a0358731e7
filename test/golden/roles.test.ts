/** What is understood of posts: `roles.tsv`, and the examples that stand beside the rules. */
import { describe, expect, test } from 'vitest'
import { readTable } from '../../src/language/table.ts'
import { findRoles } from '../../src/stages/5-relate/roles.ts'
import { indonesian, scene } from './cast.ts'

/** `title = person @ body`, several separated by ` | `. */
function rolesOf(text: string): string {
  const before = scene(text)
  const words = ({ start, end }: { start: number; end: number }) => before.article.text.slice(start, end)
  return findRoles(before, indonesian)
    .map(({ title, person, of }) => `${title} = ${words(person)}${of ? ` @ ${words(of)}` : ''}`)
    .join(' | ')
}

test.each(readTable(new URL('roles.tsv', import.meta.url).pathname, ['text', 'roles']))(
  '$text',
  ({ text, roles }) => {
    expect(rolesOf(text)).toBe(roles)
  },
)

describe('rules', () => {
  test.each(indonesian.posts.rules)('$name', ({ name, example, counter }) => {
    const rules = (text: string) => findRoles(scene(text), indonesian).map(({ by }) => by)
    expect(rules(example)).toContain(name)
    expect(rules(counter)).not.toContain(name)
  })
})
