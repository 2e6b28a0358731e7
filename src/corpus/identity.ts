/**
 * Who is who over all articles. The outcome depends on the set of evidence alone: names are counted, merges follow from the counts and from
 * contexts, and an entity is what they connect. Nothing is merged because two names look alike.
 */
import type { Decision, Evidence } from '../model/records.ts'
import { Census } from './census.ts'
import { clusterNodes } from './clusters.ts'
import { type Settled, type SettledEntity, settleEntities } from './entities.ts'
import { Fit } from './fit.ts'
import { readLocals } from './locals.ts'
import { aliasMerges } from './merges/aliases.ts'
import { bearerMerges } from './merges/bearers.ts'
import { Explanations } from './merges/explanations.ts'
import type { Merge } from './merges/merge.ts'
import { variantMerges } from './merges/variants.ts'

export interface Identity {
  /** Entities by id, in the order of their ids. */
  readonly entities: ReadonlyMap<string, SettledEntity>
  entity(id: string): SettledEntity | undefined
  /** The entity of an article's own entity; undefined where the evidence has no such article or no such entity in it. */
  entityOf(article: string, local: string): string | undefined
  /**
   * Whom all of an article's entities were settled to be, in their order, as JSON: `[entity]`, or `[entity, node, code]` where the node or
   * the code of its region says more. While it is the same, the article says the same of the same entities.
   */
  settled(article: string): string
  /** Whether some article uses this name; names are those that merges speak of. */
  isName(id: string): boolean
  /** Doubtful first. */
  readonly merges: readonly Merge[]
}

/** Looks up in tables of which the last one is kept: who asks, asks for all of one article and then of the next. */
function lastRemembered(tableOf: (article: string) => ReadonlyMap<string, string>): Identity['entityOf'] {
  let last: [article: string, table: ReadonlyMap<string, string>] | undefined
  return (article, local) => {
    if (last?.[0] !== article) last = [article, tableOf(article)]
    return last[1].get(local)
  }
}

const settledAs = ({ entity, node: { id, code } }: Settled): (string | null)[] =>
  id === entity && code === null ? [entity] : [entity, id, code]

/** Settles identity; `decisions` win over what the evidence says. */
export function settle(evidence: Iterable<Evidence>, decisions: readonly Decision[] = []): Identity {
  const articles = readLocals(evidence)
  const census = new Census(articles)
  const { sets, merges } = clusterNodes(census, proposedMerges(census), decisions)
  const { ids, entity, of } = settleEntities(articles, census, sets, merges)
  return {
    get entities() {
      return new Map(ids().map((id) => [id, entity(id)!]))
    },
    entity,
    merges,
    isName: census.has,
    entityOf: lastRemembered(
      (article) => new Map(of(article)?.map((one) => [one.node.local.entity.id, one.entity])),
    ),
    settled: (article) => JSON.stringify((of(article) ?? []).map(settledAs)),
  }
}

function proposedMerges(census: Census): Merge[] {
  const fit = new Fit(census)
  const variants = variantMerges(census, fit)
  const explanations = new Explanations(census, variants)
  return [...aliasMerges(census, fit, explanations), ...bearerMerges(census, fit, explanations), ...variants]
}
