/** What a number counts: the noun after it with its fixed modifier, without the classifier (`5 orang guru` → guru). */
import type { Numbers } from '../../language/numbers.ts'
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
  const { number, number2, classifier } = groups
  const word = groups.head ?? groups.head2
  const partitive = number2 !== undefined && end === start + number!.length
  if (partitive) return word !== undefined && isThing(word, numbers) ? { unit: word, end } : null
  const noun = word === undefined ? null : nounAt(text, end - word.length, word, classifier, numbers, names)
  if (noun) return noun
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
    return name.type === 'Person' || name.type === 'Place'
      ? null
      : { unit: text.slice(start, name.end), end: name.end }
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

/** A noun in small letters, one that is often counted, or an acronym (`14 juta KPM`). */
const isThing = (word: string, numbers: Numbers): boolean =>
  numbers.isHead(word) &&
  (/^\p{Ll}{3}/u.test(word) || numbers.isKnownHead(word) || /^\p{Lu}{2,6}$/u.test(word))
