/**
 * What a candidate looks like to the model: types, distances, the words between and around, as features. What it shares with others of its
 * sentence (of an act, all that lies between its verb and its subject) is told once.
 */
import type { Language } from '../../../language/language.ts'
import type { Term } from '../../../language/matcher.ts'
import { type Features, type Parts, Shared } from '../../../language/weights.ts'
import { once, shared } from '../once.ts'
import { typeOf } from '../rows.ts'
import { type Candidate, type Layout, lowerIndex } from './candidates.ts'
import { wayBetween } from './clauses.ts'
import type { Context } from './context.ts'
import { type Looks, looksOf } from './looks.ts'

const LONGEST_ROW = 16
/** Words further apart say nothing by their order. */
const LONGEST_SEQUENCE = 3
/** So many words between two names are told one by one. */
const LONGEST_BAG = 12

export function featuresOf(layout: Layout, context: Context, language: Language): (one: Candidate) => Parts {
  const { terms } = layout
  const looks = looksOf(layout)
  const partsOfPair = pairFeatures(layout, looks, language)
  const partsOfAct = actFeatures(layout, looks, language)
  const asSubject = shared((at) => [
    `quoted ${context.isQuoted(terms[at]!)}`,
    `subject frequency ${frequency(context.frequency(terms[at]!))}`,
  ])
  const asObject = shared((at) => [`object frequency ${frequency(context.frequency(terms[at]!))}`])
  return ({ subject, object, verb }) => [
    ...(verb === null ? partsOfPair(subject, object) : partsOfAct(subject, verb, object)),
    context.isRole(terms[subject]!, terms[object]!) ? ROLE : NO_ROLE,
    asSubject(subject),
    asObject(object),
  ]
}

const ROLE = ['role true']
const NO_ROLE = ['role false']

const frequency = (count: number): string => (count < 3 ? String(count) : count < 6 ? '3-5' : '6+')

/** Of a pair, what every relation that it may have asks. */
function pairFeatures({ terms, verbs }: Layout, { look, kind, isName }: Looks, language: Language) {
  const { regions } = language.relations
  const core = once((at) => coreOf(terms[at]!, language))
  const row = once((at) => rowOf(terms, at))
  const between = {
    '>': shared((at) => [`between > ${look(at)}`]),
    '<': shared((at) => [`between < ${look(at)}`]),
  }
  const begins = {
    subject: shared((at) => [`subject begins ${firstWord(terms[at]!)}`]),
    object: shared((at) => [`object begins ${firstWord(terms[at]!)}`]),
  }
  const own = (subject: number, object: number): string[] => {
    const [first, last] = subject < object ? [subject, object] : [object, subject]
    const order = subject < object ? '>' : '<'
    const gap = bucket(last - first - 1)
    const types = `${kind(subject)}${kind(object)}`
    const [part, whole] = [core(subject), core(object)]
    const known = regions.isWithin(part, whole)
    const inside = indices(first + 1, last)
    const names = inside.filter(isName).map(kind).sort().join('').slice(0, 3)
    return [
      `types ${types} ${order}`,
      `gap ${order} ${gap}`,
      `within ${known} ${order} ${gap}`,
      `depths ${regions.depth(part)} ${regions.depth(whole)} ${order} ${gap}`,
      `row ${row(first)} ${order} ${gap}`,
      `row ${row(first)} within ${known}`,
      ...(inside.length <= LONGEST_SEQUENCE
        ? [`sequence ${order} ${types} ${inside.map(look).join(' ')}`]
        : []),
      `first between ${order} ${inside.length > 0 ? look(first + 1) : '#'}`,
      `last between ${order} ${inside.length > 0 ? look(last - 1) : '#'}`,
      `before ${order} ${look(first - 1)}`,
      `before before ${order} ${look(first - 2)}`,
      `after ${order} ${look(last + 1)}`,
      `names between ${order} ${names}`,
      `verbs between ${countVerbs(verbs, first, last) > 0}`,
    ]
  }
  const pairs = sharedPairwise(own)
  return (subject: number, object: number): Parts => [
    pairs(subject, object),
    ...bag(
      Math.min(subject, object) + 1,
      Math.max(subject, object),
      look,
      between[subject < object ? '>' : '<'],
    ),
    begins.subject(subject),
    begins.object(object),
  ]
}

