/** Whether one name is a shorter form of another of its type: `Rahmat` of `Rahmat Hidayat`, `Piala Raya` of `Piala Raya 2025`. */
import type { Coreference, NameWord } from '../../language/coreference.ts'
import type { Language } from '../../language/language.ts'
import type { EntityType } from '../../model/facts.ts'
import { isMadeOfSyllables, spokenWords } from './acronyms.ts'
import type { Name } from './names.ts'
import { isOneSlip } from './spelling.ts'

/** How close a short form is to a name: 0 where it is none, more where it is the likelier one. */
export type Closeness = 0 | 1 | 2

type Rule = (short: Name, long: Name, language: Language) => boolean

export function closeness(short: Name, long: Name, type: EntityType, language: Language): Closeness {
  if (type === 'Person') return personal(short, long)
  const syllables = short.words.length === 1 && spokenWords(long.core, language.coreference)
  if (syllables && isMadeOfSyllables(short.letters, syllables)) return 1
  return short.words.length < long.words.length && RULES[type](short, long, language) ? 1 : 0
}

/** People go by any of their names, in their order, and by the first before others; an initial stands for a name. */
function personal(short: Name, long: Name): Closeness {
  if (short.full.length > long.full.length) return 0
  if (short.full.length === long.full.length && ![...short.full, ...long.full].some(isInitial)) return 0
  let [at, whole] = [0, false]
  for (const word of short.full) {
    while (at < long.full.length && !isSameWord(word, long.full[at]!)) at++
    if (at >= long.full.length) return 0
    whole ||= Math.min(word.length, long.full[at++]!.length) > 1
  }
  if (!whole) return 0
  return isSameWord(short.full[0]!, long.full[0]!) ? 2 : 1
}

const isInitial = (word: string) => word.length === 1

const isSameWord = (a: string, b: string): boolean =>
  a === b ||
  (a.length === 1 && b.startsWith(a)) ||
  (b.length === 1 && a.startsWith(b)) ||
  (a.length > 4 && b.length > 4 && isOneSlip(a, b))

/** A body goes by its name without its place, by its own name without its kind, and a club by either half of its name. */
const organization: Rule = (short, long, { coreference }) => {
  const cut = long.words.length - short.words.length
  const isPair = long.words.length === 2
  if (isPrefix(short.words, long.words))
    return isPair || coreference.nameWords.get(long.words[short.words.length]!) === 'level'
  return (
    isSuffix(short.words, long.words) &&
    ((isPair && isOwnWord(long.words[0]!, coreference)) ||
      long.words.slice(0, cut).every((word) => isOptional(coreference.nameWords.get(word))))
  )
}

/**
 * An event goes by its first words (what follows is a year, a place), or by its words without the kind of happening; an activity that has no
 * name of its own also by two or more of its words that begin as it does.
 */
const event: Rule = (short, long, { coreference }) => {
  const [head, ...rest] = long.full
  return (
    long.full.join('').startsWith(short.full.join('')) ||
    (coreference.nameWords.get(head!) === 'kind' && isPrefix(short.full, rest)) ||
    (short.full[0] === head && isWithin(short.full, long))
  )
}

/** A law goes by its first words; what follows is its number and year. */
const law: Rule = (short, long) => isPrefix(short.core, long.core)

const product: Rule = (short, long) => isSuffix(short.words, long.words)

/** A building or street goes by its first words. */
const place: Rule = (short, long) => short.words.length > 1 && isPrefix(short.words, long.words)

const RULES: Readonly<Record<Exclude<EntityType, 'Person'>, Rule>> = {
  Organization: organization,
  Place: place,
  Event: event,
  Law: law,
  Product: product,
}

const isPrefix = (short: readonly string[], long: readonly string[]) =>
  short.every((word, i) => word === long[i])

const isSuffix = (short: readonly string[], long: readonly string[]) =>
  short.every((word, i) => word === long[long.length - short.length + i])

/** Neither short for words nor the head of a part: `Persib`, not `Polda` or `Komisi`. */
const isOwnWord = (word: string, { expand, nameWords }: Coreference) =>
  expand([word]).length === 1 && nameWords.get(word) !== 'part'

const isOptional = (word: NameWord | undefined) => word !== undefined && word !== 'part'

/** All words of the short name occur in the long one, in their order, and what the short one leaves out are no names, unless it has none either. */
function isWithin(short: readonly string[], long: Name): boolean {
  const isNameless = short.length > 1 && /^\p{Ll}/u.test(long.text)
  let at = 0
  for (const word of long.full)
    if (word === short[at]) at++
    else if (!isNameless && !long.text.includes(word)) return false
  return at === short.length
}
