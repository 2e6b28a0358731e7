/** Posts and how they stand by names: the rules of `posts/rules.tsv` over the word classes `Post`, `PostWord`, `Tenure`. */
import { existsSync } from 'node:fs'
import { compileMatcher, type Matcher, type Rule } from './matcher.ts'
import { readTable } from './table.ts'

export interface Posts {
  readonly rules: readonly Rule[]
  /** Finds groups `title`, `person` and, where the text names it, `of`. */
  readonly match: Matcher
  /** How often a rule was right on annotated articles, 0 to 1. */
  readonly score: ReadonlyMap<string, number>
  /** Whether an unknown word looks like a verb, which goes on no title. */
  isVerbal(word: string): boolean
  /** Rules whose titles are held at the organization named last before them, where they name none themselves. */
  readonly heldBefore: ReadonlySet<string>
}

/**
 * Reads `posts/rules.tsv` (`name`, `pattern`, `body`, `score`, `example`, `counter`): rules in order of preference; and `posts/verbal.tsv` (`prefix`).
 * @throws JejaringError LANGUAGE_DATA
 */
export function readPosts(folder: string): Posts {
  const path = `${folder}/posts/rules.tsv`
  const rows = existsSync(path)
    ? readTable(path, ['name', 'pattern', 'body', 'score', 'example', 'counter'])
    : []
  const verbal = existsSync(`${folder}/posts/verbal.tsv`)
    ? readTable(`${folder}/posts/verbal.tsv`, ['prefix'])
    : []
  return Object.freeze({
    rules: rows,
    isVerbal: (word: string) => verbal.some(({ prefix }) => word.startsWith(prefix)),
    match: compileMatcher(rows),
    score: new Map(rows.map((row) => [row.name, Number(row.score)])),
    heldBefore: new Set(rows.filter(({ body }) => body === 'before').map(({ name }) => name)),
  })
}
