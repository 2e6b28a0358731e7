/**
 * What is known of single words, as numbers for the features: form, shape, ends, the clusters that raw text puts the word into, and
 * how often it stands in lower case there.
 */
import { readCells } from '../table.ts'
import { hashText, mix } from './hash.ts'

export interface WordFacts {
  readonly form: number
  readonly lower: number
  readonly shape: number
  /** Up to four letters from the front and from the back, hashed with their length. */
  readonly affixes: readonly number[]
  /** Clusters, the coarse first; 0 for a word that raw text does not have. */
  readonly clusters: readonly [number, number, number]
  /** How common in lower case: 0 never seen, 1 only capitalised … 5 only in lower case. */
  readonly lowerShare: number
  readonly capital: boolean
  readonly length: number
}

/** From this `lowerShare` on, raw news has a word in lower case more often than not. */
export const MOSTLY_LOWER = 4

/** The cells of a word's row, whose numbers are read when the word is met. */
interface WordRow {
  /** Three numbers, the coarse cluster first. */
  readonly clusters: string
  readonly lower: string
}

export type WordTable = ReadonlyMap<string, WordRow>

/** Reads `words.tsv`, made by training; without it every word is unknown. */
export function readWords(path: string): WordTable {
  const table = new Map<string, WordRow>()
  for (const [word, clusters, lower] of readCells(path, ['word', 'clusters', 'lower']))
    table.set(word!, { clusters: clusters!, lower: lower! })
  return table
}

/** Words of one article or of many: facts are made once a word. */
export class WordBook {
  readonly #table: WordTable
  readonly #known = new Map<string, WordFacts>()

  constructor(table: WordTable) {
    this.#table = table
  }

  facts(word: string): WordFacts {
    const known = this.#known.get(word)
    if (known) return known
    if (this.#known.size >= MOST_WORDS) this.#known.clear()
    const fresh = this.#describe(word)
    this.#known.set(word, fresh)
    return fresh
  }

  #describe(word: string): WordFacts {
    const key = wordKey(word)
    const lower = key.toLowerCase()
    const row = this.#table.get(key) ?? this.#table.get(lower) ?? UNKNOWN
    const [coarse = 0, middle = 0, fine = 0] = row.clusters.split(' ').map(Number)
    return {
      form: hashText(key),
      lower: hashText(lower),
      shape: hashText(shape(word)),
      affixes: affixes(lower),
      clusters: [coarse, middle, fine],
      lowerShare: Number(row.lower),
      capital: /^\p{Lu}/u.test(word),
      length: Math.min(word.length, 8),
    }
  }
}

/** A bound on memory: at 400 bytes a word, 13 MB. */
const MOST_WORDS = 32_768
const UNKNOWN: WordRow = { clusters: '0 0 0', lower: '0' }

/** Numbers are one word by their length; other words stand for themselves. */
export const wordKey = (word: string): string =>
  /^\p{N}+$/u.test(word) ? '0'.repeat(Math.min(word.length, 5)) : word

/** `Jakarta` → `Aa`, `BPS` → `AAA`, `2020` → `0000`: runs of small letters count once. */
function shape(word: string): string {
  return word
    .slice(0, 12)
    .replace(/\p{Ll}+/gu, 'a')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{N}/gu, '0')
}

function affixes(lower: string): number[] {
  const found: number[] = []
  for (let n = 1; n <= Math.min(4, lower.length); n++)
    found.push(mix(n, hashText(lower.slice(0, n))), mix(n + 8, hashText(lower.slice(-n))))
  return found
}
