/**
 * How well a name, where it stands, fits among the occurrences of another: by what their articles name beside them. What is counted for
 * that is kept while merges are looked for and no longer, for it is larger than all that the articles say of names.
 */
import type { Census, Occurrence } from './census.ts'
import { Contexts, type Profile } from './contexts.ts'
import type { Node } from './nodes.ts'

export class Fit {
  readonly contexts: Contexts
  readonly #census: Census
  readonly #profiles = new Map<string, Profile>()
  readonly #features = new Map<Node, readonly string[]>()

  constructor(census: Census) {
    this.#census = census
    this.contexts = new Contexts(census.articles, census.rootOf)
  }

  features({ node, article }: Occurrence): readonly string[] {
    const known = this.#features.get(node)
    if (known) return known
    const fresh = this.contexts.features(node, article, this.#census.articles[article]!)
    this.#features.set(node, fresh)
    return fresh
  }

  /** How well one occurrence fits among those of a root, in nats. */
  likeness(occurrence: Occurrence, root: string): number {
    let profile = this.#profiles.get(root)
    if (!profile) {
      profile = this.contexts.profile(this.#census.occurrences(root).map((one) => this.features(one)))
      this.#profiles.set(root, profile)
    }
    return this.contexts.likeness(this.features(occurrence), profile)
  }
}
