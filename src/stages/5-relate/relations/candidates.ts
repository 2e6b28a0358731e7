/**
 * Pairs of names of one sentence that may be related: a signature of types for each relation, and for an act a verb between its
 * subject and its object. Only near neighbours are paired, so that a sentence of many names stays linear.
 */
import type { Language } from '../../../language/language.ts'
import type { Term } from '../../../language/matcher.ts'
import type { EntityType, RelationType } from '../../../model/facts.ts'
import { typeOf } from '../rows.ts'

/** Indices into the terms of a sentence. */
export interface Candidate {
  readonly type: RelationType
  readonly subject: number
  readonly object: number
  /** Null unless the type is ACT. */
  readonly verb: number | null
}

/** A sentence's terms, and which of them are verbs. */
export interface Layout {
  readonly terms: readonly Term[]
  /** Indices, sorted. */
  readonly verbs: readonly number[]
}

export const layout = (terms: readonly Term[], language: Language): Layout => ({
  terms,
  verbs: indicesOf(terms, (term) => isVerb(term, language)),
})

/** In terms. */
const REACH = 24
/** How many names on one side are looked at. */
const NEIGHBOURS = 5
const SUBJECTS = 3
const OBJECTS = 4

const SIGNATURES: readonly (readonly [RelationType, readonly EntityType[], readonly EntityType[]])[] = [
  ['PART_OF', ['Organization'], ['Organization']],
  ['PART_OF', ['Event'], ['Event']],
  ['LOCATED_IN', ['Place', 'Organization'], ['Place']],
  ['MEMBER_OF', ['Person'], ['Organization']],
  ['FAMILY_OF', ['Person'], ['Person']],
  ['OWNS', ['Organization', 'Person'], ['Product', 'Organization']],
]

/** Pairs of names, in either order; FAMILY_OF, which has no direction, in one. */
export function pairsIn({ terms }: Layout): Candidate[] {
  const names = indicesOf(terms, (term) => typeOf(term) !== null)
  return names.flatMap((left, i) =>
    names
      .slice(i + 1, i + 1 + NEIGHBOURS)
      .filter((right) => right - left <= REACH)
      .flatMap((right) => [...related(terms, left, right), ...related(terms, right, left)])
      .filter(({ type, subject, object }) => type !== 'FAMILY_OF' || subject < object),
  )
}

function related(terms: readonly Term[], subject: number, object: number): Candidate[] {
  const [from, to] = [typeOf(terms[subject]!)!, typeOf(terms[object]!)!]
  return SIGNATURES.filter(([, subjects, objects]) => subjects.includes(from) && objects.includes(to)).map(
    ([type]) => ({ type, subject, object, verb: null }),
  )
}

/** Subjects before a verb with objects after it; a pronoun or a title may be the subject. */
export function actsIn({ terms, verbs }: Layout): Candidate[] {
  const names = indicesOf(terms, (term) => typeOf(term) !== null)
  const agents = indicesOf(terms, (term, i) => typeOf(term) !== null || isAgentNoun(term, terms[i + 1]))
  return verbs.flatMap((verb) => {
    const before = agents.slice(0, lowerIndex(agents, verb)).slice(-SUBJECTS)
    const after = names.slice(lowerIndex(names, verb)).slice(0, OBJECTS)
    return before
      .filter((subject) => verb - subject <= REACH)
      .flatMap((subject) =>
        after
          .filter((object) => object - verb <= REACH)
          .map((object) => ({ type: 'ACT' as const, subject, object, verb })),
      )
  })
}

/** A pronoun, or a title that stands for a person and does not go with a name. */
const isAgentNoun = ({ tags }: Term, next: Term | undefined) =>
  tags.has('Pronoun') || (tags.has('Post') && !next?.tags.has('Person'))

const isVerb = (term: Term, { relations }: Language): boolean =>
  typeOf(term) === null &&
  !term.tags.has('Post') &&
  !term.tags.has('Function') &&
  relations.verbs.voiceOf(term.text.toLowerCase()) !== null

const indicesOf = (terms: readonly Term[], is: (term: Term, i: number) => boolean): number[] =>
  terms.flatMap((term, i) => (is(term, i) ? [i] : []))

/** The place of the first index that is not below `bound`. */
export function lowerIndex(indices: readonly number[], bound: number): number {
  let [low, high] = [0, indices.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (indices[middle]! < bound) low = middle + 1
    else high = middle
  }
  return low
}
