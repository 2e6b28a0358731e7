/** Names among the terms of a sentence, and rows of them: `A, B, dan C`. */
import type { Term } from '../../language/matcher.ts'
import { ENTITY_TYPES, type EntityType } from '../../model/facts.ts'

/** The entity type of a term that is a name; null for any other term. */
export function typeOf({ tags }: Term): EntityType | null {
  if (tags.size === 0) return null
  for (const type of ENTITY_TYPES) if (tags.has(type)) return type
  return null
}

/** Indices of the names of the same type that are listed after one: by commas, `dan`, or both. */
export function rowAfter(terms: readonly Term[], first: number): number[] {
  const type = typeOf(terms[first]!)
  const found: number[] = []
  for (let at = first + 1; isLink(terms[at]); at++) {
    if (isLink(terms[at + 1])) at++
    const next = terms[at + 1]
    if (!next || typeOf(next) !== type) break
    found.push(++at)
  }
  return found
}

/** Signs and numbers between the names of a line-up: `A (kiper); 2 B, C`. */
const BETWEEN = 3

/** Indices of the names of the same type that follow one with nothing but signs and numbers between them. */
export function listAfter(terms: readonly Term[], first: number): number[] {
  const type = typeOf(terms[first]!)
  const found: number[] = []
  let last = first
  for (let at = first + 1; at < terms.length && at - last <= BETWEEN + 1; at++) {
    if (typeOf(terms[at]!) === type) {
      found.push(at)
      last = at
    } else if (!isSign(terms[at]!)) break
  }
  return found
}

const isSign = ({ text, tags }: Term) => /^[\p{P}\p{N}]+$/u.test(text) || tags.has('Joint')

/** The index of the first name of the row that a name stands in. */
export function rowFirst(terms: readonly Term[], last: number): number {
  const type = typeOf(terms[last]!)
  let first = last
  for (let at = last - 1; type && isLink(terms[at]); at--) {
    if (isLink(terms[at - 1])) at--
    const before = terms[at - 1]
    if (!before || typeOf(before) !== type) break
    first = --at
  }
  return first
}

const isLink = (term: Term | undefined) => Boolean(term?.tags.has('Comma') || term?.tags.has('Joint'))
