/** Datelines, bylines, links, advertisements: the parts of a scraped text that are not the story, by the templates of `zones/rules.tsv`. */
import type { Zone, ZoneKind } from '../model/facts.ts'
import type { Span } from '../model/span.ts'
import { readTableIfAny } from './table.ts'
import { compileTemplate } from './templates.ts'

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

/** The slots that carry the information of a zone, and those that name a publisher. */
const CONTENT = ['place', 'capitals', 'city', 'name', 'headline']
const PUBLISHER = ['outlet', 'agency']

/** Reads `zones/slots.tsv` and `zones/rules.tsv`; the order of the rules is the order of rows. @throws JejaringError LANGUAGE_DATA */
export function readZoneRules(folder: string): ZoneRules {
  const slots = new Map<string, string>()
  for (const { slot, pattern } of readTableIfAny(`${folder}/zones/slots.tsv`, SLOT_COLUMNS))
    slots.set(slot, compileTemplate(pattern, slots).source)
  const rules = readTableIfAny(`${folder}/zones/rules.tsv`, RULE_COLUMNS).map(
    ({ kind, name, pattern }): ZoneRule => ({
      kind: kind as ZoneKind,
      name: `${kind}:${name}`,
      pattern: compileTemplate(pattern, slots, 'dgmu'),
    }),
  )
  return Object.freeze({ find: (text: string) => find(text, rules) })
}

export const SLOT_COLUMNS = ['slot', 'pattern', 'example', 'counter'] as const
export const RULE_COLUMNS = ['kind', 'name', 'pattern', 'example', 'counter'] as const

function find(text: string, rules: readonly ZoneRule[]): FoundZone[] {
  let found: FoundZone[] = []
  for (const rule of rules) {
    const fresh = outside(found, zonesBy(rule, text))
    if (fresh.length > 0) found = [...found, ...fresh].sort((a, b) => a.start - b.start)
  }
  return found
}

function zonesBy({ kind, name, pattern }: ZoneRule, text: string): FoundZone[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const content = CONTENT.map((slot) => match.indices?.groups?.[slot]).find((range) => range !== undefined)
    const publisher = PUBLISHER.map((slot) => match.groups?.[slot]).find((words) => words !== undefined)
    const { start, end } = trimmed(text, match.index, match.index + match[0].length)
    return {
      start,
      end,
      kind,
      content: content ? trimmed(text, content[0], content[1]) : null,
      publisher: publisher ?? null,
      by: `zone:${name}`,
      score: 1,
    }
  }).filter(({ start, end }) => start < end)
}

/** Those of the later zones that touch none of the earlier; both are sorted and overlap nothing of their own. */
function outside(earlier: readonly Span[], later: readonly FoundZone[]): FoundZone[] {
  let next = 0
  return later.filter(({ start, end }) => {
    while (next < earlier.length && earlier[next]!.end <= start) next++
    return next === earlier.length || earlier[next]!.start >= end
  })
}

/** Without the white space around it. */
function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}
