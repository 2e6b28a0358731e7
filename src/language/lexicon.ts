/** Word classes: which phrases are posts, ranks, verbs of saying, pronouns. The longest phrase wins. */
import { existsSync, readdirSync } from 'node:fs'
import type { Token } from '../model/facts.ts'
import { alternatives, readTable } from './table.ts'
import { cut } from './tokenizer.ts'

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

/** A phrase as it stands in a table. Capitals in it must stand in the text too (`PM`, `As`); a phrase in lower case stands in any. */
interface Entry {
  readonly words: readonly string[]
  readonly exact: boolean
  readonly tags: string[]
}

/** The phrases that go on with a word, by that word in lower case. */
interface Node {
  readonly next: Map<string, Node>
  /** Phrases that end here: several where they differ in capitals, those with capitals first. */
  readonly entries: Entry[]
}

/**
 * Reads `data/lang/<code>/lexicon/*.tsv` (columns `phrase`, `tags`). The phrases of all tables are one lexicon: what several
 * tables say of one phrase adds up. Phrases are cut into the tokens that a text would have (`Dr.` is two).
 * @throws JejaringError LANGUAGE_DATA
 */
export function readLexicon(folder: string): Lexicon {
  const place = `${folder}/lexicon`
  const entries = new Map<string, Entry>()
  const files = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.tsv')) : []
  for (const file of files.sort())
    for (const { phrase, tags } of readTable(`${place}/${file}`, ['phrase', 'tags'])) {
      const words = cut(phrase).map(({ start, end }) => phrase.slice(start, end))
      const entry = entries.get(phrase) ?? { words, exact: phrase !== phrase.toLowerCase(), tags: [] }
      entry.tags.push(...alternatives(tags).filter((tag) => !entry.tags.includes(tag)))
      entries.set(phrase, entry)
    }
  const root = trie([...entries.values()])
  return Object.freeze({ find: (text: string, tokens: readonly Token[]) => find(root, text, tokens) })
}

function trie(entries: readonly Entry[]): Node {
  const root: Node = { next: new Map(), entries: [] }
  for (const entry of entries) {
    let node = root
    for (const word of entry.words) {
      const key = word.toLowerCase()
      const next: Node = node.next.get(key) ?? { next: new Map(), entries: [] }
      node.next.set(key, next)
      node = next
    }
    if (entry.exact) node.entries.unshift(entry)
    else node.entries.push(entry)
  }
  return root
}

function find(root: Node, text: string, tokens: readonly Token[]): LexiconHit[] {
  const words = tokens.map((token) => text.slice(token.start, token.end))
  const lower = words.map((word) => word.toLowerCase())
  const hits: LexiconHit[] = []
  for (let first = 0; first < words.length; ) {
    const entry = longest(root, words, lower, first)
    if (entry) hits.push({ first, last: first + entry.words.length, tags: entry.tags })
    first += entry?.words.length ?? 1
  }
  return hits
}

/** The longest phrase that begins at a token. */
function longest(
  root: Node,
  words: readonly string[],
  lower: readonly string[],
  first: number,
): Entry | undefined {
  let found: Entry | undefined
  let node = root.next.get(lower[first]!)
  for (let last = first + 1; node; last++) {
    found =
      node.entries.find(
        ({ exact, words: own }) => !exact || own.every((word, i) => words[first + i] === word),
      ) ?? found
    node = last < words.length ? node.next.get(lower[last]!) : undefined
  }
  return found
}
