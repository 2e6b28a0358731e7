/**
 * Tokens and sentences, with offsets into the text. Tokens are cut finely, at every change of letter, digit and mark and before a
 * capital inside a word, so that a name always ends where a token ends; scraped text glues words together (`rumahBudi`, `Wibowoyang`).
 */
import type { Sentence, Token } from '../model/facts.ts'
import type { Span } from '../model/span.ts'
import { type FindSeam, readSeams } from './seams.ts'
import { type SentenceRules, sentenceEnds } from './sentence-rules.ts'
import { readTableIfAny } from './table.ts'

export interface Tokenizer {
  /** The tokens of a whole article: everything that is not white space, from left to right. */
  tokens(text: string): Token[]
  /** The sentences of a stretch of the text, such as a paragraph, over the tokens that lie in it. */
  sentences(text: string, tokens: readonly Token[], stretch: Span): Sentence[]
}

/** Reads `abbreviations.tsv` and `glued.tsv`. */
export function readTokenizer(folder: string): Tokenizer {
  const rows = readTableIfAny(`${folder}/abbreviations.tsv`, ['word', 'kind'])
  const ofKind = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map(({ word }) => word))
  const rules: SentenceRules = {
    before: ofKind('before'),
    numbered: ofKind('numbered'),
    closing: ofKind('closing'),
    lettered: ofKind('lettered'),
    opening: ofKind('opening'),
  }
  const findSeam = readSeams(folder)
  return Object.freeze({
    tokens: (text: string) => unglue(text, cut(text), findSeam),
    sentences: (text: string, tokens: readonly Token[], stretch: Span) =>
      sentences(text, tokens, stretch, rules),
  })
}

/** Letters (a capital after a small letter begins anew), digits, or one mark; `\p{M}` keeps combining accents with their letter. */
const TOKEN = /\p{Lu}[\p{Lu}\p{M}]*(?:[^\P{L}\p{Lu}][\p{M}]*)*|(?:[^\P{L}\p{Lu}]\p{M}*)+|\p{N}+|[^\s]/gu

/** The finest tokens of a text, glued words together. */
export function cut(text: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text))
    tokens.push({ start: match.index, end: match.index + match[0].length })
  return tokens
}

/** Cuts words off the names they are glued to. */
function unglue(text: string, tokens: readonly Token[], findSeam: FindSeam): Token[] {
  const words = new Set(tokens.map(({ start, end }) => text.slice(start, end)))
  return tokens.flatMap((token) => {
    const length = findSeam(text.slice(token.start, token.end), words, {
      dot: text[token.start - 1] === '.',
      capital: /\p{Lu}/u.test(text[token.end] ?? ''),
    })
    if (length === 0) return token
    const seam = token.start + length
    return [
      { start: token.start, end: seam },
      { start: seam, end: token.end },
    ]
  })
}

function sentences(text: string, all: readonly Token[], stretch: Span, rules: SentenceRules): Sentence[] {
  const tokens = all.slice(firstAt(all, stretch.start), firstAt(all, stretch.end))
  const words = tokens.map(({ start, end }) => text.slice(start, end))
  const glued = tokens.map(({ end }, i) => tokens[i + 1]?.start === end)
  let first = 0
  return sentenceEnds({ words, glued }, rules).map((last) => {
    const inside = tokens.slice(first, last + 1)
    first = last + 1
    return { start: inside[0]!.start, end: inside.at(-1)!.end, tokens: inside }
  })
}

/** Index of the first token that starts at or after an offset. */
function firstAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
