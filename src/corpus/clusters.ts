/** Merges carried out: which nodes are one entity. A person's verdict goes first, a surer merge before a doubtful one. */
import type { Decision } from '../model/records.ts'
import type { Census } from './census.ts'
import { DisjointSets } from './disjoint-sets.ts'
import type { Merge } from './merges/merge.ts'
import { byCodeUnit } from './order.ts'

export interface Clusters {
  readonly sets: DisjointSets
  /** The merges that were carried out, the doubtful first. */
  readonly merges: readonly Merge[]
}

/** Two nodes that a person has split, and places of two codes, never come into one cluster. */
export function clusterNodes(
  census: Census,
  merges: readonly Merge[],
  decisions: readonly Decision[],
): Clusters {
  const sets = new DisjointSets()
  const splits = decisions.filter(({ verdict }) => verdict === 'split')
  const confirms = confirmed(census, decisions)
  const codes = new Map<string, string>()
  for (const nodes of census.articles) for (const { id, code } of nodes) if (code) codes.set(id, code)
  const named = merges.map((merge) => ({
    ...merge,
    short: merge.rule === 'variant' ? census.bestForm(merge.short) : merge.short,
    full: census.bestForm(census.rootOf(merge.full)),
  }))
  const doubted = [...formMerges(census), ...named].filter(
    ({ short, full }) => !confirms.some((verdict) => isPair(verdict.short, verdict.full, short, full)),
  )
  const surestFirst = [...confirms, ...doubted].sort(
    (a, b) => b.score - a.score || byCodeUnit(a.short, b.short) || byCodeUnit(a.full, b.full),
  )
  const done: Merge[] = []
  for (const merge of surestFirst) {
    const [a, b] = [sets.find(merge.short), sets.find(merge.full)]
    const [left, right] = [codes.get(a), codes.get(b)]
    if (left && right && left !== right && merge.rule !== 'decision') continue
    if (splits.some((split) => isPair(sets.find(split.left), sets.find(split.right), a, b))) continue
    sets.union(a, b)
    const code = left ?? right
    if (code) codes.set(sets.find(a), code)
    done.push(merge)
  }
  return { sets, merges: done.reverse() }
}

const isPair = (a: string, b: string, c: string, d: string) => (a === c && b === d) || (a === d && b === c)

/** What a person has confirmed, where both names are in the evidence and of one type: an entity has one label. */
function confirmed(census: Census, decisions: readonly Decision[]): Merge[] {
  return decisions
    .filter(
      ({ verdict, left, right }) =>
        verdict === 'confirm' &&
        left !== right &&
        typeOf(left) === typeOf(right) &&
        census.has(left) &&
        census.has(right),
    )
    .map(({ left, right }) => ({ short: left, full: right, rule: 'decision', articles: 0, of: 0, score: 1 }))
}

const typeOf = (id: string): string => id.slice(0, id.indexOf(':'))

function formMerges(census: Census): Merge[] {
  return [...census.forms.united]
    .map((id) => ({ short: id, full: census.bestForm(census.rootOf(id)) }))
    .filter(({ short, full }) => short !== full)
    .map((pair) => ({ ...pair, rule: 'form', articles: 0, of: 0, score: 1 }))
}
