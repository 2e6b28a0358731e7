/**
 * A store in a folder of two files of canonical lines, `nodes.jsonl` and `relationships.jsonl`, held in memory. A small graph is written whole
 * at every change; of a large one `changes.jsonl` holds what came since, until that is much.
 */
import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { JejaringError } from '../../errors.ts'
import type { Changes } from '../../model/records.ts'
import { canonicalChanges } from '../canonical.ts'
import { nodeLine, parseNode, parseRelationship, relationshipLine } from '../lines.ts'
import { Graph } from '../memory/graph.ts'
import { MemoryStore } from '../memory/memory.ts'
import type { OpenStore } from '../store.ts'
import { append, readJournal, remove } from './journal.ts'
import { draftOf, readRows, writeDraft } from './lines-file.ts'

/** A graph of so few rows is written whole at every change: some hundred articles. */
const SMALL = 20_000
/** Of a large one the rows that came since may be this share of the rest. */
const SHARE = 0.5

class FilesStore extends MemoryStore {
  readonly #folder: Folder
  readonly #small: number
  /** Rows that `changes.jsonl` holds. */
  #late: number

  constructor(url: string, graph: Graph, folder: Folder, late: number, small: number) {
    super(url, graph)
    this.#folder = folder
    this.#late = late
    this.#small = small
  }

  /** All of the change or, where it is broken off, nothing. */
  override async apply(changes: Changes): Promise<void> {
    const canonical = canonicalChanges(changes)
    this.graph.apply(canonical)
    const late = this.#late + sizeOf(canonical)
    const { size } = this.graph
    if (size > this.#small && late < SHARE * (size - late)) {
      await append(this.#folder.changes, canonical)
      this.#late = late
    } else {
      await this.#writeWhole()
      this.#late = 0
    }
  }

  /** Drafts of both files are made; when they are whole, a mark says so, and whoever finds it puts them in place. */
  async #writeWhole(): Promise<void> {
    await writeDraft(this.#folder.relationships, this.graph.relationships(), relationshipLine)
    await writeDraft(this.#folder.nodes, this.graph.nodes(), nodeLine)
    await writeDraft(this.#folder.whole, [], String)
    await rename(draftOf(this.#folder.whole), this.#folder.whole)
    await putInPlace(this.#folder)
  }
}

const sizeOf = ({ retract, nodes, relationships, remove }: Changes): number =>
  retract.length + nodes.length + relationships.length + remove.length

interface Folder {
  readonly nodes: string
  readonly relationships: string
  readonly changes: string
  /** There while whole drafts are put in place of the files, and of the changes since. */
  readonly whole: string
}

async function putInPlace({ nodes, relationships, changes, whole }: Folder): Promise<void> {
  for (const file of [relationships, nodes]) if (existsSync(draftOf(file))) await rename(draftOf(file), file)
  await remove(changes)
  await remove(whole)
}

/**
 * @param small how many rows a graph has at most that is written whole at every change
 * @throws JejaringError STORE_REFUSED where the folder cannot be made or read, STORE_CORRUPT at a line that is no row
 */
export async function openFolder(address: string, small: number): Promise<MemoryStore> {
  const path = address.slice('files:'.length)
  const folder = {
    nodes: join(path, 'nodes.jsonl'),
    relationships: join(path, 'relationships.jsonl'),
    changes: join(path, 'changes.jsonl'),
    whole: join(path, 'whole'),
  }
  try {
    await mkdir(path, { recursive: true })
    if (existsSync(folder.whole)) await putInPlace(folder)
  } catch (cause) {
    throw new JejaringError('STORE_REFUSED', `${path} cannot be made a folder: ${(cause as Error).message}`, {
      cause,
    })
  }
  const graph = new Graph()
  graph.load(await readRows(folder.nodes, parseNode), await readRows(folder.relationships, parseRelationship))
  const changes = await readJournal(folder.changes)
  changes.forEach((one, i) => {
    applyLine(graph, one, `${folder.changes}:${i + 1}`)
  })
  const late = changes.reduce((sum, one) => sum + sizeOf(one), 0)
  return new FilesStore(address, graph, folder, late, small)
}

export const openFiles: OpenStore = (address) => openFolder(address, SMALL)

function applyLine(graph: Graph, changes: Changes, where: string): void {
  try {
    graph.apply(changes)
  } catch (cause) {
    throw new JejaringError('STORE_CORRUPT', `${where}: ${(cause as Error).message}`, { cause })
  }
}
