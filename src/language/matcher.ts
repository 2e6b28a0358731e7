/**
 * Rules over words: patterns in compromise's match syntax, run over terms that carry tags.
 *
 * A term is a token, or a whole mention, date or figure taken as one; its tags say what it is (`Person`, `Date`, `Post`).
 * A rule such as `[<title>#Post+] [<of>#Organization?] #Comma? [<person>#Person]` names what it finds by groups.
 * Syntax: https://github.com/spencermountain/compromise/wiki/Match-syntax
 */
import { createRequire } from 'node:module'
import type { Span } from '../model/span.ts'

export interface Term extends Span {
  readonly text: string
  readonly tags: ReadonlySet<string>
}

/** A rule as it stands in a table; the tests run the example (must match) and the counter-example (must not). */
export interface Rule {
  readonly name: string
  readonly pattern: string
  readonly example: string
  readonly counter: string
}

/** Where a rule matched: indices into the terms, end exclusive. A group that matched nothing is absent. */
export interface RuleMatch {
  readonly rule: string
  readonly first: number
  readonly last: number
  readonly groups: ReadonlyMap<string, readonly [first: number, last: number]>
}

export type Matcher = (terms: readonly Term[]) => RuleMatch[]

/** Required, not imported: so it is one file, which loads in a sixth of the time of its hundred modules. */
const nlp: typeof import('compromise/one').default = createRequire(import.meta.url)('compromise/one')

interface RawMatch {
  ptrs: [number, number, number][]
  byGroup: Record<string, [number, number, number][]>
}
/** @param known of each sentence its words and, as `#Tag`, its tags: rules that ask for others are not tried */
type RawMatcher = (document: unknown[][], todo: { regs: unknown[] }, known: ReadonlySet<string>[]) => RawMatch

const matchRaw = (nlp.methods() as { one: { match: RawMatcher } }).one.match

/** Longer sentences are broken text; they are matched piece by piece, since the cost of a match grows with the square of the length. */
const LONGEST_SENTENCE = 400

/** Compiles rules once; the matches come rule by rule, in the order of the table, then from left to right. */
export function compileMatcher(rules: readonly Rule[]): Matcher {
  const compiled = rules.map(({ name, pattern }) => ({
    name,
    regs: nlp.parseMatch(pattern) as unknown[],
    needed: neededGroups(pattern),
  }))
  return (terms) => {
    const starts = Array.from(
      { length: Math.ceil(terms.length / LONGEST_SENTENCE) },
      (_, i) => i * LONGEST_SENTENCE,
    )
    const pieces = starts.map((start) => pieceOf(terms.slice(start, start + LONGEST_SENTENCE), start))
    return compiled.flatMap(({ name, regs, needed }) =>
      pieces
        .flatMap((piece) => matchesIn(piece, name, regs))
        .filter(({ groups }) => needed.every((group) => groups.has(group))),
    )
  }
}

/**
 * The groups that a pattern does not make optional. A match without one is none: where an optional word before the last group is that
 * group's only term, compromise takes the word and calls the group matched.
 */
const neededGroups = (pattern: string): string[] =>
  [...pattern.matchAll(/\[<(\w+)>([^\]]*)\]/g)].flatMap(([, name, words]) =>
    /^\S+(?:\?|\{0,\d*\})$/.test(words!) ? [] : [name!],
  )

/** A sentence, or a part of a long one, as compromise reads it. */
interface Piece {
  readonly start: number
  readonly sentence: unknown[]
  readonly known: ReadonlySet<string>
}

function pieceOf(terms: readonly Term[], start: number): Piece {
  const sentence = terms.map(toCompromise)
  const known = new Set<string>()
  for (const { text, normal, tags } of sentence) {
    known.add(text).add(normal)
    for (const tag of tags) known.add(`#${tag}`)
  }
  return { start, sentence, known }
}

function matchesIn({ start, sentence, known }: Piece, rule: string, regs: unknown[]): RuleMatch[] {
  const { ptrs, byGroup } = matchRaw([sentence], { regs }, [known])
  return ptrs.map(([, first, last]) => ({
    rule,
    first: start + first,
    last: start + last,
    groups: groupsWithin(byGroup, first, last, start),
  }))
}

function toCompromise(term: Term, index: number) {
  const normal = term.text.toLowerCase()
  return {
    text: term.text,
    normal,
    machine: normal,
    pre: '',
    post: ' ',
    tags: term.tags,
    id: `t${index}`,
    index: [0, index],
  }
}

function groupsWithin(byGroup: RawMatch['byGroup'], first: number, last: number, start: number) {
  const groups = new Map<string, readonly [number, number]>()
  for (const [name, pointers] of Object.entries(byGroup)) {
    const found = pointers.find(([, from, to]) => from >= first && to <= last)
    if (found) groups.set(name, [start + found[1], start + found[2]])
  }
  return groups
}
