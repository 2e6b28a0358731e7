/** Nouns that stand for the event named last: `kegiatan itu`, `peristiwa tersebut`, in a sentence that names no event itself. */
import type { Term } from '../../../language/matcher.ts'
import type { Span } from '../../../model/span.ts'

/** Terms between the noun and its demonstrative, and the demonstrative. */
const REACH = 2

/** The index of such a noun; -1 where there is none. */
export function anaphorIn(terms: readonly Term[]): number {
  if (terms.some(({ tags }) => tags.has('Event'))) return -1
  return terms.findIndex(({ tags }, i) => tags.has('Occurrence') && demonstrativeAfter(terms, i) > 0)
}

/** The terms with the event itself in place of such a noun. */
export function withEvent(terms: readonly Term[], event: Span | null): readonly Term[] {
  const at = event ? anaphorIn(terms) : -1
  if (!event || at < 0) return terms
  const itself = { start: event.start, end: event.end, text: terms[at]!.text, tags: new Set(['Event']) }
  return [...terms.slice(0, at), itself, ...terms.slice(demonstrativeAfter(terms, at) + 1)]
}

/** The index of the demonstrative of a noun; -1 where it has none. */
function demonstrativeAfter(terms: readonly Term[], noun: number): number {
  const found = terms.slice(noun + 1, noun + 1 + REACH).findIndex(({ tags }) => tags.has('Demonstrative'))
  return found < 0 ? -1 : noun + 1 + found
}
