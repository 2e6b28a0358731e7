/** What short names stood for: in the articles that call one entity by both names. */
import type { Census } from '../census.ts'
import { DisjointSets } from '../disjoint-sets.ts'
import { mostFrequent } from '../order.ts'
import type { Merge } from './merge.ts'

/** Roots of full names, and in how many articles. */
export type Counts = ReadonlyMap<string, number>

const NONE: Counts = new Map()

export class Explanations {
  readonly #counts = new Map<string, Map<string, number>>()

  /** @param variants spellings of one full name are counted as the best-attested of them */
  constructor(census: Census, variants: readonly Merge[]) {
    const spelling = bestSpellings(census, variants)
    for (const nodes of census.articles)
      for (const { id, loose, local } of nodes) {
        if (loose) continue
        const root = census.rootOf(id)
        const full = spelling.get(root) ?? root
        for (const short of local.aliases) {
          const own = census.rootOf(short)
          if (census.occurrencesOfName(short).length > 0 && (spelling.get(own) ?? own) !== full)
            this.#add(short, full)
        }
      }
  }

  #add(short: string, full: string): void {
    const counts = this.#counts.get(short) ?? new Map<string, number>()
    this.#counts.set(short, counts.set(full, (counts.get(full) ?? 0) + 1))
  }

  /** Names that are short for others somewhere. */
  get shorts(): Iterable<string> {
    return this.#counts.keys()
  }

  of(short: string): Counts {
    return this.#counts.get(short) ?? NONE
  }
}

/** From the root of each name that has variants to the root of the best-attested of them. */
function bestSpellings(census: Census, variants: readonly Merge[]): ReadonlyMap<string, string> {
  const sets = new DisjointSets()
  for (const { short, full } of variants) sets.union(census.rootOf(short), census.rootOf(full))
  const members = new Map<string, Map<string, number>>()
  for (const root of variants.flatMap(({ short, full }) => [census.rootOf(short), census.rootOf(full)])) {
    const set = members.get(sets.find(root)) ?? new Map<string, number>()
    members.set(sets.find(root), set.set(root, census.occurrences(root).length))
  }
  return new Map(
    [...members.values()].flatMap((set) => {
      const best = mostFrequent(set)
      return [...set.keys()].map((root) => [root, best] as const)
    }),
  )
}
