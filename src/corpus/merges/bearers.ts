/**
 * Names that many bear (`Budi`, `Dinas Kesehatan`), article by article: the bearer is who the article's context points to among those that
 * the name was short for; else bearers in articles of one story are one.
 */
import type { Census, Occurrence } from '../census.ts'
import type { Fit } from '../fit.ts'
import { byCodeUnit, mostFrequent } from '../order.ts'
import type { Counts, Explanations } from './explanations.ts'
import { confidence, LEAST, likeliest } from './likeliest.ts'
import type { Merge } from './merge.ts'

/** Explained so often and so surely, a name needs less of a context, or none. */
const KNOWN = { articles: 3, share: 0.8, least: LEAST / 2 } as const
const FAMOUS = { articles: 20, share: 0.95 } as const
/** Two articles must share so much more than one and a known person, in nats; more where the name is only initials. */
const SAME_STORY = 12
const SAME_STORY_OF_INITIALS = 30
/** Of a name with more bearers each is compared with so many before it. */
const MOST_COMPARED = 200

export function bearerMerges(census: Census, fit: Fit, explanations: Explanations): Merge[] {
  return [...census.loose].flatMap(([name, loose]) => {
    const explained = explanations.of(name)
    const merges: Merge[] = []
    const unknown: Occurrence[] = []
    for (const one of loose) {
      const merge = explained.size > 0 ? byExplanation(one, explained, fit) : null
      if (merge) merges.push(merge)
      else unknown.push(one)
    }
    return [...merges, ...byStory(unknown, fit)]
  })
}

function byExplanation(one: Occurrence, explained: Counts, fit: Fit): Merge | null {
  const full = mostFrequent(explained)
  const of = [...explained.values()].reduce((a, b) => a + b, 0)
  const articles = explained.get(full)!
  const isPerson = one.node.local.name.scope === null
  const isKnown = isPerson && articles >= KNOWN.articles && articles / of >= KNOWN.share
  const least = isKnown ? KNOWN.least : LEAST
  const best = likeliest([...explained.keys()].sort(byCodeUnit), (root) => fit.likeness(one, root), {
    least,
  })
  const short = one.node.id
  if (best) {
    const count = explained.get(best.root)!
    return { short, full: best.root, rule: 'context', articles: count, of, score: confidence(best.likeness) }
  }
  const isFamous = isPerson && articles >= FAMOUS.articles && articles / of >= FAMOUS.share
  return isFamous ? { short, full, rule: 'alias', articles, of, score: (articles + 1) / (of + 2) } : null
}

function byStory(all: readonly Occurrence[], fit: Fit): Merge[] {
  const features = all.map((one) => fit.features(one))
  const profiles = features.map((own) => fit.contexts.profile([own]))
  return all.flatMap((later, i) => {
    const least = later.node.local.name.text.length > 2 ? SAME_STORY : SAME_STORY_OF_INITIALS
    const merges: Merge[] = []
    for (let j = Math.max(0, i - MOST_COMPARED); j < i; j++) {
      const likeness = fit.contexts.likeness(features[i]!, profiles[j]!)
      if (likeness >= least)
        merges.push({
          short: later.node.id,
          full: all[j]!.node.id,
          rule: 'context',
          articles: 1,
          of: 1,
          score: confidence(likeness),
        })
    }
    return merges
  })
}
