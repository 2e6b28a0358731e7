/**
 * Rules as templates: a pattern is a regular expression in which `{slot}` stands for the words of a slot and a space for white space.
 * A slot used twice carries a number (`{day}-{day2}`); each becomes a named group, so that a match is read by the names of its slots.
 */
import { JejaringError } from '../errors.ts'

/** The source of a regular expression that a slot stands for. */
export type Slots = ReadonlyMap<string, string>

/** White space inside a line of text; scraped text has the hard space and direction marks too. */
const SPACE = '[ \\u00a0\\u200e]'
const GAP = `${SPACE}{1,8}`

/** What is replaced in a pattern: a class of characters (kept), a slot, an optional space, a space. */
const PIECE = /\[(?:\\.|[^\]\\])*\]|\{([a-z]+)(\d?)\}| \?| /g

/**
 * Compiles a template; by its flags the expression is sticky: it matches at `lastIndex` or not at all.
 * @throws JejaringError LANGUAGE_DATA where it names a slot that there is none of, or is no regular expression
 */
export function compileTemplate(pattern: string, slots: Slots, flags = 'uy'): RegExp {
  const source = pattern.replace(PIECE, (whole, slot?: string, number = '') => {
    if (whole === ' ') return GAP
    if (whole === ' ?') return `${SPACE}{0,8}`
    if (slot === undefined) return whole
    const words = slots.get(slot)
    if (words === undefined)
      throw new JejaringError('LANGUAGE_DATA', `the template «${pattern}» names an unknown slot «${slot}»`)
    return `(?<${slot}${number}>${words})`
  })
  try {
    return new RegExp(source, flags)
  } catch (cause) {
    throw new JejaringError('LANGUAGE_DATA', `the template «${pattern}» is no regular expression`, { cause })
  }
}

/**
 * The alternatives of some phrases, longest first. A phrase in small letters stands for any spelling of its first letters or of
 * all in capitals; one with a capital stands for itself and for all in capitals.
 */
export function phrasePattern(phrases: readonly string[]): string {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return longestFirst.map(spellings).join('|')
}

function spellings(phrase: string): string {
  const plain = phrase
    .split(' ')
    .map((word) => {
      const [first = '', ...rest] = [...word]
      const start = first === first.toUpperCase() ? literal(first) : `[${first}${first.toUpperCase()}]`
      return start + literal(rest.join(''))
    })
    .join(GAP)
  const capitals = phrase.toUpperCase()
  return capitals === phrase || phrase.length < 3
    ? plain
    : `${plain}|${literal(capitals).replaceAll(' ', GAP)}`
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
