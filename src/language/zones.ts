/** Datelines, bylines, links, advertisements: the parts of a scraped text that are not the story, by the patterns of `zones.tsv`. */
import type { Zone, ZoneKind } from '../model/facts.ts'
import { readTable } from './table.ts'

export interface ZoneRules {
  /** The zones of a text, sorted, not overlapping: what an earlier rule marks, a later one leaves. */
  find(text: string): readonly FoundZone[]
}

export interface FoundZone extends Zone {
  /** Who publishes, where the zone says so. */
  readonly publisher: string | null
}

interface ZoneRule {
  readonly kind: ZoneKind
  readonly name: string
  readonly pattern: RegExp
}

/** Words that begin another label are no part of a name. */
const NAME_WORD = "(?!(?:Editor|Copyright|Uploader|Redaktur)\\b)\\p{Lu}[\\p{L}.'’-]*"
const SLOTS: Readonly<Record<string, string>> = {
  start: '(?<![\\s\\S])\\s*',
  name: `${NAME_WORD}(?: ${NAME_WORD}){0,3}`,
  dash: '[-–—]{1,2}\\s*',
}

/** Reads `zones.tsv`; the order of its rows is the order of the rules. */
export function readZoneRules(folder: string): ZoneRules {
  const rows = readTable(`${folder}/zones.tsv`, ['kind', 'name', 'pattern', 'example', 'counter'])
  const rules = rows.map(({ kind, name, pattern }): ZoneRule => {
    const source = pattern.replace(/\{(\w+)\}/g, (slot, key: string) => SLOTS[key] ?? slot)
    return { kind: kind as ZoneKind, name, pattern: new RegExp(source, 'dgmu') }
  })
  return Object.freeze({ find: (text: string) => find(text, rules) })
}

function find(text: string, rules: readonly ZoneRule[]): FoundZone[] {
  const found: FoundZone[] = []
  for (const { kind, name, pattern } of rules)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = trimmed(text, match.index, match.index + match[0].length)
      if (start >= end || found.some((zone) => zone.start < end && start < zone.end)) continue
      const content = match.indices?.groups?.content
      found.push({
        kind,
        start,
        end,
        content: content ? { start: content[0], end: content[1] } : null,
        publisher: match.groups?.publisher ?? null,
        by: `zone:${name}`,
        score: 1,
      })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** Without the white space around it. */
function trimmed(text: string, start: number, end: number): [number, number] {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return [start, end]
}
