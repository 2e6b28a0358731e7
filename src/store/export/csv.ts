/**
 * A folder for `neo4j-admin database import`: a file of nodes for each label, a file of relationships for each type and pair of
 * labels (their ids live in spaces of their own), and `import.args`, which names them all:
 * `neo4j-admin database import full @import.args neo4j`, run inside the folder; a path without a folder in it is none to the tool of 2026.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { Value } from '../../model/records.ts'
import {
  NODES,
  type NodeLabel,
  type Properties,
  type PropertyType,
  RELATIONSHIPS,
  type RelationshipKind,
} from '../../model/schema.ts'
import type { Store } from '../store.ts'
import { notWritten, OutputFile, writeText } from './output.ts'
import { GRAPH_LABELS, graphRelationships } from './rows.ts'

const TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  strings: 'string[]',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  date: 'date',
}

type Cell = string | number | null

/** Lists are parted by it; neo4j-admin has no way to escape it inside a member, where it becomes a comma. */
const SEPARATOR = ';'

/** @throws JejaringError OUTPUT where the folder or a file cannot be written */
export async function writeCsv(store: Store, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause) => {
    throw notWritten(folder, cause)
  })
  const options = ['--multiline-fields=true', `--array-delimiter=${SEPARATOR}`]
  for (const label of GRAPH_LABELS) {
    await writeText(join(folder, `${label}.csv`), nodeFile(store, label))
    options.push(`--nodes=./${label}.csv`)
  }
  for (const name of await writeRelationships(store, folder)) options.push(`--relationships=./${name}`)
  const args = new OutputFile(join(folder, 'import.args'))
  await args.write(`${options.join('\n')}\n`)
  await args.flush()
}

async function* nodeFile(store: Store, label: NodeLabel): AsyncGenerator<string> {
  const { id: _, ...properties }: Properties = NODES[label].properties
  yield line([`id:ID(${label})`, ...headers(properties), ':LABEL'])
  const labels = NODES[label].labels.join(SEPARATOR)
  for await (const row of store.nodes({ label }))
    yield line([row.id, ...cells(properties, row.properties), labels])
}

/** In the canonical order all rows of a file stand close together; returns the names of the files. */
async function writeRelationships(store: Store, folder: string): Promise<string[]> {
  const files = new Map<string, OutputFile>()
  for await (const row of graphRelationships(store)) {
    const name = `${row.type}.${row.from.label}.${row.to.label}.csv`
    const { properties }: RelationshipKind = RELATIONSHIPS[row.type]
    let file = files.get(name)
    if (!file) {
      file = new OutputFile(join(folder, name))
      files.set(name, file)
      const ends = [`:START_ID(${row.from.label})`, `:END_ID(${row.to.label})`]
      await file.write(line([...ends, ...headers(properties), ':TYPE']))
    }
    await file.write(line([row.from.id, row.to.id, ...cells(properties, row.properties), row.type]))
  }
  for (const file of files.values()) await file.flush()
  return [...files.keys()]
}

const headers = (properties: Properties): string[] =>
  Object.entries(properties).map(([name, type]) => `${name}:${TYPES[type]}`)

function cells(declared: Properties, properties: Readonly<Record<string, Value>>): Cell[] {
  return Object.keys(declared).map((name) => {
    const value = properties[name] ?? null
    if (typeof value === 'boolean') return String(value)
    if (value === null || typeof value !== 'object') return value
    return value.map((member) => member.replaceAll(SEPARATOR, ',')).join(SEPARATOR)
  })
}

/** Texts are quoted, so that an empty one is not taken for none. */
const line = (values: readonly Cell[]): string => stringify([values], { quoted_string: true })
