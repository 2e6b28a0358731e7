/** Everything that the articles say of names, counted once: which nodes there are, and where. */
import { append } from '../multimap.ts'
import type { DisjointSets } from './disjoint-sets.ts'
import { joinForms } from './forms.ts'
import type { LocalArticle } from './locals.ts'
import { type Node, nodesOf } from './nodes.ts'
import { mostFrequent } from './order.ts'

/** A node at one of its places: the index of an article. */
export interface Occurrence {
  readonly node: Node
  readonly article: number
}

export class Census {
  /** The nodes of each article. */
  readonly articles: readonly (readonly Node[])[]
  /** Sets of nodes that are forms of one name; the rest of the class speaks of a set by its root. */
  readonly forms: DisjointSets
  readonly #ofName = new Map<string, Occurrence[]>()
  readonly #ofRoot = new Map<string, Occurrence[]>()
  readonly #loose = new Map<string, Occurrence[]>()
  readonly #best = new Map<string, string>()

  constructor(articles: readonly LocalArticle[]) {
    this.articles = nodesOf(articles)
    this.forms = joinForms(this.articles)
    this.articles.forEach((nodes, article) => {
      for (const node of nodes) {
        const one = { node, article }
        append(this.#ofName, node.local.name.id, one)
        append(this.#ofRoot, this.rootOf(node.id), one)
        if (node.loose) append(this.#loose, node.local.name.id, one)
      }
    })
  }

  rootOf = (id: string): string => this.forms.find(id)

  /** Whether there is a node of this id. */
  has = (id: string): boolean => this.occurrences(this.rootOf(id)).some(({ node }) => node.id === id)

  get roots(): Iterable<string> {
    return this.#ofRoot.keys()
  }
  /** By the id that the name gives, the occurrences of names that many bear. */
  get loose(): ReadonlyMap<string, readonly Occurrence[]> {
    return this.#loose
  }
  occurrencesOfName = (id: string): readonly Occurrence[] => this.#ofName.get(id) ?? []
  occurrences = (root: string): readonly Occurrence[] => this.#ofRoot.get(root) ?? []

  /** The form of a root's set that most articles use: by it a merge names the set. */
  bestForm(root: string): string {
    const known = this.#best.get(root)
    if (known !== undefined) return known
    const counts = new Map<string, number>()
    for (const { node } of this.occurrences(root)) counts.set(node.id, (counts.get(node.id) ?? 0) + 1)
    const best = counts.size > 0 ? mostFrequent(counts) : root
    this.#best.set(root, best)
    return best
  }
}
