/** Writes the whole graph of a store as files for other tools; every format is a stream, so memory does not grow with the graph. */
import type { Store } from '../store.ts'
import { writeCsv } from './csv.ts'
import { gexfText } from './gexf.ts'
import { graphmlText } from './graphml.ts'
import { jsonlText } from './jsonl.ts'
import { writeText } from './output.ts'

const EXPORTS = {
  /** Canonical lines: the same bytes from any store that holds the same graph. */
  jsonl: (store: Store, path: string) => writeText(path, jsonlText(store)),
  /** A folder for `neo4j-admin database import`. */
  csv: writeCsv,
  graphml: (store: Store, path: string) => writeText(path, graphmlText(store)),
  gexf: (store: Store, path: string) => writeText(path, gexfText(store)),
} as const

export type ExportFormat = keyof typeof EXPORTS

/**
 * @param path a file, or `-` for standard output; for csv a folder
 * @throws JejaringError OUTPUT where it cannot be written
 */
export async function exportGraph(store: Store, format: ExportFormat, path: string): Promise<void> {
  await EXPORTS[format](store, path)
}
