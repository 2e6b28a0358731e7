/** Which articles of the corpus link to which: a link is a headline or a URL, and joins when the article it names is there. */

import { slug } from '../model/identifier.ts'
import type { Evidence } from '../model/records.ts'
import { byCodeUnit } from './order.ts'

/** From an article to the ids of the articles it links to, sorted; each link goes to the first article of that title or URL. */
export function linkArticles(evidence: readonly Evidence[]): (article: Evidence) => readonly string[] {
  const target = new Map<string, string>()
  for (const { article, title, url } of evidence)
    for (const name of [title, url])
      if (name) {
        const key = slug(name)
        const known = target.get(key)
        if (known === undefined || article < known) target.set(key, article)
      }
  return ({ article, related }) => {
    const found = related.flatMap((link) => target.get(slug(link)) ?? [])
    return [...new Set(found)].filter((id) => id !== article).sort(byCodeUnit)
  }
}
