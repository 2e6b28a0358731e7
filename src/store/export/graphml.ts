/** GraphML, which most graph tools read (Brandes and others, "GraphML Progress Report", 2001). */
import type { NodeRecord, RelationshipRecord, Value } from '../../model/records.ts'
import { NODES } from '../../model/schema.ts'
import type { Store } from '../store.ts'
import { type Declared, NODE_PROPERTIES, numbered, RELATIONSHIP_PROPERTIES } from './properties.ts'
import { graphNodes, graphRelationships } from './rows.ts'
import { escaped, valueText, XML_TYPES, xmlId } from './xml.ts'

export async function* graphmlText(store: Store): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  yield keys('node', new Map([['labels', 'string'], ...NODE_PROPERTIES]))
  yield keys('edge', new Map([['type', 'string'], ...RELATIONSHIP_PROPERTIES]))
  yield '<graph id="jejaring" edgedefault="directed">\n'
  for await (const row of graphNodes(store)) yield nodeElement(row)
  for await (const [id, row] of numbered(graphRelationships(store))) yield edgeElement(id, row)
  yield '</graph>\n</graphml>\n'
}

type Owner = 'node' | 'edge'

function keys(owner: Owner, properties: Declared): string {
  return [...properties]
    .map(
      ([name, type]) =>
        `<key id="${owner}.${name}" for="${owner}" attr.name="${name}" attr.type="${XML_TYPES[type]}"/>\n`,
    )
    .join('')
}

function nodeElement(row: NodeRecord): string {
  const labels = NODES[row.label].labels.map((label) => `:${label}`).join('')
  return `<node id="${xmlId(row)}">${data('node', { labels, id: row.id, ...row.properties })}</node>\n`
}

function edgeElement(id: string, { type, from, to, properties }: RelationshipRecord): string {
  const ends = `source="${xmlId(from)}" target="${xmlId(to)}"`
  return `<edge id="${id}" ${ends}>${data('edge', { type, ...properties })}</edge>\n`
}

function data(owner: Owner, values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === null ? '' : `<data key="${owner}.${name}">${escaped(valueText(value))}</data>`,
    )
    .join('')
}
