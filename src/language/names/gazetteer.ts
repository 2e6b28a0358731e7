/** Known names as evidence: which tokens lie in a name of which kind. A gazetteer never decides; the tagger weighs it. */
import { existsSync, readdirSync } from 'node:fs'
import { PhraseHash, PhraseTable } from '../phrase-table.ts'
import { readCells } from '../table.ts'
import { hashText } from './hash.ts'

export interface GazetteerHit {
  /** Indices of words, end exclusive. */
  readonly first: number
  readonly last: number
  /** The kind of name, hashed. */
  readonly kind: number
}

/** Room at first: a country has so many names. */
const NAMES = 80_000
/** How many words a name may have at most, and how many different sets of kinds there may be: both in one whole number. */
const REACH_BITS = 8
const REACH = (1 << REACH_BITS) - 1

/** Names by their words in lower case, joined by spaces. */
export class Gazetteer {
  /** Of a name its set of kinds, as an index, and of a first word the length of the longest name that begins with it. */
  readonly #table = new PhraseTable(NAMES)
  readonly #sets: (readonly number[])[] = [[]]
  /** By the index of a set, the index of that with one kind more. */
  readonly #larger: Map<string, number>[] = [new Map()]
  readonly #phrase = new PhraseHash()

  /** @param name its words in lower case, joined by spaces */
  add(name: string, kindName: string): void {
    const space = name.indexOf(' ')
    const first = this.#phrase.start().add(space < 0 ? name : name.slice(0, space))
    const begun = this.#table.get(first)
    const words = wordsIn(name)
    if (words > (begun & REACH)) this.#table.set(first, (begun & ~REACH) | Math.min(words, REACH))
    const phrase = space < 0 ? first : first.add(name.slice(space))
    const entry = this.#table.get(phrase)
    const set = this.#setWith(entry >> REACH_BITS, kindName)
    this.#table.set(phrase, (set << REACH_BITS) | (entry & REACH))
  }

  /** The index of a set with one kind more. */
  #setWith(set: number, kindName: string): number {
    const known = this.#larger[set]!.get(kindName)
    if (known !== undefined) return known
    const kind = hashText(kindName)
    const kinds = this.#sets[set]!
    const larger = kinds.includes(kind) ? set : this.#sets.push([...kinds, kind]) - 1
    this.#larger[larger] ??= new Map()
    this.#larger[set]!.set(kindName, larger)
    return larger
  }

  /**
   * The longest names from every place where a capital stands, of every kind.
   * @param lower the words in lower case; @param capital whether each begins with a capital
   */
  find(lower: readonly string[], capital: readonly boolean[]): GazetteerHit[] {
    const hits: GazetteerHit[] = []
    for (let first = 0; first < lower.length; first++) {
      if (!capital[first]) continue
      const phrase = this.#phrase.start().add(lower[first]!)
      let entry = this.#table.get(phrase)
      const end = Math.min(first + (entry & REACH), lower.length)
      const longest = new Map<number, number>()
      for (let last = first + 1; last <= end; last++) {
        for (const kind of this.#sets[entry >> REACH_BITS]!) longest.set(kind, last)
        if (last < end) entry = this.#table.get(phrase.add(' ').add(lower[last]!))
      }
      for (const [kind, last] of longest) hits.push({ first, last, kind })
    }
    return hits
  }
}

function wordsIn(name: string): number {
  let words = 1
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) words++
  return words
}

/** Names of plain words need no tokenizer. */
const PLAIN = /^[A-Z][a-z]*(?: [A-Z][a-z]*)*$/

/** Reads `gazetteer/*.tsv` (columns `name`, `kind`, `code`); `split` cuts a name into words as the tokenizer does. */
export function readGazetteer(folder: string, split: (name: string) => readonly string[]): Gazetteer {
  const gazetteer = new Gazetteer()
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.tsv')) : []
  for (const file of files.sort())
    for (const [name, kind] of readCells(`${folder}/${file}`, ['name', 'kind', 'code'])) {
      const words = PLAIN.test(name!) ? name! : split(name!).join(' ')
      gazetteer.add(words.toLowerCase(), kind!)
    }
  return gazetteer
}
