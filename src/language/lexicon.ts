/** Word classes: which phrases are posts, ranks, verbs of saying, pronouns. The longest phrase wins. */
import { existsSync, readdirSync } from 'node:fs'
import type { Token } from '../model/facts.ts'
import { alternatives, readTable } from './table.ts'

export interface LexiconHit {
  /** Token indices, end exclusive. */
  readonly first: number
  readonly last: number
  readonly tags: readonly string[]
}

export interface Lexicon {
  /** The phrases among the tokens of a sentence, from left to right, the longest at each place, not overlapping. */
  find(text: string, tokens: readonly Token[]): LexiconHit[]
}

interface Entry {
  readonly words: readonly string[]
  /** Capitals in the table must stand in the text too (`PM`, `As`); a phrase in lower case stands in any. */
  readonly exact: boolean
  readonly tags: string[]
}

/**
 * Reads `data/lang/<code>/lexicon/*.tsv` (columns `phrase`, `tags`). The phrases of all tables are one lexicon: what several
 * tables say of one phrase adds up.
 * @throws JejaringError LANGUAGE_DATA
 */
export function readLexicon(folder: string): Lexicon {
  const place = `${folder}/lexicon`
  const entries = new Map<string, Entry>()
  const files = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.tsv')) : []
  for (const file of files.sort())
    for (const { phrase, tags } of readTable(`${place}/${file}`, ['phrase', 'tags'])) {
      const entry = entries.get(phrase) ?? {
        words: phrase.split(' '),
        exact: phrase !== phrase.toLowerCase(),
        tags: [],
      }
      entry.tags.push(...alternatives(tags).filter((tag) => !entry.tags.includes(tag)))
      entries.set(phrase, entry)
    }
  return Object.freeze({ find: finder([...entries.values()]) })
}

/** Entries by their first word, longest first, so that the first that fits is the longest. */
function finder(entries: readonly Entry[]): Lexicon['find'] {
  const byFirst = new Map<string, Entry[]>()
  for (const entry of [...entries].sort((a, b) => b.words.length - a.words.length)) {
    const first = entry.words[0]!.toLowerCase()
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  return (text, tokens) => {
    const words = tokens.map((token) => text.slice(token.start, token.end))
    const lower = words.map((word) => word.toLowerCase())
    const hits: LexiconHit[] = []
    for (let first = 0; first < words.length; ) {
      const fits = (entry: Entry) =>
        entry.words.every((word, i) => (entry.exact ? words : lower)[first + i] === word)
      const entry = byFirst.get(lower[first]!)?.find(fits)
      if (entry) hits.push({ first, last: first + entry.words.length, tags: entry.tags })
      first += entry?.words.length ?? 1
    }
    return hits
  }
}
