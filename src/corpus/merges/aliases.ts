/** Short names: `BPS` is `Badan Pusat Statistik` where nearly all articles that explain it say so, or where its contexts are those of that name. */
import type { Census, Occurrence } from '../census.ts'
import type { Fit } from '../fit.ts'
import type { Name } from '../names.ts'
import { byCodeUnit, mostFrequent } from '../order.ts'
import type { Counts, Explanations } from './explanations.ts'
import { confidence, likeliest } from './likeliest.ts'
import type { Merge } from './merge.ts'

/**
 * A short name follows a full one when it stood for it in such a share of the articles that explain it, and in so many: fewer where it
 * is made of the full name's initials.
 */
const LINK = { share: 0.8, articles: 3, initials: 2 } as const

/** One word in so many times the articles of a longer name is known by itself, whatever else of the longer one's story it shares. */
const BETTER_KNOWN = 2

/** Of a name in more articles so many are looked at. */
const MOST_LOOKED_AT = 200

export function aliasMerges(census: Census, fit: Fit, explanations: Explanations): Merge[] {
  return [...explanations.shorts].flatMap((short) => {
    const explained = explanations.of(short)
    const plain = census.occurrencesOfName(short).filter(({ node }) => node.id === short && !node.loose)
    if (plain.length === 0) return []
    const { name } = plain[0]!.node.local
    if (name.scope || isRegion(name)) return []
    const merge =
      byCount(short, explained, plain[0]!, census) ?? byContext(short, explained, plain, census, fit)
    return merge ? [merge] : []
  })
}

function byCount(short: string, explained: Counts, { node }: Occurrence, census: Census): Merge | null {
  const full = mostFrequent(explained)
  const articles = explained.get(full)!
  const of = sum(explained)
  const names = namesOf(full, census)
  const { name, entity } = node.local
  const least = names.some((other) => isInitials(name, other)) ? LINK.initials : LINK.articles
  if (articles < least || articles / of < LINK.share) return null
  if (!names.some((other) => maySpeakOf(name, other, entity.type))) return null
  return { short, full, rule: 'alias', articles, of, score: (articles + 1) / (of + 2) }
}

function byContext(
  short: string,
  explained: Counts,
  plain: readonly Occurrence[],
  census: Census,
  fit: Fit,
): Merge | null {
  const { name, entity } = plain[0]!.node.local
  const best = likeliest([...explained.keys()].sort(byCodeUnit), (root) =>
    mean(plain.slice(0, MOST_LOOKED_AT).map((one) => fit.likeness(one, root))),
  )
  if (!best) return null
  const names = namesOf(best.root, census)
  const isBetterKnown = name.core.length === 1 && plain.length > BETTER_KNOWN * names.length
  const mayBe = (full: Name) =>
    (entity.type === 'Event' || maySpeakOf(name, full, entity.type)) && !(isBetterKnown && isPart(name, full))
  if (!names.some(mayBe)) return null
  const score = confidence(best.likeness)
  return {
    short,
    full: best.root,
    rule: 'context',
    articles: explained.get(best.root)!,
    of: sum(explained),
    score,
  }
}

/**
 * Whether one name may by itself stand for the other wherever it is met. A company's legal name is no nickname of another; a year makes
 * another happening of an event; and a station is not the place that it is called after.
 */
function maySpeakOf(short: Name, full: Name, type: string): boolean {
  if (type === 'Organization') return isPart(short, full) || short.isAcronym || !short.isLegal
  if (type === 'Event' || type === 'Law')
    return [...full.text.matchAll(/\d+/gu)].every(([digits]) => short.text.includes(digits))
  if (type === 'Place')
    return !isPart(short, full) || full.core.length === short.core.length || short.core.length > 1
  return true
}

const isPart = (short: Name, full: Name): boolean => short.core.every((word) => full.core.includes(word))

/** The list of regions has already told what the name of a single large one stands for. */
const isRegion = ({ regions }: Name): boolean =>
  regions.filter(({ level }) => level !== 'district').length === 1

const isInitials = ({ isAcronym, text }: Name, { words, core }: Name): boolean =>
  isAcronym &&
  [words, core].some((all) => all.length > 1 && all.map((word) => word[0]).join('') === text.toLowerCase())

const namesOf = (root: string, census: Census): Name[] =>
  census.occurrences(root).map((one) => one.node.local.name)

const sum = (counts: Counts): number => [...counts.values()].reduce((a, b) => a + b, 0)
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length
