/** Known names as evidence: which tokens lie in a name of which kind. A gazetteer never decides; the tagger weighs it. */
import { existsSync, readdirSync } from 'node:fs'
import { readCells } from '../table.ts'
import { hashText } from './hash.ts'

export interface GazetteerHit {
  /** Indices of words, end exclusive. */
  readonly first: number
  readonly last: number
  /** The kind of name, hashed. */
  readonly kind: number
}

/** Names by their words in lower case, joined by spaces; the length of the longest that begins with a word. */
export class Gazetteer {
  readonly #kinds = new Map<string, readonly number[]>()
  readonly #longest = new Map<string, number>()
  /** Lists of one kind, shared by the many names that have no other. */
  readonly #single = new Map<string, readonly number[]>()

  /** @param name its words in lower case, joined by spaces */
  add(name: string, kindName: string): void {
    const single = this.#singleOf(kindName)
    const kinds = this.#kinds.get(name)
    if (!kinds) this.#kinds.set(name, single)
    else if (!kinds.includes(single[0]!)) this.#kinds.set(name, [...kinds, ...single])
    let words = 1
    for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) words++
    const first = words === 1 ? name : name.slice(0, name.indexOf(' '))
    if (words > (this.#longest.get(first) ?? 0)) this.#longest.set(first, words)
  }

  #singleOf(kindName: string): readonly number[] {
    const known = this.#single.get(kindName)
    if (known) return known
    const single = [hashText(kindName)]
    this.#single.set(kindName, single)
    return single
  }

  /**
   * The longest names from every place where a capital stands, of every kind.
   * @param lower the words in lower case; @param capital whether each begins with a capital
   */
  find(lower: readonly string[], capital: readonly boolean[]): GazetteerHit[] {
    const hits: GazetteerHit[] = []
    for (let first = 0; first < lower.length; first++) {
      const reach = capital[first] ? (this.#longest.get(lower[first]!) ?? 0) : 0
      if (reach === 0) continue
      const longest = new Map<number, number>()
      let key = ''
      for (let last = first + 1; last <= Math.min(first + reach, lower.length); last++) {
        key = key === '' ? lower[first]! : `${key} ${lower[last - 1]!}`
        for (const kind of this.#kinds.get(key) ?? []) longest.set(kind, last)
      }
      for (const [kind, last] of longest) hits.push({ first, last, kind })
    }
    return hits
  }
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
