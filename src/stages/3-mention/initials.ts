/**
 * People whom the article names by their initials alone (`pria berinisial AF (21), SW dan SJ`), as it does with suspects and victims: once
 * introduced so, the same letters are the same person wherever they stand alone.
 */
import type { Language } from '../../language/language.ts'
import type { Mention, Segmented, Sentence } from '../../model/facts.ts'

const LETTERS = /^\p{Lu}{1,4}$/u
/** What may stand between the word that introduces initials and these. */
const OPENING = /^[:"“‘']$/u
/** Tokens that a bracket with the age may have. */
const BRACKET = 4
const SCORE = 0.95

/** @param mentions sorted by start, not overlapping; the same with initials as people */
export function findInitials(
  mentions: readonly Mention[],
  before: Segmented,
  { lexicon }: Pick<Language, 'lexicon'>,
): Mention[] {
  const { text } = before.article
  const introduced = new Set(before.sentences.flatMap((sentence) => introducedIn(sentence, text, lexicon)))
  if (introduced.size === 0) return [...mentions]
  const people = before.sentences
    .flatMap(({ tokens }) => tokens.filter((_, t) => standsAlone(tokens, t, text, introduced)))
    .map(({ start, end }): Mention => ({ start, end, type: 'Person', by: 'initials', score: SCORE }))
    .filter((one) => mentions.every((other) => isApart(one, other) || isSame(one, other)))
  const others = mentions.filter((other) => !people.some((one) => isSame(one, other)))
  return [...others, ...people].sort((a, b) => a.start - b.start || b.end - a.end)
}

type Tokens = Sentence['tokens']

/** The initials that a sentence introduces: those after such a word, each perhaps with an age in brackets, and those joined to them. */
function introducedIn({ tokens }: Sentence, text: string, lexicon: Language['lexicon']): string[] {
  const hits = lexicon.find(text, tokens)
  const word = (t: number): string => text.slice(tokens[t]?.start, tokens[t]?.end)
  const isJoint = (t: number): boolean =>
    word(t) === ',' || hits.some(({ first, tags }) => first === t && tags.includes('Joint'))
  return hits
    .filter(({ tags }) => tags.includes('Initials'))
    .flatMap(({ last }) => {
      const found: string[] = []
      let t = OPENING.test(word(last)) ? last + 1 : last
      while (t < tokens.length && LETTERS.test(word(t))) {
        found.push(word(t++))
        t = afterBracket(t, word)
        if (!isJoint(t)) break
        while (isJoint(t)) t++
      }
      return found
    })
}

function afterBracket(t: number, word: (t: number) => string): number {
  if (word(t) !== '(') return t
  for (let close = t + 1; close <= t + BRACKET; close++) if (word(close) === ')') return close + 1
  return t
}

/** A single letter after a name or before a full stop may be a part of something else (`Grup A`, `A. Rahman`). */
function standsAlone(tokens: Tokens, t: number, text: string, introduced: ReadonlySet<string>): boolean {
  const word = (at: number): string => text.slice(tokens[at]?.start, tokens[at]?.end)
  if (!introduced.has(word(t))) return false
  const goesOn = /^\p{Lu}/u.test(word(t - 1)) || (word(t + 1) === '.' && t + 2 < tokens.length)
  return word(t).length > 1 || !goesOn
}

const isApart = (a: Mention, b: Mention): boolean => a.end <= b.start || b.end <= a.start
const isSame = (a: Mention, b: Mention): boolean => a.start === b.start && a.end === b.end
