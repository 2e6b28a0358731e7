/**
 * What tells two bearers of one name apart: who and what else their articles name, and which posts they hold. What few articles name
 * says more (inverse document frequency: Spärck Jones 1972).
 */
import { slug } from '../model/identifier.ts'
import type { Node } from './nodes.ts'

/** An article that names more says little of who belongs together. */
const MOST_NAMED = 200

/** How often each feature occurs among the occurrences of one entity. */
export interface Profile {
  readonly size: number
  readonly counts: ReadonlyMap<string, number>
}

const NONE: readonly string[] = []

export class Contexts {
  /** By article. */
  readonly #named: readonly (readonly string[])[]
  readonly #articlesWith = new Map<string, number>()
  readonly #rootOf: (id: string) => string

  readonly #slugs = new Map<string, string>()

  /** @param rootOf from a node's id to the name of its set of forms */
  constructor(articles: readonly (readonly Node[])[], rootOf: (id: string) => string) {
    this.#rootOf = rootOf
    this.#named = articles.map((nodes) => {
      const told = nodes.filter(({ local, loose }) => local.entity.told && !loose)
      return [...new Set(told.map(({ id }) => rootOf(id)))].slice(0, MOST_NAMED)
    })
    articles.forEach((nodes, article) => {
      const posts = new Set(nodes.flatMap((node) => this.#posts(node, nodes)))
      for (const features of [this.#named[article]!, posts])
        for (const feature of features)
          this.#articlesWith.set(feature, (this.#articlesWith.get(feature) ?? 0) + 1)
    })
  }

  /** What its article names beside it, and the posts that it is said to hold. */
  features(node: Node, article: number, nodes: readonly Node[]): readonly string[] {
    const own = this.#rootOf(node.id)
    return [...this.#named[article]!.filter((feature) => feature !== own), ...this.#posts(node, nodes)]
  }

  profile(all: readonly (readonly string[])[]): Profile {
    const counts = new Map<string, number>()
    for (const features of all)
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    return { size: all.length, counts }
  }

  /** How much more than chance would have it the features are those of the profile: a sum of pointwise mutual informations, in nats. */
  likeness(features: readonly string[], { size, counts }: Profile): number {
    let sum = 0
    for (const feature of features) {
      const count = counts.get(feature)
      if (!count) continue
      const expected = (this.#articlesWith.get(feature)! * size) / this.#named.length
      sum += Math.max(0, Math.log(count / expected))
    }
    return sum
  }

  #posts({ local }: Node, nodes: readonly Node[]): readonly string[] {
    if (local.entity.posts.length === 0) return NONE
    return local.entity.posts.map(({ title, of }) => {
      const body = of === null ? undefined : nodes.find((other) => other.local.entity.id === of)
      return `post ${this.#slug(title)} ${body ? this.#rootOf(body.loose ? body.local.name.id : body.id) : ''}`
    })
  }

  /** Articles give the same few titles. */
  #slug(title: string): string {
    const slugged = this.#slugs.get(title) ?? slug(title)
    this.#slugs.set(title, slugged)
    return slugged
  }
}
