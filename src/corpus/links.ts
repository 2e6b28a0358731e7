/** Which articles of the corpus link to which: a link is a headline or a URL, and joins when the article it names is there. */

import { slug } from '../model/identifier.ts'
import type { Evidence } from '../model/records.ts'
import { byCodeUnit } from './order.ts'

export class Links {
  /** From a title or URL to the first article of that name. */
  readonly #target = new Map<string, string>()
  /** Articles that have links, and what they name. */
  readonly #related = new Map<string, readonly string[]>()

  constructor(evidence: Iterable<Evidence>) {
    for (const { article, title, url, related } of evidence) {
      for (const name of [title, url]) if (name) this.#add(slug(name), article)
      if (related.length > 0) this.#related.set(article, related.map(slug))
    }
  }

  #add(name: string, article: string): void {
    const known = this.#target.get(name)
    if (known === undefined || article < known) this.#target.set(name, article)
  }

  /** Articles that have links, whether they lead to any article or not. */
  get linking(): Iterable<string> {
    return this.#related.keys()
  }

  /** From an article to the ids of the articles it links to, sorted. */
  of(article: string): readonly string[] {
    const found = (this.#related.get(article) ?? []).flatMap((link) => this.#target.get(link) ?? [])
    return [...new Set(found)].filter((id) => id !== article).sort(byCodeUnit)
  }

  /** Articles whose links lead elsewhere than they did. */
  differing(before: Links): string[] {
    return [...this.#related.keys()].filter((id) => this.of(id).join('\n') !== before.of(id).join('\n'))
  }
}
