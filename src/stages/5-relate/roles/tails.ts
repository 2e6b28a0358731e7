/**
 * What follows the body in a title and names neither the post nor its holder, left out: the rest of a long name that was found in part
 * (`Dinas Pertanian` `, Pangan, dan Perikanan`) and the places where the body lies (`Puskesmas Melati` `, Sumbersari`).
 */
import type { Term } from '../../../language/matcher.ts'
import { has } from '../terms.ts'

/** Terms over which a tail may reach. */
const LONGEST_TAIL = 12

/** The terms without the tails of those bodies that stand between a title and a person. */
export function withoutTails(terms: readonly Term[]): Term[] {
  const kept: Term[] = []
  for (let i = 0; i < terms.length; i++) {
    kept.push(terms[i]!)
    if (!has(terms[i], 'Body') || !followsPost(kept)) continue
    const end = tailEnd(terms, i + 1)
    if (end > i + 1 && leadsToPerson(terms, end)) i = end - 1
  }
  return kept
}

/** Whether the last term is the body of a title: one stands right before it, but for prepositions and other bodies. */
function followsPost(kept: readonly Term[]): boolean {
  let i = kept.length - 1
  while (has(kept[i], 'Body', 'At')) i--
  return has(kept[i], 'Post')
}

/** Where the words in capitals and places after a body end, joined by commas and `dan`. */
function tailEnd(terms: readonly Term[], first: number): number {
  let end = first
  while (end < first + LONGEST_TAIL) {
    let next = end
    while (has(terms[next], 'Comma', 'Joint') && next < end + 2) next++
    const place = next > end && has(terms[next], 'Place')
    if (!place && !isNameWord(terms[next])) break
    end = next + 1
  }
  return end
}

const isNameWord = (term: Term | undefined) =>
  has(term, 'Title') &&
  !has(term, 'Post', 'Tenure', 'Function', 'Mark', 'Says', 'Said', 'Adverb', 'According')

function leadsToPerson(terms: readonly Term[], from: number): boolean {
  let i = from
  while (has(terms[i], 'Body')) i++
  if (has(terms[i], 'Comma')) i++
  return has(terms[i], 'Person')
}
