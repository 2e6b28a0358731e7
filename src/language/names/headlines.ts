/** Headlines set most words with a capital (`Kebakaran Besar Melanda Pasar`), so that there a capital says little: they are read in true case. */
import type { GazetteerHit } from './gazetteer.ts'
import { MOSTLY_LOWER, type WordBook, type WordFacts } from './words.ts'

/** Share of a headline's longer words that begin with a capital; the small ones never do. */
const MOSTLY = 0.7
const LONGER = 4
/** Common words with a capital that a headline has at least, beside its first. */
const FEWEST = 2

/**
 * The facts of a line's words; in a headline those of a common word as it stands elsewhere, but within known names of several words.
 * @param lower the words in lower case
 */
export function inTrueCase(
  facts: readonly WordFacts[],
  lower: readonly string[],
  hits: readonly GazetteerHit[],
  words: WordBook,
): readonly WordFacts[] {
  if (!mostlyCapital(facts)) return facts
  const raised = new Set<number>()
  facts.forEach(({ capital, lowerShare }, t) => {
    if (capital && lowerShare >= MOSTLY_LOWER) raised.add(t)
  })
  for (const { first, last } of hits) for (let t = first; last - first > 1 && t < last; t++) raised.delete(t)
  const first = facts.findIndex((fact) => fact.capital)
  if (raised.size - Number(raised.has(first)) < FEWEST) return facts
  return facts.map((fact, t) => (raised.has(t) ? words.facts(lower[t]!) : fact))
}

function mostlyCapital(facts: readonly WordFacts[]): boolean {
  const longer = facts.filter(({ length, lowerShare }) => length >= LONGER && lowerShare > 0)
  return longer.filter(({ capital }) => capital).length >= MOSTLY * longer.length
}
