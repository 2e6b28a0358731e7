/**
 * What tells rows apart, and the one order they are read in: by code point, which is the order of UTF-8 bytes and so the order that
 * database engines sort strings in.
 */
import type { NodeKey, RelationshipRecord } from '../model/records.ts'

/**
 * Compares by code point. JavaScript's `<` compares UTF-16 code units, where surrogates stand below U+E000–U+FFFF: they are shifted
 * above them (Davis, "UTF-16 for Processing", Unicode Technical Note 12).
 */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}

const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)

export const byNodeKey = (a: NodeKey, b: NodeKey): number =>
  byCodePoint(a.label, b.label) || byCodePoint(a.id, b.id)

/** By (type, from, to, article, start). */
export const byRelationshipKey = (a: RelationshipRecord, b: RelationshipRecord): number =>
  byCodePoint(a.type, b.type) ||
  byNodeKey(a.from, b.from) ||
  byNodeKey(a.to, b.to) ||
  byCodePoint(article(a), article(b)) ||
  start(a) - start(b)

/** A node's key as a string; no label holds a space. */
export const nodeKey = ({ label, id }: NodeKey): string => `${label} ${id}`

/** A relationship's key as a string. */
export const relationshipKey = (row: RelationshipRecord): string =>
  JSON.stringify([row.type, row.from.label, row.from.id, row.to.label, row.to.id, article(row), start(row)])

const article = ({ properties }: RelationshipRecord): string => (properties.article as string | null) ?? ''

/** Stands in a key for a start that is absent, as in types that have at most one relationship a pair and article. */
export const NO_START = -1

const start = ({ properties }: RelationshipRecord): number => (properties.start as number | null) ?? NO_START

/** Counts in the order of the schema, what has none left out. */
export function inSchemaOrder<Kind extends string>(
  kinds: readonly Kind[],
  counts: ReadonlyMap<string, number>,
): Partial<Record<Kind, number>> {
  const found = kinds.filter((kind) => counts.has(kind)).map((kind) => [kind, counts.get(kind)!])
  return Object.fromEntries(found)
}
