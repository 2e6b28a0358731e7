/** A store in a folder of two files of canonical lines, `nodes.jsonl` and `relationships.jsonl`: held in memory, written whole at every change. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { JejaringError } from '../../errors.ts'
import type { Changes } from '../../model/records.ts'
import { nodeLine, parseNode, parseRelationship, relationshipLine } from '../lines.ts'
import { Graph } from '../memory/graph.ts'
import { MemoryStore } from '../memory/memory.ts'
import type { OpenStore } from '../store.ts'
import { readRows, replaceFile } from './lines-file.ts'

class FilesStore extends MemoryStore {
  readonly #folder: Folder

  constructor(url: string, graph: Graph, folder: Folder) {
    super(url, graph)
    this.#folder = folder
  }

  /**
   * Each file is replaced in one move. Nodes come last, among them the marks of articles under way: a break between the two leaves
   * the marks, and the next run writes those articles anew.
   */
  override async apply(changes: Changes): Promise<void> {
    await super.apply(changes)
    await replaceFile(this.#folder.relationships, this.graph.relationships().map(relationshipLine))
    await replaceFile(this.#folder.nodes, this.graph.nodes().map(nodeLine))
  }
}

interface Folder {
  readonly nodes: string
  readonly relationships: string
}

/** @throws JejaringError STORE_REFUSED where the folder cannot be made or read, STORE_CORRUPT at a line that is no row */
export const openFiles: OpenStore = async (address) => {
  const path = address.slice('files:'.length)
  const folder = { nodes: join(path, 'nodes.jsonl'), relationships: join(path, 'relationships.jsonl') }
  try {
    await mkdir(path, { recursive: true })
  } catch (cause) {
    throw new JejaringError('STORE_REFUSED', `${path} cannot be made a folder: ${(cause as Error).message}`, {
      cause,
    })
  }
  const graph = new Graph()
  graph.apply({
    retract: [],
    nodes: await readRows(folder.nodes, parseNode),
    relationships: await readRows(folder.relationships, parseRelationship),
    remove: [],
  })
  return new FilesStore(address, graph, folder)
}
