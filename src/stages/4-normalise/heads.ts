/** What a number counts: the noun after it with its fixed modifier, without the classifier (`5 orang guru` → guru). */
import type { Numbers } from '../../language/numbers.ts'
import type { EntityType } from '../../model/facts.ts'
import type { Places } from './places.ts'

/** Words that may still belong to a thing after its first one. */
const LONGEST_JOIN = 3

/**
 * @param end where the rule's match ends: after the classifier, or after the word that may be the noun
 * @returns null where the word after the number is nothing that can be counted
 */
export function counted(
  text: string,
  start: number,
  end: number,
  groups: Readonly<Record<string, string | undefined>>,
  numbers: Numbers,
  names: Places,
): { unit: string; end: number } | null {
  const { number, number2, pre } = groups
  const classifier = groups.classifier ?? groups.classifier2
  const word = groups.head
  const partitive = number2 !== undefined && end === start + number!.length
  if (partitive) return word !== undefined && isThing(word, numbers) ? { unit: word, end } : null
  const noun = word === undefined ? null : nounAt(text, end - word.length, word, classifier, numbers, names)
  if (noun && pre === undefined) return noun
  if (noun) {
    const from = text.lastIndexOf(pre!, end - word!.length)
    return { unit: text.slice(from, noun.end), end: noun.end }
  }
  if (classifier === undefined) return null
  const from = text.indexOf(classifier, start + number!.length)
  return { unit: classifier, end: from + classifier.length }
}

/** The noun that begins at a place: a whole name, or a word with those that make one thing with it. */
function nounAt(
  text: string,
  start: number,
  word: string,
  classifier: string | undefined,
  numbers: Numbers,
  names: Places,
): { unit: string; end: number } | null {
  const name = names.startingAt(start)
  if (name)
    return isCounted(name.type, classifier) ? { unit: text.slice(start, name.end), end: name.end } : null
  const strict = classifier !== undefined && numbers.value('classifier', classifier) === '1'
  if (strict ? !numbers.isKnownHead(word) : !isThing(word, numbers)) return null
  let end = start + word.length
  let last = word
  for (let i = 0; i < LONGEST_JOIN; i++) {
    const next = /^ (\p{L}[\p{L}-]*)/u.exec(text.slice(end, end + 40))
    if (!next || !numbers.joins(last, next[1]!)) break
    last = next[1]!
    end += next[0].length
  }
  return { unit: text.slice(start, end), end }
}

/** People and places are not counted; bodies only by a classifier (`1.716 unit Satuan Pelayanan`). */
const isCounted = (type: EntityType, classifier: string | undefined): boolean =>
  type !== 'Person' && type !== 'Place' && (type !== 'Organization' || classifier !== undefined)

/** A noun in small letters, one that is often counted, or an acronym (`14 juta KPM`). */
const isThing = (word: string, numbers: Numbers): boolean =>
  numbers.isHead(word) &&
  (/^\p{Ll}{2}/u.test(word) || numbers.isKnownHead(word) || /^\p{Lu}{2,6}$/u.test(word))