function actFeatures(layout: Layout, looks: Looks, language: Language) {
  const { terms, verbs, parts } = layout
  const { look, kind, isName } = looks
  const word = once((verb) => terms[verb]!.text.toLowerCase())
  const voice = once((verb) => language.relations.verbs.voiceOf(word(verb))!)
  const ofVerb = shared((verb) => [
    `verb ${word(verb)}`,
    `says ${terms[verb]!.tags.has('Says')} ${terms[verb]!.tags.has('SaysThat')}`,
    `verb preceded ${look(verb - 1)}`,
    `verb followed ${look(verb + 1)}`,
  ])
  const beforeWord = shared((at) => [`before ${look(at)}`])
  const afterWord = shared((at) => [`after ${look(at)}`])
  const reach = pairwise((subject, verb) => wayBetween(parts, subject, verb))
  const grasp = pairwise((verb, object) => wayBetween(parts, verb, object))
  const ofSubject = sharedPairwise((subject, verb) => {
    const before = indices(subject + 1, verb)
    const names = before.filter(isName).map(kind)
    const left = `left ${parts[subject - 1] ?? '#'}`
    return [
      `way before ${reach(subject, verb)}`,
      `way before ${kind(subject)} ${reach(subject, verb)}`,
      left,
      `${left} ${kind(subject)} ${reach(subject, verb)}`,
      `gap before ${bucket(before.length)}`,
      ...(before.length <= LONGEST_SEQUENCE ? [`sequence before ${before.map(look).join(' ')}`] : []),
      `subject preceded ${look(subject - 1)}`,
      `subject followed ${look(subject + 1)}`,
      `names before ${names.length} ${names.join('').slice(-2)}`,
      `verbs before ${Math.min(3, countVerbs(verbs, subject + 1, verb))}`,
      `begins ${subject < 3}`,
    ]
  })
  const ofObject = sharedPairwise((verb, object) => {
    const after = indices(verb + 1, object)
    const link = after.length > 0 ? look(object - 1) : '#'
    const names = after.filter(isName).map(kind)
    const way = grasp(verb, object)
    return [
      `way after ${way}`,
      `way after ${kind(object)} ${way}`,
      `way after ${voice(verb)} ${way}`,
      `way after ${kind(object)} ${way} ${link}`,
      `voice ${voice(verb)} ${link}`,
      `voice ${voice(verb)} ${kind(object)} ${link}`,
      `verb ${word(verb)} ${link}`,
      `gap after ${bucket(after.length)} ${voice(verb)}`,
      ...(after.length <= LONGEST_SEQUENCE ? [`sequence after ${after.map(look).join(' ')}`] : []),
      `object followed ${look(object + 1)}`,
      `names after ${names.length} ${names.join('').slice(0, 2)}`,
      `verbs after ${Math.min(3, countVerbs(verbs, verb + 1, object))}`,
    ]
  })
  return (subject: number, verb: number, object: number): Parts => {
    if (subject > verb) return [frontedFeatures(layout, looks, { subject, verb, object }, voice(verb))]
    const types = `types ${kind(subject)}${kind(object)}`
    return [
      [types, `${types} ${voice(verb)}`, `ways ${reach(subject, verb)} ${grasp(verb, object)}`],
      ofVerb(verb),
      ofSubject(subject, verb),
      ...bag(subject + 1, verb, look, beforeWord),
      ofObject(verb, object),
      ...bag(verb + 1, object, look, afterWord),
    ]
  }
}

/** Of a clause before the main one, whose subject comes behind it. */
function frontedFeatures(
  { parts }: Layout,
  { kind }: Looks,
  { subject, verb, object }: { readonly subject: number; readonly verb: number; readonly object: number },
  voice: string,
): string[] {
  const way = wayBetween(parts, verb, object)
  return [
    'fronted',
    `fronted ${voice} ${way}`,
    `fronted ${kind(subject)}${kind(object)}`,
    `fronted way ${wayBetween(parts, object, subject)}`,
    `fronted opening ${wayBetween(parts, -1, verb)}`,
  ]
}

/** What is told of two places is told once, however many candidates ask. */
function pairwise<Value>(tell: (a: number, b: number) => Value): (a: number, b: number) => Value {
  const rows = once((a) => once((b) => tell(a, b)))
  return (a, b) => rows(a)(b)
}

const sharedPairwise = (tell: (a: number, b: number) => Features): ((a: number, b: number) => Shared) =>
  pairwise((a, b) => new Shared(tell(a, b)))

const indices = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

/** The first words of a stretch, each one once. */
function bag(from: number, to: number, look: (at: number) => string, tell: (at: number) => Shared): Parts {
  const seen = new Set<string>()
  const parts: Shared[] = []
  for (let at = from; at < Math.min(to, from + LONGEST_BAG); at++) {
    if (!seen.has(look(at))) parts.push(tell(at))
    seen.add(look(at))
  }
  return parts
}

/** The row of names and commas that a name stands in: how long it is, and whether it is a list (`A, B, dan C`). */
function rowOf(terms: readonly Term[], at: number): string {
  const isRow = (i: number) => terms[i] && (typeOf(terms[i]!) || terms[i]!.tags.has('Comma'))
  let [first, last] = [at, at]
  while (isRow(first - 1) && at - first < LONGEST_ROW) first--
  while (isRow(last + 1) && last - at < LONGEST_ROW) last++
  const names = terms.slice(first, last + 1).filter((term) => typeOf(term)).length
  return `${Math.min(names, 6)} ${terms[last + 1]?.tags.has('Joint') ?? false}`
}

/** How many verbs stand from one index up to another. */
const countVerbs = (verbs: readonly number[], from: number, to: number) =>
  lowerIndex(verbs, to) - lowerIndex(verbs, from)

function bucket(length: number): string {
  if (length <= 3) return String(length)
  return length <= 5 ? '4-5' : length <= 9 ? '6-9' : '10+'
}

const firstWord = ({ text }: Term): string => /^[\p{L}]+/u.exec(text)?.[0].toLowerCase() ?? '#'

/** A place's name without its level, in lower case. */
function coreOf({ text }: Term, { coreference }: Language): string {
  const words = coreference.expand(text.toLowerCase().split(/\s+/u))
  const core = words.filter((word) => coreference.nameWords.get(word) !== 'level')
  return (core.length > 0 ? core : words).join(' ')
}
