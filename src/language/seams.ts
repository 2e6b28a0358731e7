/**
 * Where a word is two: scraped text glues a name to the word after it (`Wibowoatau`, `KPKtelah`). Words of the table `glued.tsv` are cut
 * off; other words are cut where the article itself has both halves apart.
 */
import { alternatives, readTableIfAny } from './table.ts'

/** What a word touches without white space between. */
export interface Touching {
  /** A full stop before it, as in an address (`antaranews.commelaporkan`). */
  readonly dot: boolean
  /** A capital after it, as where a list has lost its spaces (`BudidanAni`). */
  readonly capital: boolean
}

/** The length of the first of two glued words, 0 where the word is one; `words` are all words of the article. */
export type FindSeam = (word: string, words: ReadonlySet<string>, touching: Touching) => number

interface Tail {
  readonly proof: string
  readonly except: ReadonlySet<string>
}

const SHORTEST_HEAD = 3
/** Letters that each half must have for the article alone to prove that a word is two. */
const SHORTEST_HALF = 4
/** Longer words are broken text, where looking at every half would cost the square of the length. */
const LONGEST_WORD = 60

/** Capitals of an acronym, then what is glued to it: small letters, or a word that begins with the last capital. */
const ACRONYM = /^(\p{Lu}{2,})(\p{Ll}{2,})$/u
const NAME = /^\p{Lu}\p{Ll}/u

/** Reads `glued.tsv` (columns `word`, `proof`, `except`). @throws JejaringError LANGUAGE_DATA */
export function readSeams(folder: string): FindSeam {
  const rows = readTableIfAny(`${folder}/glued.tsv`, ['word', 'proof', 'except'])
  const tails = new Map<string, Tail>()
  for (const { word, proof, except } of rows)
    tails.set(word, { proof, except: new Set(alternatives(except)) })
  return (word, words, touching) => {
    if (word.length < SHORTEST_HEAD + 2 || word.length > LONGEST_WORD) return 0
    const acronym = ACRONYM.exec(word)
    if (acronym) return afterAcronym(acronym[1]!, acronym[2]!, words, tails)
    const name = NAME.test(word)
    if (name && words.has(word.toLowerCase())) return 0
    return beforeTail(word, { name, ...touching }, words, tails) || (name ? betweenHalves(word, words) : 0)
  }
}

/** Before the longest tail that fits. */
function beforeTail(
  word: string,
  { name, dot, capital }: Touching & { readonly name: boolean },
  words: ReadonlySet<string>,
  tails: ReadonlyMap<string, Tail>,
): number {
  for (let at = SHORTEST_HEAD; at <= word.length - 2; at++) {
    const tail = tails.get(word.slice(at))
    if (!tail || tail.except.has(word.toLowerCase())) continue
    if (name && (tail.proof === 'always' || (capital && tail.proof === 'article'))) return at
    if (words.has(word.slice(0, at)) && (name || dot || tail.proof !== 'name')) return at
  }
  return 0
}

/** Between two words that both stand elsewhere in the article. */
function betweenHalves(word: string, words: ReadonlySet<string>): number {
  for (let at = word.length - SHORTEST_HALF; at >= SHORTEST_HALF; at--)
    if (words.has(word.slice(0, at)) && words.has(word.slice(at))) return at
  return 0
}

/** `KPKtelah` is cut after the capitals, `TEMPOMenteri` before the last of them: where a known word is left. */
function afterAcronym(
  capitals: string,
  small: string,
  words: ReadonlySet<string>,
  tails: ReadonlyMap<string, Tail>,
): number {
  if (tails.has(small) || words.has(small)) return capitals.length
  const name = capitals.at(-1)! + small
  const before = capitals.length - 1
  if (before > 1 && (tails.has(name.toLowerCase()) || words.has(name) || words.has(name.toLowerCase())))
    return before
  return 0
}
