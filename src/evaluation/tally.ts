/** Counts of right, expected and given items, and what follows from them. */

export interface Tally {
  /** Items of the gold that the system has. */
  readonly hits: number
  readonly gold: number
  readonly system: number
}

export interface Rates {
  readonly precision: number
  readonly recall: number
  /** Harmonic mean of precision and recall (van Rijsbergen 1979). */
  readonly f1: number
}

export const NOTHING: Tally = { hits: 0, gold: 0, system: 0 }

export const add = (a: Tally, b: Tally): Tally => ({
  hits: a.hits + b.hits,
  gold: a.gold + b.gold,
  system: a.system + b.system,
})

/** Rates from 0 to 1; 0 where there is nothing to divide by. */
export function rates({ hits, gold, system }: Tally): Rates {
  const precision = system > 0 ? hits / system : 0
  const recall = gold > 0 ? hits / gold : 0
  return { precision, recall, f1: hits > 0 ? (2 * precision * recall) / (precision + recall) : 0 }
}
