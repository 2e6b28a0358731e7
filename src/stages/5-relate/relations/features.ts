/** What a candidate looks like to the model: types, distances, the words between and around, as strings. */
import type { Language } from '../../../language/language.ts'
import type { Term } from '../../../language/matcher.ts'
import { typeOf } from '../rows.ts'
import { type Candidate, type Layout, lowerIndex } from './candidates.ts'
import { wayBetween } from './clauses.ts'
import type { Context } from './context.ts'

const LONGEST_ROW = 16
/** Words further apart say nothing by their order. */
const LONGEST_SEQUENCE = 3

export function featuresOf(layout: Layout, one: Candidate, context: Context, language: Language): string[] {
  const own =
    one.verb === null ? pairFeatures(layout, one, language) : actFeatures(layout, one, one.verb, language)
  const [subject, object] = [layout.terms[one.subject]!, layout.terms[one.object]!]
  return [
    ...own,
    `role ${context.isRole(subject, object)}`,
    `quoted ${context.isQuoted(subject)}`,
    `subject frequency ${frequency(context.frequency(subject))}`,
    `object frequency ${frequency(context.frequency(object))}`,
  ]
}

const frequency = (count: number): string => (count < 3 ? String(count) : count < 6 ? '3-5' : '6+')

function pairFeatures(
  { terms, verbs }: Layout,
  { subject, object }: Candidate,
  language: Language,
): string[] {
  const [first, last] = subject < object ? [subject, object] : [object, subject]
  const order = subject < object ? '>' : '<'
  const between = terms.slice(first + 1, last)
  const types = `${kind(terms[subject])}${kind(terms[object])}`
  const part = coreOf(terms[subject]!, language)
  const whole = coreOf(terms[object]!, language)
  const { regions } = language.relations
  const known = regions.isWithin(part, whole)
  return [
    `types ${types} ${order}`,
    `gap ${order} ${bucket(between.length)}`,
    `within ${known} ${order} ${bucket(between.length)}`,
    `depths ${regions.depth(part)} ${regions.depth(whole)} ${order} ${bucket(between.length)}`,
    `row ${rowOf(terms, first)} ${order} ${bucket(between.length)}`,
    `row ${rowOf(terms, first)} within ${known}`,
    ...(between.length <= LONGEST_SEQUENCE
      ? [`sequence ${order} ${types} ${between.map(look).join(' ')}`]
      : []),
    ...bag(between, `between ${order}`),
    `first between ${order} ${look(between[0])}`,
    `last between ${order} ${look(between.at(-1))}`,
    `before ${order} ${look(terms[first - 1])}`,
    `before before ${order} ${look(terms[first - 2])}`,
    `after ${order} ${look(terms[last + 1])}`,
    `subject begins ${firstWord(terms[subject]!)}`,
    `object begins ${firstWord(terms[object]!)}`,
    `names between ${order} ${between
      .filter((term) => typeOf(term))
      .map(kind)
      .sort()
      .join('')
      .slice(0, 3)}`,
    `verbs between ${countVerbs(verbs, first, last) > 0}`,
  ]
}

function actFeatures(layout: Layout, one: Candidate, verb: number, language: Language): string[] {
  const { subject, object } = one
  const { terms, verbs, parts } = layout
  const word = terms[verb]!.text.toLowerCase()
  const voice = language.relations.verbs.voiceOf(word)
  const before = terms.slice(subject + 1, verb)
  const after = terms.slice(verb + 1, object)
  const [from, to] = [kind(terms[subject]), kind(terms[object])]
  const link = look(after.at(-1))
  const namesBefore = before.filter((term) => typeOf(term)).map(kind)
  const namesAfter = after.filter((term) => typeOf(term)).map(kind)
  if (subject > verb) return frontedFeatures(layout, one, verb, voice)
  const reach = wayBetween(parts, subject, verb)
  const grasp = wayBetween(parts, verb, object)
  return [
    `way before ${reach}`,
    `way before ${from} ${reach}`,
    `way after ${grasp}`,
    `way after ${to} ${grasp}`,
    `way after ${voice} ${grasp}`,
    `way after ${to} ${grasp} ${link}`,
    `ways ${reach} ${grasp}`,
    `left ${parts[subject - 1] ?? '#'}`,
    `left ${parts[subject - 1] ?? '#'} ${from} ${reach}`,
    `types ${from}${to}`,
    `types ${from}${to} ${voice}`,
    `verb ${word}`,
    `voice ${voice} ${link}`,
    `voice ${voice} ${to} ${link}`,
    `verb ${word} ${link}`,
    `says ${terms[verb]!.tags.has('Says')} ${terms[verb]!.tags.has('SaysThat')}`,
    `gap before ${bucket(before.length)}`,
    `gap after ${bucket(after.length)} ${voice}`,
    ...(before.length <= LONGEST_SEQUENCE ? [`sequence before ${before.map(look).join(' ')}`] : []),
    ...(after.length <= LONGEST_SEQUENCE ? [`sequence after ${after.map(look).join(' ')}`] : []),
    ...bag(before, 'before'),
    ...bag(after, 'after'),
    `subject preceded ${look(terms[subject - 1])}`,
    `subject followed ${look(terms[subject + 1])}`,
    `verb preceded ${look(terms[verb - 1])}`,
    `verb followed ${look(terms[verb + 1])}`,
    `object followed ${look(terms[object + 1])}`,
    `names before ${namesBefore.length} ${namesBefore.join('').slice(-2)}`,
    `names after ${namesAfter.length} ${namesAfter.join('').slice(0, 2)}`,
    `verbs before ${Math.min(3, countVerbs(verbs, subject + 1, verb))}`,
    `verbs after ${Math.min(3, countVerbs(verbs, verb + 1, object))}`,
    `begins ${subject < 3}`,
  ]
}

/** Of a clause before the main one, whose subject comes behind it. */
function frontedFeatures(
  { terms, parts }: Layout,
  { subject, object }: Candidate,
  verb: number,
  voice: string | null,
): string[] {
  const way = wayBetween(parts, verb, object)
  return [
    'fronted',
    `fronted ${voice} ${way}`,
    `fronted ${kind(terms[subject])}${kind(terms[object])}`,
    `fronted way ${wayBetween(parts, object, subject)}`,
    `fronted opening ${wayBetween(parts, -1, verb)}`,
  ]
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

/** The letter of a name's type; of other terms that can stand for one, a sign. */
function kind(term: Term | undefined): string {
  const type = term && typeOf(term)
  if (type) return type === 'Product' ? 'X' : type[0]!
  return term?.tags.has('Pronoun') ? 'i' : term?.tags.has('Post') ? 't' : '-'
}

/** Word classes that say more than the word. */
const CLASSES = ['Kin', 'Owned', 'Member', 'Part', 'Lies', 'Post', 'Date', 'Figure']

/** A term as context: what it is if it is a name, figure, date or title, else its word. */
function look(term: Term | undefined): string {
  if (!term) return '#'
  const type = typeOf(term)
  if (type) return type
  const tag = CLASSES.find((one) => term.tags.has(one))
  if (tag) return tag
  return /^\p{Lu}/u.test(term.text) && !term.tags.has('Function') ? 'Capital' : term.text.toLowerCase()
}

const bag = (terms: readonly Term[], where: string) =>
  [...new Set(terms.slice(0, 12).map(look))].map((word) => `${where} ${word}`)

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
