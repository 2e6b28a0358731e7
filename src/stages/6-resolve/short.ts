/** Whether one name is a shorter form of another of its type: `Rahmat` of `Rahmat Hidayat`, `Piala Raya` of `Piala Raya 2025`. */
import type { Language } from '../../language/language.ts'
import type { EntityType } from '../../model/facts.ts'
import type { Name } from './names.ts'

type Rule = (short: Name, long: Name, language: Language) => boolean

export function isShortFor(short: Name, long: Name, type: EntityType, language: Language): boolean {
  return short.words.length < long.words.length && RULES[type](short, long, language)
}

/** People go by any of their names, in their order; an initial stands for a name. */
const person: Rule = (short, long) => {
  let at = 0
  for (const word of short.full) {
    while (at < long.full.length && !isSameWord(word, long.full[at]!)) at++
    if (at++ >= long.full.length) return false
  }
  return true
}

const isSameWord = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))

/** A body goes by its name without its place, or by its own name without its kind (`Universitas`). */
const organization: Rule = (short, long, { coreference }) => {
  if (isPrefix(short.words, long.words)) {
    const rest = long.words.slice(short.words.length)
    return long.words.length === 2 || coreference.optional.get(rest[0]!) === 'level'
  }
  if (!isSuffix(short.words, long.words)) return false
  const head = long.words.slice(0, long.words.length - short.words.length)
  return head.every((word) => coreference.optional.has(word))
}

/** An event or a law goes by its first words: what follows is a year, a place, a number. */
const begun: Rule = (short, long) => isPrefix(short.words, long.words)

const product: Rule = (short, long) => isSuffix(short.words, long.words)

const RULES: Readonly<Record<EntityType, Rule>> = {
  Person: person,
  Organization: organization,
  Place: () => false,
  Event: begun,
  Law: begun,
  Product: product,
}

const isPrefix = (short: readonly string[], long: readonly string[]) =>
  short.every((word, i) => word === long[i])

const isSuffix = (short: readonly string[], long: readonly string[]) =>
  short.every((word, i) => word === long[long.length - short.length + i])
