/**
 * Where people hold posts. Two of one name whose posts are in two regencies are taken for two people; if they are one who has moved, their
 * contexts say so.
 */
import type { Local } from './locals.ts'
import { type ArticleRegions, REGENCY } from './regions.ts'

export class Seats {
  /** By name: the regencies in which somebody of this name holds a post. */
  readonly #ofName = new Map<string, Set<string>>()

  add(locals: readonly Local[], regions: ArticleRegions): void {
    for (const local of locals) {
      const seat = seatIn(local, locals, regions)
      if (seat === null) continue
      const known = this.#ofName.get(local.name.said)
      if (known) known.add(seat)
      else this.#ofName.set(local.name.said, new Set([seat]))
    }
  }

  /** The seat that tells a person from a namesake; null where all bearers of the name have one, or the article does not say. */
  seatOf(local: Local, locals: readonly Local[], regions: ArticleRegions): string | null {
    const all = this.#ofName.get(local.name.said)
    if (!all || all.size < 2) return null
    const home = regions.home?.slice(0, REGENCY)
    return seatIn(local, locals, regions) ?? (home && all.has(home) ? home : null)
  }
}

/** The regency of the body or place that the person holds a post of; a province or a state has many. */
function seatIn({ entity }: Local, locals: readonly Local[], { codes }: ArticleRegions): string | null {
  for (const { of } of entity.posts) {
    if (of === null) continue
    const code = codes.get(of) ?? locals.find((other) => other.entity.id === of)?.name.code
    if (code && code.length >= REGENCY) return code.slice(0, REGENCY)
  }
  return null
}
