/** Which articles of the corpus link to which: a link is a headline or a URL, and joins when the article it names is there. */

import { slug } from '../model/identifier.ts'
import type { Evidence } from '../model/records.ts'
import { byCodeUnit } from './order.ts'

interface Linking {
  /** What others may link to it by. */
  readonly names: readonly string[]
  readonly links: readonly string[]
}

const known = new WeakMap<Evidence, Linking>()

/** Evidence is never changed, and is read once as long as somebody holds it. */
function read(evidence: Evidence): Linking {
  const { title, url, related } = evidence
  const linking = known.get(evidence) ?? {
    names: [title, url].flatMap((name) => (name ? slug(name) : [])),
    links: related.map(slug),
  }
  known.set(evidence, linking)
  return linking
}

export class Links {
  /** From a title or URL to the first article of that name. */
  readonly #target = new Map<string, string>()
  /** Articles that have links, and what they name. */
  readonly #related = new Map<string, readonly string[]>()

  constructor(evidence: Iterable<Evidence>) {
    for (const one of evidence) {
      const { names, links } = read(one)
      for (const name of names) this.#add(name, one.article)
      if (links.length > 0) this.#related.set(one.article, links)
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
