/** Phrases and models that say which places, days and names of a text belong to an event. */
import { compileMatcher, type Matcher, type Rule } from './matcher.ts'
import { type PairModels, readPairModels } from './pair-models.ts'
import { readTableIfAny } from './table.ts'

export interface EventKnowledge {
  /** Phrases that fill a slot: groups `event` and `filler`. */
  readonly rules: ReadonlyMap<string, EventRule>
  readonly match: Matcher
  /** The kind of happening that a name tells of (`contest`, `meeting`); `other` where none of its words does. */
  kindOf(name: string): string
  /** A model for each slot. */
  readonly models: PairModels
}

export const SLOTS = ['place', 'time', 'organizer', 'participant'] as const
export type Slot = (typeof SLOTS)[number]

interface EventRule extends Rule {
  readonly slot: Slot
  /** Whether names listed after the filler fill the slot too. */
  readonly row: boolean
  /** Share of right ones on annotated articles, 0 to 1. */
  readonly score: number
}

/**
 * Reads `events/rules.tsv` (`name`, `slot`, `pattern`, `row`, `score`, `example`, `counter`) and the models beside it.
 * @throws JejaringError LANGUAGE_DATA
 */
export function readEventKnowledge(folder: string): EventKnowledge {
  const columns = ['name', 'slot', 'pattern', 'row', 'score', 'example', 'counter'] as const
  const rules = readTableIfAny(`${folder}/events/rules.tsv`, columns).map((row) => ({
    ...row,
    slot: row.slot as Slot,
    row: row.row === 'yes',
    score: Number(row.score),
  }))
  return Object.freeze({
    kindOf: readKinds(`${folder}/events/kinds.tsv`),
    rules: new Map(rules.map((rule) => [rule.name, rule])),
    match: compileMatcher(rules),
    models: readPairModels(`${folder}/events`),
  })
}

/** Reads a table (`word`, `kind`); the first word of a name that it has counts. */
function readKinds(path: string): EventKnowledge['kindOf'] {
  const kinds = new Map(readTableIfAny(path, ['word', 'kind']).map(({ word, kind }) => [word, kind]))
  return (name) => {
    const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    return words.map((word) => kinds.get(word)).find((kind) => kind !== undefined) ?? 'other'
  }
}
