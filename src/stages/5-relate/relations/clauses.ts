/**
 * A sentence as a line of word classes, and the way through it from one term to another: what stands between a subject and its verb, or a
 * verb and its object, with nothing of the words but what they do in a clause.
 */
import type { Language } from '../../../language/language.ts'
import type { Term } from '../../../language/matcher.ts'
import { typeOf } from '../rows.ts'

/** A letter for what a term does in a clause; empty for what changes nothing between its neighbours. */
type Part = string

const SIGNS: Readonly<Record<string, Part>> = {
  auxiliary: '',
  leading: 'l',
  negation: '!',
  subordinator: 's',
  preposition: 'p',
  pronoun: 'i',
}

/** Of tags the first that a term carries counts. */
const BY_TAG: readonly (readonly [string, Part])[] = [
  ['Post', 't'],
  ['Kin', 'k'],
  ['Pronoun', 'i'],
  ['Relative', 'y'],
  ['Joint', '&'],
  ['Comma', ','],
  ['Mark', '.'],
  ['Demonstrative', ''],
  ['Date', ''],
  ['Figure', ''],
]

/** @param verbs indices of the terms that are verbs */
export function partsOf(terms: readonly Term[], verbs: readonly number[], { relations }: Language): Part[] {
  const isVerb = new Set(verbs)
  return terms.map((term, i) => {
    if (typeOf(term)) return 'N'
    const word = relations.parts.get(term.text.toLowerCase())
    if (word !== undefined) return SIGNS[word]!
    if (isVerb.has(i)) return 'v'
    return BY_TAG.find(([tag]) => term.tags.has(tag))?.[1] ?? 'n'
  })
}

const LONGEST = 6

/**
 * The letters between two terms, the shorter the plainer: runs, rows of names and phrases with a preposition are one letter each; what
 * stands between commas, or before the comma of a name that explains it (`pelatih baru, X`), is `=`. A word for a relative goes with the name
 * after it (`istrinya, X`).
 */
export function wayBetween(parts: readonly Part[], first: number, last: number): string {
  const way = parts
    .slice(first + 1, last)
    .join('')
    .replace(/k,?$/u, '')
    .replaceAll('k', 'n')
    .replace(/n+/gu, 'n')
    .replace(/tN/gu, 'N')
    .replace(/^(?:[,&.]+N)+$/u, 'R')
    .replace(/N(?:[,&]+N)+/gu, 'N')
    .replace(/pn?N/gu, 'p')
    .replace(/(.)\1+/gu, '$1')
    .replace(/,[^v,]+,/gu, '=')
    .replace(/[nt],$/u, '=')
  return way.length <= LONGEST ? way : `${way.slice(0, 2)}…${way.slice(-3)}`
}
