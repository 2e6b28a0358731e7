/** Posts and how they stand by names: the rules of `posts/rules.tsv` over the word classes `Post`, `PostWord`, `Tenure`. */
import { expandWith, fullForms } from './coreference.ts'
import { compileMatcher, type Matcher, type Rule } from './matcher.ts'
import { readTableIfAny } from './table.ts'

export interface Posts {
  readonly rules: readonly Rule[]
  /** Finds groups `title`, `person` and, where the text names it, `of`. */
  readonly match: Matcher
  /** How often a rule was right on annotated articles, 0 to 1. */
  readonly score: ReadonlyMap<string, number>
  /** Whether an unknown word looks like a verb, which goes on no title. */
  isVerbal(word: string): boolean
  /** Lower-case words of a title with what is short in it written out: `plt kadis` → `pelaksana tugas kepala dinas`. */
  expand(words: readonly string[]): string[]
  /** Endings of a word that say whose it is (`-nya`). */
  readonly clitics: readonly string[]
  /** Rules whose titles are held at the organization named last before them, where they name none themselves; `within`: in their sentence. */
  readonly heldBefore: ReadonlyMap<string, 'before' | 'within'>
  /** Rules whose titles are held by everybody listed after the first person. */
  readonly heldByAll: ReadonlySet<string>
}

const COLUMNS = ['name', 'pattern', 'body', 'people', 'score', 'example', 'counter'] as const

/**
 * Reads `posts/rules.tsv` (`name`, `pattern`, `body`, `people`, `score`, `example`, `counter`): rules in order of preference;
 * `posts/verbal.tsv` (`prefix`), `posts/clitics.tsv` (`ending`) and `posts/short-titles.tsv` (`short`, `full`).
 * @throws JejaringError LANGUAGE_DATA
 */
export function readPosts(folder: string): Posts {
  const rows = readTableIfAny(`${folder}/posts/rules.tsv`, COLUMNS)
  const verbal = readTableIfAny(`${folder}/posts/verbal.tsv`, ['prefix'])
  const clitics = readTableIfAny(`${folder}/posts/clitics.tsv`, ['ending']).map(({ ending }) => ending)
  const titles = fullForms(readTableIfAny(`${folder}/posts/short-titles.tsv`, ['short', 'full']))
  return Object.freeze({
    rules: rows,
    isVerbal: (word: string) => verbal.some(({ prefix }) => word.startsWith(prefix)),
    expand: (words: readonly string[]) => expandWith(titles, words),
    clitics: Object.freeze(clitics),
    match: compileMatcher(rows.filter(({ pattern }) => pattern !== '')),
    score: new Map(rows.map((row) => [row.name, Number(row.score)])),
    heldBefore: new Map(rows.flatMap(({ name, body }) => (isBefore(body) ? [[name, body] as const] : []))),
    heldByAll: new Set(rows.filter(({ people }) => people === 'all').map(({ name }) => name)),
  })
}

const isBefore = (body: string): body is 'before' | 'within' => body === 'before' || body === 'within'
