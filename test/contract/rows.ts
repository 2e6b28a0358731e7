/** A small graph with a row of every kind that matters, and strings that are only data however they look. */
import type { Changes, NodeKey, NodeRecord, RelationshipRecord, Value } from '../../src/model/records.ts'
import type { NodeLabel, RelationshipType } from '../../src/model/schema.ts'
import { nodeLine, relationshipLine } from '../../src/store/lines.ts'
import type { Store } from '../../src/store/store.ts'

export const change = (some: Partial<Changes>): Changes => ({
  retract: [],
  nodes: [],
  relationships: [],
  remove: [],
  ...some,
})

export const key = (label: NodeLabel, id: string): NodeKey => ({ label, id })

export const node = (label: NodeLabel, id: string, properties: Record<string, Value> = {}): NodeRecord => ({
  label,
  id,
  properties,
})

export const link = (
  from: NodeKey,
  type: RelationshipType,
  to: NodeKey,
  properties: Record<string, Value>,
): RelationshipRecord => ({ type, from: key(from.label, from.id), to: key(to.label, to.id), properties })

export const SITI = node('Person', 'person:siti-aminah', {
  name: 'Siti Aminah',
  aliases: ['Siti'],
  kind: 'Person',
})
export const BANK = node('Organization', 'organization:bank-nusa', {
  name: 'Bank Nusa',
  aliases: [],
  kind: 'Organization',
})

/** What one article says: its own nodes, and that Siti leads the bank. */
export function articleOf(id: string, date = '2025-07-22'): Changes {
  const article = node('Article', id, { title: `Berita ${id}`, date, article: id })
  const chunk = node('Chunk', `${id}#c0`, {
    index: 0,
    text: 'Siti memimpin Bank Nusa.',
    start: 0,
    end: 24,
    article: id,
  })
  const figure = node('Figure', `${id}#f3`, { kind: 'money', value: 1.5e12, unit: 'IDR', article: id })
  const at = { article: id, start: 0, end: 4, by: 'rule', score: 0.75 }
  return change({
    retract: [id],
    nodes: [article, chunk, figure, SITI, BANK],
    relationships: [
      link(chunk, 'FROM_DOCUMENT', article, { article: id }),
      link(SITI, 'FROM_CHUNK', chunk, { ...at, text: 'Siti' }),
      link(figure, 'FROM_CHUNK', chunk, { ...at, start: 3, text: 'Rp1,5 triliun' }),
      link(figure, 'ABOUT', BANK, { article: id }),
      link(SITI, 'HOLDS_ROLE', BANK, { ...at, title: 'Direktur', date }),
      link(SITI, 'HOLDS_ROLE', BANK, { ...at, title: 'Direktur', date, start: 9, end: 17 }),
    ],
  })
}

export const HOSTILE: readonly string[] = [
  '',
  ' ',
  "'; MATCH (n) DETACH DELETE n; //",
  '"}) DELETE n //',
  '`Person`) SET n.name = "x',
  '$id {id} %s \\u0041 \\n \\',
  'NULL',
  'null',
  '[a,b]',
  'a,b;c|d\te\nf\r\ng',
  '\u0000\u0001\u001f\u007f\u0085\u2028\ufeff',
  'Ünïcödé ᮘᮞ 中文 😀 \u{10ffff}',
  'e\u0301 is not \u00e9',
  'x'.repeat(10_000),
  '👩🏽‍🌾'.repeat(1_000),
]

/** Everything in a store as canonical lines: two stores with the same lines hold the same graph. */
export async function dump(store: Store): Promise<string> {
  let lines = ''
  for await (const row of store.nodes()) lines += nodeLine(row)
  for await (const row of store.relationships()) lines += relationshipLine(row)
  return lines
}

export async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const row of rows) list.push(row)
  return list
}
