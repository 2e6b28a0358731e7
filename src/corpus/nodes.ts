/**
 * What a local entity stands for before anything is merged: a node. Most names are one node wherever they stand; a name that many bear is
 * one node for each region, or, where only its context can tell, one for each article (`loose`).
 */
import type { Local, LocalArticle } from './locals.ts'
import { coreKey } from './names.ts'
import { type ArticleRegions, Atlas, REGENCY } from './regions.ts'
import { Seats } from './seats.ts'

export interface Node {
  readonly id: string
  readonly local: Local
  /** Nodes that share a form are spelled differently and say the same. */
  readonly forms: readonly string[]
  /** Many bear the name, and nothing in the article but its context tells which of them it is. */
  readonly loose: boolean
  /** Official code of the region that a place is. */
  readonly code: string | null
}

/** Two names that a scraper has glued together. */
const GLUED = /\p{Ll}\p{Lu}/u

/** Where a local entity is: the code that it has itself, and the region around it. */
interface Where {
  readonly code: string | null
  /** The name is this region only in this article. */
  readonly here: boolean
  readonly around: string | null
  /** The regency of a person's post, where people of the name hold posts in several. */
  readonly seat: string | null
}

/** A node for every local entity, article by article. */
export function nodesOf(articles: readonly LocalArticle[]): Node[][] {
  const atlas = new Atlas(articles)
  const seats = new Seats()
  const regions = articles.map(({ locals }) => {
    const all = atlas.regionsOf(locals)
    seats.add(locals, all)
    return all
  })
  const located = articles.map(({ locals }, i) =>
    locals.map((local): [Local, Where] => [local, whereIs(local, locals, regions[i]!, seats)]),
  )
  const villages = new Set<string>()
  for (const all of located)
    for (const [local, { around }] of all)
      if (local.name.level === 'village' && around) villages.add(villageForm(local, around))
  return located.map((all) => toldApart(all.map(([local, where]) => nodeOf(local, where, villages))))
}

function whereIs(local: Local, locals: readonly Local[], regions: ArticleRegions, seats: Seats): Where {
  const { id, type } = local.entity
  return {
    code: regions.codes.get(id) ?? null,
    here: regions.here.has(id),
    around: regionOf(local, regions.codes, locals) ?? regions.home,
    seat: type === 'Person' ? seats.seatOf(local, locals, regions) : null,
  }
}

function nodeOf(local: Local, where: Where, villages: ReadonlySet<string>): Node {
  const { entity, name } = local
  if (entity.type === 'Place') return placeNode(local, where, villages)
  if (name.scope) return bodyNode(local, where.around)
  const isLoose = entity.type === 'Person' && name.core.length < 2 && !GLUED.test(name.text)
  return isLoose ? looseNode(local) : plainNode(local, where.seat)
}

/** An article may tell two apart who have one name. */
function toldApart(nodes: Node[]): Node[] {
  if (!nodes.some(({ loose }) => loose)) return nodes
  const seen = new Map<string, number>()
  return nodes.map((node) => {
    if (!node.loose) return node
    const before = seen.get(node.id) ?? 0
    seen.set(node.id, before + 1)
    return before === 0 ? node : { ...node, id: `${node.id}~${before + 1}` }
  })
}

/** Villages of one name within one regency are taken for one. */
const villageForm = ({ name }: Local, around: string) =>
  `village ${name.core.join('')}@${around.slice(0, REGENCY)}`

function plainNode(local: Local, seat: string | null = null): Node {
  const { id, forms } = local.name
  if (seat === null) return { id, local, forms, loose: false, code: null }
  return {
    id: `${id}@${seat}`,
    local,
    forms: forms.map((form) => `${form}@${seat}`),
    loose: false,
    code: null,
  }
}

const looseNode = (local: Local): Node => ({
  id: `${local.name.id}@${local.article}`,
  local,
  forms: [],
  loose: true,
  code: null,
})

/** A name without a level is a village where the region has a village of that name. */
function placeNode(local: Local, { code, here, around }: Where, villages: ReadonlySet<string>): Node {
  if (code)
    return {
      id: here ? `${local.name.id}@${code}` : local.name.id,
      local,
      forms: [`region ${code}`],
      loose: false,
      code,
    }
  if (around === null || (local.name.level !== 'village' && local.name.level !== null))
    return plainNode(local)
  const form = villageForm(local, around)
  if (!villages.has(form)) return plainNode(local)
  return {
    id: `${local.name.id}@${around.slice(0, REGENCY)}`,
    local,
    forms: [form],
    loose: false,
    code: null,
  }
}

/** A body that every region has, of the region that its article says. */
function bodyNode(local: Local, region: string | null): Node {
  if (local.name.scope === 'parent' || region === null) return looseNode(local)
  return {
    id: `${local.name.id}@${region}`,
    local,
    forms: [`Organization ${coreKey([...local.name.core, `@${region}`])}`],
    loose: false,
    code: null,
  }
}

/** The region of the first place that it is said to lie in, or of the body that it is part of. */
function regionOf(
  { entity }: Local,
  codes: ReadonlyMap<string, string>,
  locals: readonly Local[],
): string | null {
  for (const id of entity.within) {
    const code = codes.get(id) ?? locals.find((other) => other.entity.id === id)?.name.code
    if (code) return code
  }
  return null
}
