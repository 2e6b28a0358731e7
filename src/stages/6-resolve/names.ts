/** Names as they are compared: words in lower case, short forms written out, optional words told from the core. */
import type { Coreference } from '../../language/coreference.ts'
import type { EntityType } from '../../model/facts.ts'

export interface Name {
  readonly text: string
  /** Words in lower case as written, brackets left out. */
  readonly words: readonly string[]
  /** Words with what is commonly shortened written out. */
  readonly full: readonly string[]
  /** The full words without those that the name may leave out; all of them where nothing else would remain. */
  readonly core: readonly string[]
  /** The level of a place (`kota`), where the name has one. */
  readonly level: string | null
  /** The acronym that stands in brackets within the name: `BDI` of `Balai Diklat Industri (BDI) Denpasar`. */
  readonly bracket: string | null
  /** All letters and digits without spaces: equal where one spelling is glued or bracketed and the other is not. */
  readonly letters: string
}

const BRACKET = /\s*\(([^()]*)\)/

export function readName(text: string, type: EntityType, known: Coreference): Name {
  const plain = text.replace(BRACKET, ' ')
  const words = wordsOf(plain)
    .flatMap((word) => unglued(word, known))
    .map((word) => word.toLowerCase())
  const full = type === 'Person' ? known.expandPerson(words) : known.expand(words)
  const core = full.filter((word) => !isOptional(word, type, known))
  const level = type === 'Place' ? full.find((word) => known.optional.get(word) === 'level') : undefined
  return {
    text,
    words,
    full,
    core: core.length > 0 ? core : full,
    level: level ?? null,
    bracket: BRACKET.exec(text)?.[1]?.trim() || null,
    letters: words.join('') || text,
  }
}

const wordsOf = (text: string): string[] =>
  text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+(?:[-/'’][\p{L}\p{N}\p{M}]+)*/gu) ?? []

/** A word that the scraper glued to an optional one: `KotaMadiun`, `InvestasiTbk`. */
function unglued(word: string, { optional }: Coreference): string[] {
  const parts = word.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\P{L}+/gu) ?? []
  return parts.length === 2 &&
    parts.join('') === word &&
    parts.some((part) => optional.has(part.toLowerCase()))
    ? parts
    : [word]
}

/** Words may be left out of the names that have them: levels of places, ornaments of bodies and products. */
function isOptional(word: string, type: EntityType, { optional }: Coreference): boolean {
  const kind = optional.get(word)
  if (type === 'Place') return kind === 'level'
  return (type === 'Organization' || type === 'Product') && kind === 'ornament'
}

/** The first letters of the words, with and without those that acronyms skip. */
export function initialsOf(words: readonly string[], known: Coreference): string[] {
  const letters = (list: readonly string[]) => list.map((word) => word[0]!).join('')
  const spoken = words.filter((word) => !known.unspoken.has(word))
  return [...new Set([letters(words), letters(spoken)])].filter((initials) => initials.length > 1)
}

/** A word in capitals, or with capitals inside: `BPS`, `BPSDMI`, `KemenPUPR`. */
export const isAcronym = (text: string): boolean =>
  /^[\p{Lu}\p{N}]*\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}][\p{L}\p{N}]*$/u.test(text)

/** Whether an acronym is made of beginnings of the words, in their order: `BPSDMI`, `Gaikindo`; words may be skipped. */
export function isMadeOf(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.toLowerCase()
  let reached = new Set([0])
  for (const word of words) {
    const next = new Set(reached)
    for (const at of reached)
      for (let length = 1; length <= word.length && word[length - 1] === letters[at + length - 1]; length++)
        next.add(at + length)
    reached = next
  }
  return reached.has(letters.length) && words[0]?.[0] === letters[0]
}
