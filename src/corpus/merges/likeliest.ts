/** Which of several candidates the context of a name points to. */

/** Less than this, in nats, is chance: one name that few articles have, or two that some have. */
export const LEAST = 8
/** The next candidate must be so much less likely. */
const LEAD = 1.5

export interface Likeliest {
  readonly root: string
  readonly likeness: number
}

/** The likeliest candidate; null where none is likely, or two are. @param candidates sorted */
export function likeliest(
  candidates: readonly string[],
  likenessOf: (root: string) => number,
  { least = LEAST, lead = LEAD }: { least?: number; lead?: number } = {},
): Likeliest | null {
  const ranked = candidates
    .map((root) => ({ root, likeness: likenessOf(root) }))
    .sort((a, b) => b.likeness - a.likeness)
  const [best, second] = ranked
  return best && best.likeness >= least && best.likeness >= lead * (second?.likeness ?? 0) ? best : null
}

/** From 0 to 1. */
export const confidence = (likeness: number): number => 1 - Math.exp(-likeness / LEAST)
