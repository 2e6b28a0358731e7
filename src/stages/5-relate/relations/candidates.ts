/**
 * Pairs of names of one sentence that may be related: a signature of types for each relation, and for an act a verb between its
 * subject and its object. Only near neighbours are paired, so that a sentence of many names stays linear.
 */
import type { Language } from '../../../language/language.ts'
import type { Term } from '../../../language/matcher.ts'
import type { EntityType, RelationType } from '../../../model/facts.ts'

/** Indices into the terms of a sentence. */
export interface Candidate {
  readonly type: RelationType
  readonly subject: number
  readonly object: number
  /** Null unless the type is ACT. */
  readonly verb: number | null
}

/** In terms. */
const REACH = 24
/** How many names on one side are looked at. */
const NEIGHBOURS = 6
const SUBJECTS = 4
const OBJECTS = 5

const SIGNATURES: readonly (readonly [RelationType, readonly EntityType[], readonly EntityType[]])[] = [
  ['PART_OF', ['Organization'], ['Organization']],
  ['PART_OF', ['Event'], ['Event']],
  ['LOCATED_IN', ['Place', 'Organization'], ['Place']],
  ['MEMBER_OF', ['Person'], ['Organization']],
  ['FAMILY_OF', ['Person'], ['Person']],
  ['OWNS', ['Organization', 'Person'], ['Product', 'Organization']],
]

const ENTITIES: readonly EntityType[] = ['Person', 'Organization', 'Place', 'Event', 'Law', 'Product']

export const typeOf = (term: Term): EntityType | null => ENTITIES.find((type) => term.tags.has(type)) ?? null

/** Pairs of names, in either order; FAMILY_OF, which has no direction, in one. */
export function pairsIn(terms: readonly Term[]): Candidate[] {
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
export function actsIn(terms: readonly Term[], language: Language): Candidate[] {
  const names = indicesOf(terms, (term) => typeOf(term) !== null)
  const agents = indicesOf(terms, (term) => typeOf(term) !== null || isAgentNoun(term))
  return indicesOf(terms, (term) => isVerb(term, language)).flatMap((verb) => {
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

const isAgentNoun = ({ tags }: Term) => tags.has('Pronoun') || tags.has('Post')

export const isVerb = (term: Term, { relations }: Language): boolean =>
  typeOf(term) === null &&
  !term.tags.has('Post') &&
  !term.tags.has('Function') &&
  relations.verbs.voiceOf(term.text.toLowerCase()) !== null

const indicesOf = (terms: readonly Term[], is: (term: Term) => boolean): number[] =>
  terms.flatMap((term, i) => (is(term) ? [i] : []))

/** The place of the first index that is not below `bound`. */
function lowerIndex(indices: readonly number[], bound: number): number {
  let [low, high] = [0, indices.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (indices[middle]! < bound) low = middle + 1
    else high = middle
  }
  return low
}
