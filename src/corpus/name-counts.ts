/** How often names were used over all articles, and what short names stood for. Counts can be added up in any order. */
import { entityId } from '../model/identifier.ts'
import type { Evidence } from '../model/records.ts'

type Count = readonly [key: string, articles: number]

interface NameRecord {
  type: string
  articles: number
  readonly spellings: Map<string, number>
  readonly aliases: Set<string>
}

export class NameCounts {
  readonly #names = new Map<string, NameRecord>()
  /** Alias key → full key → articles in which the one stood for the other. */
  readonly #explanations = new Map<string, Map<string, number>>()

  /** Adds what one article says: each of its entities is named once, and each of its short names explained once. */
  add(evidence: Evidence): void {
    for (const { type, name, aliases } of evidence.entities) {
      const full = entityId(type, name)
      const record = this.#record(full, type, name)
      record.articles++
      record.spellings.set(name, (record.spellings.get(name) ?? 0) + 1)
      for (const alias of aliases) record.aliases.add(alias)
      for (const short of new Set(aliases.map((alias) => entityId(type, alias)))) {
        if (short === full) continue
        const explained = this.#explanations.get(short) ?? new Map<string, number>()
        this.#explanations.set(short, explained.set(full, (explained.get(full) ?? 0) + 1))
      }
    }
  }

  #record(key: string, type: string, name: string): NameRecord {
    const known = this.#names.get(key)
    if (known) return known
    const fresh = {
      type,
      articles: 0,
      acronym: isAcronym(name),
      spellings: new Map(),
      aliases: new Set<string>(),
    }
    this.#names.set(key, fresh)
    return fresh
  }

  /** The keys of the names that stand for an entity in some article, sorted. */
  keys(): string[] {
    return [...this.#names.keys()].sort(byCodeUnit)
  }
  type = (key: string): string => this.#names.get(key)!.type
  articles = (key: string): number => this.#names.get(key)?.articles ?? 0
  isAcronym = (key: string): boolean => [...this.#names.get(key)!.spellings.keys()].some(isAcronym)
  spellings = (key: string): Count[] => [...this.#names.get(key)!.spellings]
  /** Other names of the entity within the articles that call it by this name. */
  aliases = (key: string): ReadonlySet<string> => this.#names.get(key)!.aliases
  /** The names that `key` was short for, and in how many articles. */
  explanations = (key: string): Count[] =>
    [...(this.#explanations.get(key) ?? [])].filter(([full]) => this.#names.has(full))
}

/** One word with at least two capitals and no lower-case beginning: `BPS`, `BPSDMI`, `KemenPUPR`. */
const isAcronym = (name: string): boolean => /^\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}-]*$/u.test(name)

/** The key with the highest count; of equals the longest, then the first by code unit. */
export function mostFrequent(counts: readonly Count[]): string {
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || byCodeUnit(a[0], b[0]))[0]![0]
}

/** Order by UTF-16 code units: the same on any machine, in any locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
