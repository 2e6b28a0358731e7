/**
 * Carrying a change out in one transaction. What is there as it should be is left alone, what differs is set, and all else is created
 * in bulk: the engine creates rows many times faster than it merges them. (It copies them as fast, but past its log: a
 * process killed while it commits may then lose the copied rows and keep the others.)
 */

import type { Changes, NodeRecord, RelationshipRecord } from '../../model/records.ts'
import {
  NODE_LABELS,
  NODES,
  type NodeLabel,
  type PropertyType,
  type RelationshipType,
} from '../../model/schema.ts'
import { groupBy } from '../../multimap.ts'
import { canonicalChanges } from '../canonical.ts'
import { nodeLine, relationshipLine } from '../lines.ts'
import { NO_START, relationshipKey } from '../order.ts'
import { type Cell, encode, nodeColumns, relationshipColumns, typed } from './codec.ts'
import { readAttested, readOwners, readPage } from './read.ts'
import { quoted } from './schema.ts'
import type { Session } from './session.ts'

type Column = readonly [string, PropertyType]

/** To look through the graph for what so many articles own costs less than to find out whether they own anything. */
const FEW = 50

export class Writer {
  readonly #session: Session
  /** Articles that own something in the database, read when many are written: most are new then, and nothing is sought for them. */
  #owners: Set<string> | null = null

  constructor(session: Session) {
    this.#session = session
  }

  /** All of the change or, where it fails, nothing. */
  async apply(changes: Changes): Promise<void> {
    const { retract, nodes, relationships, remove } = canonicalChanges(changes)
    if (retract.length > FEW) this.#owners ??= await readOwners(this.#session)
    const mayOwn = (article: string) => this.#owners?.has(article) ?? true
    try {
      await this.#session.transaction(async () => {
        await this.#retract(retract.filter(mayOwn))
        const retracted = new Set(retract)
        for (const [label, rows] of groupBy(nodes, (row) => row.label)) await this.#mergeNodes(label, rows)
        for (const [type, rows] of groupBy(relationships, (row) => row.type))
          await this.#mergeRelationships(type, rows, (article) => !retracted.has(article) && mayOwn(article))
        for (const article of retract) this.#owners?.delete(article)
        for (const { properties } of [...nodes, ...relationships])
          if (properties.article !== undefined) this.#owners?.add(properties.article as string)
        for (const [label, keys] of groupBy(remove, (key) => key.label))
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
    const among = 'UNWIND $articles AS article MATCH'
    await this.#session.run(`${among} ()-[r]->() WHERE r.article = article DELETE r`, parameters)
    for (const label of NODE_LABELS)
      if (NODES[label].owner === 'article')
        await this.#session.run(
          `${among} (n:${quoted(label)}) WHERE n.article = article DETACH DELETE n`,
          parameters,
        )
  }

  async #mergeNodes(label: NodeLabel, rows: readonly NodeRecord[]): Promise<void> {
    const ids = rows.map(({ id }) => id)
    const known = new Map((await readPage(this.#session, label, ids)).map((row) => [row.id, nodeLine(row)]))
    const fresh = rows.filter(({ id }) => !known.has(id))
    const changed = rows.filter((row) => known.has(row.id) && known.get(row.id) !== nodeLine(row))
    const columns: Column[] = [['id', 'string'], ...nodeColumns(label)]
    const cells = ({ id, properties }: NodeRecord) =>
      columns.map(([name]) => (name === 'id' ? id : encode(properties[name])))
    const names = columns.map(([name]) => quoted(name))
    const pattern = names.map((name) => `${name}: ${name}`).join(', ')
    await this.#each(columns, fresh.map(cells), `CREATE (:${quoted(label)} {${pattern}})`)
    const assignments = names.slice(1).map((name) => `n.${name} = ${name}`)
    await this.#each(
      columns,
      changed.map(cells),
      `MATCH (n:${quoted(label)} {id: ${quoted('id')}}) SET ${assignments.join(', ')}`,
    )
  }

  /** @param mayOwn whether an article may have relationships that were written earlier */
  async #mergeRelationships(
    type: RelationshipType,
    rows: readonly RelationshipRecord[],
    mayOwn: (article: string) => boolean,
  ): Promise<void> {
    const articles = [...new Set(rows.map((row) => row.properties.article as string))]
    const owning = articles.filter(mayOwn)
    const known = new Map(
      (await readAttested(this.#session, type, owning)).map((row) => [
        relationshipKey(row),
        relationshipLine(row),
      ]),
    )
    const fresh = rows.filter((row) => known.get(relationshipKey(row)) !== relationshipLine(row))
    for (const row of fresh) if (known.has(relationshipKey(row))) await this.#delete(row)
    const columns = relationshipColumns(type)
    const pattern = columns.map(([name]) => `${quoted(name)}: ${quoted(name)}`).join(', ')
    for (const [pair, some] of groupBy(fresh, ({ from, to }) => `${from.label} ${to.label}` as const)) {
      const [from, to] = pair.split(' ') as [NodeLabel, NodeLabel]
      // One end after the other: the engine pairs all nodes of two labels where both are sought at once. A row that lacks an end
      // finds no match, and nothing is created.
      await this.#each(
        [['_from', 'string'], ['_to', 'string'], ...columns],
        some.map((row) => [row.from.id, row.to.id, ...columns.map(([name]) => encode(row.properties[name]))]),
        `MATCH (a:${quoted(from)} {id: _from}) WITH * MATCH (b:${quoted(to)} {id: _to}) CREATE (a)-[:${quoted(type)} {${pattern}}]->(b)`,
      )
    }
  }

  async #delete({ type, from, to, properties }: RelationshipRecord): Promise<void> {
    const { article, start } = properties
    const pattern = `(a:${quoted(from.label)} {id: $from})-[r:${quoted(type)}]->(b:${quoted(to.label)} {id: $to})`
    const started = relationshipColumns(type).some(([name]) => name === 'start')
    const same = started ? `AND coalesce(r.${quoted('start')}, ${NO_START}) = $start` : ''
    await this.#session.run(`MATCH ${pattern} WHERE r.article = $article ${same} DELETE r`, {
      from: from.id,
      to: to.id,
      article: article as string,
      ...(started && { start: (start as number | undefined) ?? NO_START }),
    })
  }

  async #remove(label: NodeLabel, ids: readonly string[]): Promise<void> {
    await this.#session.run(`UNWIND $ids AS id MATCH (n:${quoted(label)} {id: id}) DETACH DELETE n`, {
      ids: [...ids],
    })
  }

  /**
   * Does `clause` for each row, whose cells it sees by their columns' names. Rows go in as lists of texts, which the engine takes in
   * several times faster than structures; in a table with a column of lists every cell is a list, because a list has members of one
   * type. The cells are taken out of the row before anything else: after a join the engine gives the first row's to all.
   */
  async #each(columns: readonly Column[], rows: readonly (readonly Cell[])[], clause: string): Promise<void> {
    if (rows.length === 0) return
    const nested = columns.some(([, type]) => type === 'strings')
    const cells = columns.map(([name, type], i) => {
      const cell = `row[${i + 1}]${nested && type !== 'strings' ? '[1]' : ''}`
      return `${typed(cell, type)} AS ${quoted(name)}`
    })
    const wrapped = nested
      ? rows.map((row) => row.map((cell) => (typeof cell === 'string' ? [cell] : cell)))
      : rows
    await this.#session.run(`UNWIND $rows AS row WITH ${cells.join(', ')} ${clause}`, {
      rows: wrapped as string[][],
    })
  }
}
