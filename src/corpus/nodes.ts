/**
 * What a local entity stands for before anything is merged: a node. Most names are one node wherever they stand; a name that many bear is
 * one node for each region, or, where only its context can tell, one for each article (`loose`).
 */
import type { PlaceLevel } from '../language/naming.ts'
import type { Local, LocalArticle } from './locals.ts'
import { Atlas, REGENCY } from './regions.ts'

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

const SMALL: ReadonlySet<PlaceLevel | null> = new Set(['village'])

/** A node for every local entity, article by article. */
export function nodesOf(articles: readonly LocalArticle[]): Node[][] {
  const atlas = new Atlas(articles)
  const regions = articles.map(({ locals }) => atlas.regionsOf(locals))
  const villages = new Set(
    articles.flatMap(({ locals }, i) =>
      locals.flatMap((local) => {
        const around = regency(regionOf(local, regions[i]!.codes, locals) ?? regions[i]!.home)
        return SMALL.has(local.name.level) && around ? [`${core(local)}@${around}`] : []
      }),
    ),
  )
  return articles.map(({ locals }, i) => {
    const { codes, here, home } = regions[i]!
    return locals.map((local) => {
      const { type } = local.entity
      const code = codes.get(local.entity.id) ?? null
      const around = regionOf(local, codes, locals) ?? home
      if (type === 'Place')
        return placeNode(local, code, here.has(local.entity.id), regency(around), villages)
      if (local.name.scope) return bodyNode(local, around)
      const loose = type === 'Person' && local.name.core.length < 2
      return loose ? looseNode(local) : plainNode(local)
    })
  })
}

const regency = (code: string | null) => code?.slice(0, REGENCY) ?? null

const core = ({ name }: Local) => name.core.join('')

function plainNode(local: Local): Node {
  const { type } = local.entity
  return {
    id: local.id,
    local,
    forms: local.name.keys.map((key) => `${type} ${key}`),
    loose: false,
    code: null,
  }
}

const looseNode = (local: Local): Node => ({
  id: `${local.id}@${local.article}`,
  local,
  forms: [],
  loose: true,
  code: null,
})

function placeNode(
  local: Local,
  code: string | null,
  here: boolean,
  home: string | null,
  villages: ReadonlySet<string>,
): Node {
  if (code)
    return {
      id: here ? `${local.id}@${code}` : local.id,
      local,
      forms: [`region ${code}`],
      loose: false,
      code,
    }
  const small = `${core(local)}@${home}`
  if (home && (SMALL.has(local.name.level) || (local.name.level === null && villages.has(small))))
    return { id: `${local.id}@${home}`, local, forms: [`village ${small}`], loose: false, code: null }
  return plainNode(local)
}

/** A body that every region has, of the region that its article says. */
function bodyNode(local: Local, region: string | null): Node {
  if (local.name.scope === 'parent' || region === null) return looseNode(local)
  const letters = [...local.name.core, `@${region}`].join('').replace(/[^\p{L}\p{N}@]/gu, '')
  return {
    id: `${local.id}@${region}`,
    local,
    forms: [`Organization ~ ${letters}`],
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
    const code = codes.get(id) ?? locals.find((other) => other.entity.id === id)?.name.core.at(-1)
    if (code && codes.has(id)) return code
    if (code?.startsWith('@')) return code.slice(1)
  }
  return null
}
