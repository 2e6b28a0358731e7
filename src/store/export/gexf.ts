/** GEXF 1.3, the format of Gephi. */
import type { NodeRecord, RelationshipRecord, Value } from '../../model/records.ts'
import type { Store } from '../store.ts'
import { caption, type Declared, NODE_PROPERTIES, numbered, RELATIONSHIP_PROPERTIES } from './properties.ts'
import { graphNodes, graphRelationships } from './rows.ts'
import { escaped, valueText, XML_TYPES, xmlId } from './xml.ts'

export async function* gexfText(store: Store): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
  yield '<graph defaultedgetype="directed" mode="static">\n'
  yield attributes('node', new Map([['type', 'string'], ...NODE_PROPERTIES]))
  yield attributes('edge', RELATIONSHIP_PROPERTIES)
  yield '<nodes>\n'
  for await (const row of graphNodes(store)) yield nodeElement(row)
  yield '</nodes>\n<edges>\n'
  for await (const [id, row] of numbered(graphRelationships(store))) yield edgeElement(id, row)
  yield '</edges>\n</graph>\n</gexf>\n'
}

function attributes(owner: 'node' | 'edge', properties: Declared): string {
  const each = [...properties].map(
    ([name, type]) => `<attribute id="${name}" title="${name}" type="${XML_TYPES[type]}"/>\n`,
  )
  return `<attributes class="${owner}">\n${each.join('')}</attributes>\n`
}

/** `type` is the label, by which Gephi can colour. */
function nodeElement(row: NodeRecord): string {
  const values = attvalues({ type: row.label, id: row.id, ...row.properties })
  return `<node id="${xmlId(row)}" label="${escaped(caption(row))}">${values}</node>\n`
}

function edgeElement(id: string, { type, from, to, properties }: RelationshipRecord): string {
  const ends = `source="${xmlId(from)}" target="${xmlId(to)}"`
  return `<edge id="${id}" ${ends} label="${type}" kind="${type}">${attvalues(properties)}</edge>\n`
}

function attvalues(values: Readonly<Record<string, Value>>): string {
  const each = Object.entries(values).map(([name, value]) =>
    value === null ? '' : `<attvalue for="${name}" value="${escaped(valueText(value))}"/>`,
  )
  return `<attvalues>${each.join('')}</attvalues>`
}
