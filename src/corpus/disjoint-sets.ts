/** Disjoint sets of strings with union by least member (Galler and Fischer 1964): the same sets, and the same name of each, in any order. */
export class DisjointSets {
  readonly #parent = new Map<string, string>()

  /** The least member of the set that holds this one; a member not seen before is a set of its own. */
  find(member: string): string {
    let root = member
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root))
      root = up
    for (let at = member; at !== root; ) {
      const next = this.#parent.get(at)!
      if (next !== root) this.#parent.set(at, root)
      at = next
    }
    return root
  }

  /** Every member that was ever united with another. */
  get united(): Iterable<string> {
    return this.#parent.keys()
  }

  union(a: string, b: string): void {
    const [left, right] = [this.find(a), this.find(b)]
    if (left === right) return
    const [least, other] = left < right ? [left, right] : [right, left]
    this.#parent.set(least, least)
    this.#parent.set(other, least)
  }
}
