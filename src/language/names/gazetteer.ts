/** Known names as evidence: which tokens lie in a name of which kind. A gazetteer never decides; the tagger weighs it. */
import { existsSync, readdirSync } from 'node:fs'
import { readTable } from '../table.ts'
import { hashText } from './hash.ts'

export interface GazetteerHit {
  /** Indices of words, end exclusive. */
  readonly first: number
  readonly last: number
  /** The kind of name, hashed. */
  readonly kind: number
}

interface Node {
  next?: Map<string, Node>
  kinds?: number[]
}

/** A trie of names by words, capitals folded. */
export class Gazetteer {
  readonly #root: Node = {}

  add(words: readonly string[], kindName: string): void {
    const kind = hashText(kindName)
    let node = this.#root
    for (const word of words) {
      node.next ??= new Map()
      const child: Node = node.next.get(word) ?? {}
      node.next.set(word, child)
      node = child
    }
    node.kinds ??= []
    if (!node.kinds.includes(kind)) node.kinds.push(kind)
  }

  /**
   * The longest names from every place where a capital stands, of every kind.
   * @param lower the words in lower case; @param capital whether each begins with a capital
   */
  find(lower: readonly string[], capital: readonly boolean[]): GazetteerHit[] {
    const hits: GazetteerHit[] = []
    for (let first = 0; first < lower.length; first++) {
      if (!capital[first]) continue
      const longest = new Map<number, number>()
      let node: Node | undefined = this.#root
      for (let at = first; node && at < lower.length; at++) {
        node = node.next?.get(lower[at]!)
        for (const kind of node?.kinds ?? []) longest.set(kind, at + 1)
      }
      for (const [kind, last] of longest) hits.push({ first, last, kind })
    }
    return hits
  }
}

/** Reads `gazetteer/*.tsv` (columns `name`, `kind`, `code`); `split` cuts a name into words as the tokenizer does. */
export function readGazetteer(folder: string, split: (name: string) => readonly string[]): Gazetteer {
  const gazetteer = new Gazetteer()
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.tsv')) : []
  for (const file of files.sort())
    for (const { name, kind } of readTable(`${folder}/${file}`, ['name', 'kind', 'code']))
      gazetteer.add(
        split(name).map((word) => word.toLowerCase()),
        kind,
      )
  return gazetteer
}
