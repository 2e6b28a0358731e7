/**
 * Pairs of names of one sentence that may be related: a signature of types for each relation, and for an act a verb between its
 * subject and its object. Only near neighbours are paired, so that a sentence of many names stays linear.
 */
import type { Language } from '../../../language/language.ts'
import type { Term } from '../../../language/matcher.ts'
import type { EntityType, RelationType } from '../../../model/facts.ts'
import { typeOf } from '../rows.ts'
import { partsOf } from './clauses.ts'

/** Indices into the terms of a sentence. */
export interface Candidate {
  readonly type: RelationType
  readonly subject: number
  readonly object: number
  /** Null unless the type is ACT. */
  readonly verb: number | null
}

/** A sentence's terms, what each does in its clause, and which of them are names and verbs: indices, sorted. */
export interface Layout {
  readonly terms: readonly Term[]
  readonly parts: readonly string[]
  readonly names: readonly number[]
  readonly verbs: readonly number[]
}

/** A sentence without names relates nothing: its verbs are not looked for. */
export function layout(terms: readonly Term[], language: Language): Layout {
  const names = indicesOf(terms, (term) => typeOf(term) !== null)
  if (names.length === 0) return { terms, names, verbs: [], parts: [] }
  const verbs = indicesOf(terms, (term) => isVerb(term, language))
  return { terms, names, verbs, parts: partsOf(terms, verbs, language) }
}

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
export function pairsIn({ terms, names }: Layout): Candidate[] {
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
export function actsIn(layout: Layout): Candidate[] {
  const { terms, names, verbs } = layout
  if (verbs.length === 0) return []
  const agents = indicesOf(terms, (term, i) => typeOf(term) !== null || isAgentNoun(layout, i))
  return verbs.flatMap((verb) => {
    if (isNegated(layout, verb)) return []
    const before = agents.slice(0, lowerIndex(agents, verb)).slice(-SUBJECTS)
    const after = names.slice(lowerIndex(names, verb)).slice(0, OBJECTS)
    const subjects = before.filter((subject) => verb - subject <= REACH)
    const objects = after.filter((object) => object - verb <= REACH)
    const told = subjects.flatMap((subject) => objects.map((object) => act(subject, verb, object)))
    return before.length > 0 ? told : fronted(layout, verb, objects)
  })
}

const act = (subject: number, verb: number, object: number): Candidate => ({
  type: 'ACT',
  subject,
  object,
  verb,
})

/** `tidak akan menemui`: what is not done is no act. */
function isNegated({ parts }: Layout, verb: number): boolean {
  let at = verb - 1
  while (parts[at] === '' || parts[at] === 'l') at--
  return parts[at] === '!'
}

/** `Diiringi A dan B, C bernyanyi`: the subject of a clause before the main one is the name with which the main one begins. */
function fronted({ terms, parts }: Layout, verb: number, objects: readonly number[]): Candidate[] {
  const subject = objects.findLast(
    (name) => terms[name - 1]?.tags.has('Comma') && parts.indexOf('v', name) > 0 && name > objects[0]!,
  )
  if (subject === undefined) return []
  return objects.filter((object) => object < subject).map((object) => act(subject, verb, object))
}

/** A pronoun, on its own or in a verb of saying (`ujarnya`), or a title that stands for a person and does not go with a name. */
function isAgentNoun({ terms, parts }: Layout, i: number): boolean {
  const { tags } = terms[i]!
  return parts[i] === 'i' || tags.has('SaidClitic') || (tags.has('Post') && !terms[i + 1]?.tags.has('Person'))
}

const isVerb = (term: Term, { relations }: Language): boolean =>
  typeOf(term) === null &&
  !term.tags.has('Post') &&
  !term.tags.has('Function') &&
  relations.verbs.voiceOf(term.text.toLowerCase()) !== null

function indicesOf(terms: readonly Term[], is: (term: Term, i: number) => boolean): number[] {
  const found: number[] = []
  terms.forEach((term, i) => {
    if (is(term, i)) found.push(i)
  })
  return found
}

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
