/** Names as they are compared: words in lower case, short forms written out, optional words told from the core. */
import { occursIn } from '../../language/acronyms.ts'
import type { Language } from '../../language/language.ts'
import type { EntityType } from '../../model/facts.ts'

export interface Name {
  readonly text: string
  /** Words in lower case as written; brackets, and forms of address before a person, left out. */
  readonly words: readonly string[]
  /** The words with what is commonly shortened written out. */
  readonly full: readonly string[]
  /** The full words without those that the name may leave out; all of them where nothing else would remain. */
  readonly core: readonly string[]
  /** The level of a place (`kota`), where the name has one. */
  readonly level: string | null
  /** The acronym that the name gives itself in brackets: `bdi` of `Balai Diklat Industri (BDI) Denpasar`; null for other words there (`(Persero)`). */
  readonly acronym: string | null
  /** The name with that acronym instead of what it stands for: `bdi denpasar`. */
  readonly bracketed: readonly string[] | null
  /** All letters and digits without spaces: equal where one spelling is glued or bracketed and the other is not. */
  readonly letters: string
}

/** What a name says in brackets. */
export const BRACKET = /\s*\(([^()]*)\)/u
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-/'’][\p{L}\p{N}\p{M}]+)*/gu

/** The kinds of words that a name of each type may leave out. */
const OPTIONAL: Readonly<Record<EntityType, string>> = {
  Person: '',
  Organization: 'ornament',
  Place: 'level',
  Event: '',
  Law: 'order',
  Product: 'ornament',
}

export function readName(text: string, type: EntityType, language: Language): Name {
  const { nameWords, expand, expandPerson } = language.coreference
  const isCore = (word: string) => nameWords.get(word) !== OPTIONAL[type]
  const plain = wordsOf(text.replace(BRACKET, ' '), type, language)
  const words = type === 'Person' ? withoutAddress(plain, language) : plain
  const full = type === 'Person' ? expandPerson(words) : expand(words)
  const core = expand(words.filter(isCore)).filter(isCore)
  const letters = words.join('').replace(/[^\p{L}\p{N}]/gu, '') || text
  const bracket = acronymIn(text, letters)
  return {
    text,
    words,
    full,
    core: type === 'Person' || core.length === 0 ? full : core,
    level: type === 'Place' ? (full.find((word) => !isCore(word)) ?? null) : null,
    acronym: bracket?.acronym ?? null,
    bracketed: bracket && wordsOf(`${bracket.acronym} ${bracket.rest}`, type, language),
    letters,
  }
}

function acronymIn(text: string, letters: string): { acronym: string; rest: string } | null {
  const bracket = BRACKET.exec(text)
  const acronym = bracket?.[1]?.toLowerCase() ?? ''
  if (!bracket || !/^\p{L}+$/u.test(acronym) || !occursIn(acronym, letters)) return null
  return { acronym, rest: text.slice(bracket.index + bracket[0].length) }
}

/** A handle (`@budi_hartono12`) is read as the letters that name its owner. */
function wordsOf(text: string, type: EntityType, language: Language): string[] {
  if (text.startsWith('@')) return [text.toLowerCase().replace(/[^\p{L}]/gu, '') || text]
  return (text.normalize('NFC').match(WORD) ?? [])
    .flatMap((word) => unglued(word, type, language))
    .map((word) => word.toLowerCase())
}

/** A name as it is written where nothing is glued. */
export const spelledOut = (text: string, type: EntityType, language: Language): string =>
  text.replace(LETTERS, (word) => unglued(word, type, language).join(' '))

/** Whole words of letters alone: `ke-27` and handles are written as they are. */
const LETTERS = /(?<![\p{L}\p{N}@-])\p{L}+(?![\p{L}\p{N}-])/gu

/** Words that the scraper glued together: an optional one and another (`KotaMadiun`, `InvestasiTbk`), the names of a person (`RatnaDewi`). */
function unglued(word: string, type: EntityType, { coreference }: Language): string[] {
  const parts = word.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\P{L}+/gu) ?? []
  if (parts.length !== 2 || parts.join('') !== word) return [word]
  const isGlued =
    parts.some((part) => coreference.nameWords.has(part.toLowerCase())) ||
    (type === 'Person' && parts.every((part) => GIVEN_NAME.test(part)))
  return isGlued ? parts : [word]
}

/** `LeBron` and `McCoy` are one name. */
const GIVEN_NAME = /^\p{Lu}\p{Ll}{2,}$/u

function withoutAddress(words: readonly string[], { lexicon }: Language): readonly string[] {
  const text = words.join(' ')
  let at = 0
  const tokens = words.map((word) => {
    const start = at
    at += word.length + 1
    return { start, end: start + word.length }
  })
  const address = lexicon
    .find(text, tokens)
    .find(({ first, tags }) => first === 0 && tags.includes('Honorific'))
  return address && address.last < words.length ? words.slice(address.last) : words
}

/** A single word in capitals, or with capitals inside: `BPS`, `BPSDMI`, `KemenPUPR`. */
export const isAcronym = (text: string): boolean =>
  /^[\p{Lu}\p{N}]*\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}][\p{L}\p{N}]*$/u.test(text)
