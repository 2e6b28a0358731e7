/**
 * Lists under a title: `Anggota KPU Sumbersari:` and then `1. Ratna Dewi`, `2. Lukman Hadi`. Everybody listed holds the post of the heading,
 * at the body named last before the first item. Sentences break at the numbers, so lists are read over all terms of the story.
 */
import type { Term } from '../../../language/matcher.ts'
import { has } from '../terms.ts'

export interface Listed {
  readonly title: Term
  readonly person: Term
  readonly of: Term | null
}

/** A heading further from its first item than this many terms is none. */
const LONGEST_HEADING = 14

/** What the lists of a story say, from all its terms, sentence after sentence. A list has two items or more. */
export function listedRoles(terms: readonly Term[]): Listed[] {
  const found: Listed[] = []
  let list: Listed[] = []
  let heading: { title: Term; of: Term | null } | null = null
  let after = 0
  terms.forEach((person, i) => {
    const number = numberOf(terms, i)
    if (number === null) return
    if (number <= 1 || i - after > LONGEST_HEADING) {
      if (list.length > 1) found.push(...list)
      list = []
      heading = headingBefore(terms, Math.max(after, i - LONGEST_HEADING - 2), i - 2, heading)
    }
    if (heading) list.push({ person, ...heading })
    after = i + 1
  })
  return list.length > 1 ? [...found, ...list] : found
}

/** The number of the item that a person is, null where it is none: `2.` before the name. */
function numberOf(terms: readonly Term[], i: number): number | null {
  const [number, mark] = [terms[i - 2], terms[i - 1]]
  if (!has(terms[i], 'Person') || !number || !mark || !/^[.)]$/.test(mark.text)) return null
  return /^\d{1,3}$/.test(number.text) ? Number(number.text) : null
}

/** The title that leads to an item; a bare occupation (`pemain`) heads rankings and is none. Or that of the list before where only a body does (`Kamar Perdata` after the list of `Kamar Pidana`). */
function headingBefore(
  terms: readonly Term[],
  from: number,
  to: number,
  last: { title: Term; of: Term | null } | null,
): { title: Term; of: Term | null } | null {
  const words = terms.slice(from, to)
  const told = words.slice(words.findLastIndex((term) => has(term, 'Person', 'Says', 'Said')) + 1)
  const title = told.findLast((term) => has(term, 'Post', 'Posts')) ?? null
  const of = told.findLast((term) => has(term, 'Organization')) ?? null
  const own = of && title && of.start > title.start ? of : null
  if (title) return own || /\s\p{Lu}/u.test(title.text) ? { title, of: own } : null
  return last && of && told.length <= 3 ? { title: last.title, of } : null
}
