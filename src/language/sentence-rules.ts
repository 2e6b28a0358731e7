/** Where a sentence ends: a full stop, question or exclamation mark, with the quotation marks and brackets that close after it. */
import type { Token } from '../model/facts.ts'

/** Abbreviations in lower case, by whether a capital after their full stop can begin a sentence. */
export interface SentenceRules {
  /** Stand before a name or number (`dr.`, `Jl.`, `No.`): never the end of a sentence. */
  readonly before: ReadonlySet<string>
  /** Stand after something (`Tbk.`, `dkk.`): the end of a sentence where a capital follows. */
  readonly closing: ReadonlySet<string>
}

/** Marks that close one after another, and tokens to look back for the quotation mark that opened: broken text has no end of them. */
const MOST_CLOSERS = 4
const REACH = 400

const STOP = /^[.!?…]$/u
const CLOSER = /^["'”’»)\]]$/u
const OPENER = /^["'“‘«([„]$/u
const CAPITAL = /^\p{Lu}/u

/** Whether a sentence that began at token `first` ends after token `i`. */
export function isBoundary(
  text: string,
  tokens: readonly Token[],
  first: number,
  i: number,
  rules: SentenceRules,
): boolean {
  const word = (at: number): string => {
    const token = tokens[at]
    return token ? text.slice(token.start, token.end) : ''
  }
  const gap = (at: number): boolean => (tokens[at + 1]?.start ?? text.length) > (tokens[at]?.end ?? 0)
  const stop = closedStop(word, gap, first, i)
  if (stop === null || closesAfter(word, gap, first, i)) return false
  const next = word(i + 1)
  const spaced = gap(i)
  if (word(stop) === '.' && isAbbreviated(word, gap, first, stop, rules, next)) return false
  if (!spaced) return CAPITAL.test(next) && /\p{Ll}{2}$|\p{N}$|[)"”]$/u.test(word(stop - 1)) && !gap(stop - 1)
  return CAPITAL.test(next) || OPENER.test(next) || /^[\p{N}\p{S}•–—-]/u.test(next) || isUncased(next)
}

const isUncased = (word: string) => /^\p{Lo}/u.test(word)

/** The index of the stop that token `i` closes: itself, or one with only closing marks glued between; null where there is none. */
function closedStop(
  word: (at: number) => string,
  gap: (at: number) => boolean,
  first: number,
  i: number,
): number | null {
  let at = i
  const furthest = Math.max(first, i - MOST_CLOSERS)
  while (at > furthest && CLOSER.test(word(at)) && !gap(at - 1)) at--
  return STOP.test(word(at)) ? at : null
}

/** Whether a mark that closes comes glued behind: the sentence ends after that. A straight quotation mark closes when one is open. */
function closesAfter(
  word: (at: number) => string,
  gap: (at: number) => boolean,
  first: number,
  i: number,
): boolean {
  const next = word(i + 1)
  if (gap(i)) return false
  if (STOP.test(next)) return true
  if (next !== '"' && next !== "'") return CLOSER.test(next)
  if (gap(i + 1) || word(i + 2) === '' || !CAPITAL.test(word(i + 2))) return true
  let open = false
  for (let at = Math.max(first, i - REACH); at <= i; at++) if (word(at) === next) open = !open
  return open
}

/** Whether the full stop at `stop` belongs to an abbreviation, an initial, a number or an ordinal. */
function isAbbreviated(
  word: (at: number) => string,
  gap: (at: number) => boolean,
  first: number,
  stop: number,
  rules: SentenceRules,
  next: string,
): boolean {
  if (stop === first || gap(stop - 1)) return false
  const before = word(stop - 1)
  const lower = before.toLowerCase()
  if (/^\p{Lu}$/u.test(before)) return true
  if (rules.before.has(lower)) return true
  if (rules.closing.has(lower)) return !CAPITAL.test(next)
  return /^\p{N}+$/u.test(before) && stop - 1 === first
}
