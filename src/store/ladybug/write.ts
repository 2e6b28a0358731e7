/**
 * Carrying a change out in one transaction. Rows that are there as they should be are left alone, ones that differ are set one by
 * one, and all others are copied in bulk, which the engine does a hundred times faster than it merges.
 */
import type { Changes, NodeRecord, RelationshipRecord } from '../../model/records.ts'
import {
  NODE_LABELS,
  NODES,
  type NodeLabel,
  type PropertyType,
  type RelationshipType,
} from '../../model/schema.ts'
import { canonicalChanges } from '../canonical.ts'
import { nodeLine, relationshipLine } from '../lines.ts'
import { relationshipKey } from '../order.ts'
import { type Cell, encode, nodeColumns, relationshipColumns, typed } from './codec.ts'
import { readAttested, readOwners, readPage } from './read.ts'
import { quoted } from './schema.ts'
import type { Session } from './session.ts'

/** Copying nodes costs as much as setting this many one by one. */
const BULK = 64

export class Writer {
  readonly #session: Session
  /** Articles that own something in the database, read when first needed: most articles are new, and nothing is sought for them. */
  #owners: Set<string> | null = null

  constructor(session: Session) {
    this.#session = session
  }

  /** All of the change or, where it fails, nothing. */
  async apply(changes: Changes): Promise<void> {
    const { retract, nodes, relationships, remove } = canonicalChanges(changes)
    this.#owners ??= await readOwners(this.#session)
    const owners = this.#owners
    try {
      await this.#session.transaction(async () => {
        await this.#retract(retract.filter((article) => owners.has(article)))
        for (const article of retract) owners.delete(article)
        for (const [label, rows] of groups(nodes, (row) => row.label)) await this.#mergeNodes(label, rows)
        for (const [type, rows] of groups(relationships, (row) => row.type))
          await this.#mergeRelationships(type, rows)
        for (const { properties } of [...nodes, ...relationships])
          if (properties.article !== undefined) owners.add(properties.article as string)
        for (const [label, keys] of groups(remove, (key) => key.label))
          await this.#remove(
            label,
            keys.map(({ id }) => id),
          )
      })
    } catch (error) {
      this.#owners = null
      throw error
    }
  }

  async #retract(articles: readonly string[]): Promise<void> {
    if (articles.length === 0) return
    const parameters = { articles: [...articles] }
    await this.#session.run('MATCH ()-[r]->() WHERE r.article IN $articles DELETE r', parameters)
    for (const label of NODE_LABELS)
      if (NODES[label].owner === 'article')
        await this.#session.run(
          `MATCH (n:${quoted(label)}) WHERE n.article IN $articles DETACH DELETE n`,
          parameters,
        )
  }

  async #mergeNodes(label: NodeLabel, rows: readonly NodeRecord[]): Promise<void> {
    const known = new Map(
      (
        await readPage(
          this.#session,
          label,
          rows.map(({ id }) => id),
        )
      ).map((row) => [row.id, row]),
    )
    const columns = nodeColumns(label)
    const changed = rows.filter((row) => known.has(row.id) && nodeLine(known.get(row.id)!) !== nodeLine(row))
    const fresh = rows.filter((row) => !known.has(row.id))
    const bulk = fresh.length < BULK ? [] : fresh
    await this.#set(label, columns, bulk === fresh ? changed : [...changed, ...fresh])
    await this.#copy(
      quoted(label),
      [['id', 'string'], ...columns],
      bulk.map((row) => [row.id, ...columns.map(([name]) => encode(row.properties[name]))]),
    )
  }

  async #set(
    label: NodeLabel,
    columns: readonly (readonly [string, PropertyType])[],
    rows: readonly NodeRecord[],
  ): Promise<void> {
    const assignments = columns.map(([name, type], i) => `n.${quoted(name)} = ${typed(`$value${i}`, type)}`)
    await this.#session.runEach(
      `MERGE (n:${quoted(label)} {id: $id}) ${assignments.length > 0 ? `SET ${assignments.join(', ')}` : ''}`,
      rows.map(({ id, properties }) => ({
        id,
        ...Object.fromEntries(columns.map(([name], i) => [`value${i}`, encode(properties[name])])),
      })),
    )
  }

  async #mergeRelationships(type: RelationshipType, rows: readonly RelationshipRecord[]): Promise<void> {
    const articles = [...new Set(rows.map((row) => row.properties.article as string))]
    const owning = articles.filter((article) => this.#owners!.has(article))
    const known = new Map(
      (await readAttested(this.#session, type, owning)).map((row) => [
        relationshipKey(row),
        relationshipLine(row),
      ]),
    )
    const fresh = rows.filter((row) => known.get(relationshipKey(row)) !== relationshipLine(row))
    for (const row of fresh) if (known.has(relationshipKey(row))) await this.#delete(row)
    const columns = relationshipColumns(type)
    for (const [pair, some] of groups(
      fresh,
      ({ from, to }) => `FROM='${from.label}', TO='${to.label}'` as const,
    ))
      await this.#copy(
        quoted(type),
        [['from', 'string'], ['to', 'string'], ...columns],
        some.map(({ from, to, properties }) => [
          from.id,
          to.id,
          ...columns.map(([name]) => encode(properties[name])),
        ]),
        // A row without both its ends is an error to the engine, and nothing to us.
        `(${pair}, IGNORE_ERRORS=true)`,
      )
  }

  async #delete({ type, from, to, properties }: RelationshipRecord): Promise<void> {
    const { article, start } = properties
    const pattern = `(a:${quoted(from.label)} {id: $from})-[r:${quoted(type)}]->(b:${quoted(to.label)} {id: $to})`
    const same = start === undefined ? '' : ' AND r.`start` = $start'
    await this.#session.run(`MATCH ${pattern} WHERE r.article = $article${same} DELETE r`, {
      from: from.id,
      to: to.id,
      article: article as string,
      ...(start !== undefined && { start: start as number }),
    })
  }

  async #remove(label: NodeLabel, ids: readonly string[]): Promise<void> {
    await this.#session.run(`UNWIND $ids AS id MATCH (n:${quoted(label)} {id: id}) DETACH DELETE n`, {
      ids: [...ids],
    })
  }

  /**
   * Rows go in as lists of texts, which the engine takes in several times faster than structures; in a table with a column of lists
   * every cell is a list, because a list has members of one type.
   */
  async #copy(
    table: string,
    columns: readonly (readonly [string, PropertyType])[],
    rows: readonly (readonly Cell[])[],
    options = '',
  ): Promise<void> {
    if (rows.length === 0) return
    const nested = columns.some(([, type]) => type === 'strings')
    const cells = columns.map(([, type], i) =>
      typed(`row[${i + 1}]${nested && type !== 'strings' ? '[1]' : ''}`, type),
    )
    const wrapped = nested
      ? rows.map((row) => row.map((cell) => (typeof cell === 'string' ? [cell] : cell)))
      : rows
    await this.#session.run(
      `COPY ${table} FROM (UNWIND $rows AS row RETURN ${cells.join(', ')}) ${options}`,
      {
        rows: wrapped as string[][],
      },
    )
  }
}

function groups<Row, Key extends string>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const result = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = result.get(keyOf(row))
    if (group) group.push(row)
    else result.set(keyOf(row), [row])
  }
  return result
}
