/** The terms of a sentence as context of a candidate: what each looks like, told once a term. */
import type { Term } from '../../../language/matcher.ts'
import { once } from '../once.ts'
import { typeOf } from '../rows.ts'
import type { Layout } from './candidates.ts'

export interface Looks {
  /** What a term is if it is a name, figure, date or title, else its word; `#` beyond the edges. */
  look(at: number): string
  /** The letter of a name's type; of other terms that can stand for one, a sign. */
  kind(at: number): string
  isName(at: number): boolean
}

/** Word classes that say more than the word. */
const CLASSES = ['Kin', 'Owned', 'Member', 'Part', 'Lies', 'Post', 'Date', 'Figure']

export function looksOf({ terms }: Layout): Looks {
  const look = once((at) => lookOf(terms[at]!))
  const kind = once((at) => kindOf(terms[at]!))
  return {
    look: (at) => (at < 0 || at >= terms.length ? '#' : look(at)),
    kind,
    isName: (at) => /^\p{Lu}$/u.test(kind(at)),
  }
}

function lookOf(term: Term): string {
  const known = typeOf(term) ?? CLASSES.find((one) => term.tags.has(one))
  if (known) return known
  return /^\p{Lu}/u.test(term.text) && !term.tags.has('Function') ? 'Capital' : term.text.toLowerCase()
}

function kindOf(term: Term): string {
  const type = typeOf(term)
  if (type) return type === 'Product' ? 'X' : type[0]!
  return term.tags.has('Pronoun') ? 'i' : term.tags.has('Post') ? 't' : '-'
}
