/** When two things that an article says count as the same; the annotation guidelines define it. */
import type { Entity, EntityId, GraphFigure, GraphQuote } from '../model/article-graph.ts'
import type { Span } from '../model/span.ts'

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const words = (text: string | null): string[] =>
  (text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The share of mentions, of the entity that has more of them, that overlap with a mention of the other. */
export function sharedMentions(g: Entity, s: Entity): number {
  const shared = g.mentions.filter((m) => s.mentions.some((n) => overlap(m, n))).length
  return shared / Math.max(g.mentions.length, s.mentions.length, 1)
}

/** Same value and unit; units are the same where one begins or ends with the other (`hektare lahan`, `hektare`). */
export function sameFigure(g: GraphFigure, s: GraphFigure): boolean {
  const high = g.high === null || (s.high !== null && sameNumber(g.high, s.high))
  return overlap(g, s) && sameNumber(g.value, s.value) && high && sameUnit(g.unit, s.unit)
}

function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-300)
}

function sameUnit(left: string | null, right: string | null): boolean {
  const [a, b] = [canonicalUnit(left), canonicalUnit(right)]
  if (a === b) return true
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a))
}

/** Files of other makers may write units as the text does. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(%|persen|prosen|per cent)$/, 'percent'],
  [/^(rp|rupiah)$/, 'idr'],
  [/^(us\$|us dollar|dollar as|dolar as)$/, 'usd'],
]

function canonicalUnit(unit: string | null): string {
  return SPELLINGS.reduce((text, [form, code]) => text.replace(form, code), (unit ?? '').toLowerCase()).trim()
}

export function halfTheWords(a: string | null, b: string | null): boolean {
  const [left, right] = [new Set(words(a)), new Set(words(b))]
  const common = [...left].filter((word) => right.has(word)).length
  return common * 2 >= Math.max(left.size, right.size)
}

/** Jaccard index of the places of words, where it is 0.8 or more and both are direct or neither is; else 0. */
export function quoteLikeness(g: GraphQuote, s: GraphQuote, text: string): number {
  if (g.direct !== s.direct || !overlap(g, s)) return 0
  const [a, b] = [wordPlaces(g, text), wordPlaces(s, text)]
  const common = [...a].filter((place) => b.has(place)).length
  const jaccard = common / (a.size + b.size - common || 1)
  return jaccard >= 0.8 ? jaccard : 0
}

function wordPlaces({ start, end }: Span, text: string): Set<number> {
  return new Set([...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => start + match.index))
}

/** The gold entity that a system's entity stands for; an unaligned one stands for itself alone. */
export type Meaning = (id: EntityId | null) => EntityId | null
