/** Why two names are one entity: a record that a person can read, and undo. */

/**
 * `alias`: articles that use both names say so; `context`: who bears the name is told by what else the articles name; `variant`: the
 * names look alike and their contexts agree; `form`: the names say the same (`PT Sinar Abadi Tbk`, `Sinar Abadi`); `decision`: a person said so.
 */
export type MergeRule = 'alias' | 'context' | 'variant' | 'form' | 'decision'

export interface Merge {
  /** Ids of the two names; a name that many bear is followed by `@` and a region or an article. */
  readonly short: string
  readonly full: string
  readonly rule: MergeRule
  /** In so many articles the short name stands for the full one, of so many that explain it. */
  readonly articles: number
  readonly of: number
  /** From 0 to 1. */
  readonly score: number
}
