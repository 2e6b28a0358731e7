/** What names of one article are one entity: `entities.tsv`. */
import { expect, test } from 'vitest'
import { readTable } from '../../src/language/table.ts'
import { findEntities } from '../../src/stages/6-resolve/entities.ts'
import { indonesian } from './cast.ts'
import { marked } from './marked.ts'

/** `name = alias, alias`, several separated by ` | `. */
function entitiesOf(row: string): string {
  const { mentions, article } = marked(row)
  return findEntities(mentions, article.text, indonesian)
    .list.map(({ name, aliases }) => (aliases.length > 0 ? `${name} = ${aliases.join(', ')}` : name))
    .join(' | ')
}

test.each(readTable(new URL('entities.tsv', import.meta.url).pathname, ['text', 'entities']))(
  '$text',
  ({ text, entities }) => {
    expect(entitiesOf(text)).toBe(entities)
  },
)
