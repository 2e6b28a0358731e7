/**
 * What names say by themselves: which region a place is, at what level, and of which bodies there are many. It is read apart from the rest of
 * a language, so that settling who is who in a store needs no tagger.
 */

import { fileURLToPath } from 'node:url'
import { append } from '../multimap.ts'
import { type Coreference, readCoreference } from './coreference.ts'
import { readTableIfAny } from './table.ts'

/** `same`: a word that says nothing about which place it is. */
export type PlaceLevel = 'province' | 'regency' | 'city' | 'district' | 'village' | 'island' | 'same'

export interface Region {
  /** Official code: `35`, `35.10`, `35.10.15`; a region's code begins with that of the region it lies in. */
  readonly code: string
  readonly level: PlaceLevel
}

/** Where a body is one of many: in every `region`, or within a `parent`. */
export type BodyScope = 'region' | 'parent'

export interface BodyHead {
  readonly scope: BodyScope
  /** Words for what it does follow the head (`Dinas Kesehatan`). */
  readonly open: boolean
}

export interface Naming {
  readonly coreference: Coreference
  /** Regions by their name in lower case, short forms written out, words of level left out. */
  readonly regions: ReadonlyMap<string, readonly Region[]>
  /** Phrases in lower case that say the level of a place. */
  readonly levels: ReadonlyMap<string, PlaceLevel>
  /** Phrases in lower case that begin the name of a body of which there are many. */
  readonly bodies: ReadonlyMap<string, BodyHead>
  /** Phrases in lower case at the end of a body's name that may be left out. */
  readonly states: ReadonlySet<string>
  /** Words in lower case by which names that are otherwise the same are those of different ones; in those of one type, behind it (`Organization putri`). */
  readonly apart: ReadonlySet<string>
  /** Codes of listed companies (`BMRI`) → the company's name in lower case. */
  readonly tickers: ReadonlyMap<string, string>
}

const REGIONS: ReadonlySet<string> = new Set(['province', 'regency', 'city', 'district'])

/**
 * Reads `identity/levels.tsv` (`word`, `level`), `identity/bodies.tsv` (`head`, `scope`, `kind`), `identity/states.tsv` (`words`),
 * `identity/apart.tsv` (`word`, `type`), `identity/region-names.tsv` (`name`, `code`), and the codes of `gazetteer/regions.tsv` and `gazetteer/companies.tsv`.
 * @throws JejaringError LANGUAGE_DATA
 */
function readNaming(folder: string): Naming {
  const coreference = readCoreference(folder)
  const levels = new Map(
    readTableIfAny(`${folder}/identity/levels.tsv`, ['word', 'level']).map((row) => [
      row.word,
      row.level as PlaceLevel,
    ]),
  )
  const bodies = readTableIfAny(`${folder}/identity/bodies.tsv`, ['head', 'scope', 'kind'])
  const states = readTableIfAny(`${folder}/identity/states.tsv`, ['words'])
  const companies = readTableIfAny(`${folder}/gazetteer/companies.tsv`, ['name', 'kind', 'code'])
  return Object.freeze({
    coreference,
    levels,
    regions: readRegions(folder, coreference, levels),
    bodies: new Map(
      bodies.map(({ head, scope, kind }) => [head, { scope: scope as BodyScope, open: kind === 'open' }]),
    ),
    states: new Set(states.map(({ words }) => words)),
    apart: new Set(
      readTableIfAny(`${folder}/identity/apart.tsv`, ['word', 'type']).map(({ word, type }) =>
        type === '' ? word : `${type} ${word}`,
      ),
    ),
    tickers: new Map(companies.map(({ name, code }) => [code, name.toLowerCase()])),
  })
}

function readRegions(
  folder: string,
  { expand }: Coreference,
  levels: ReadonlyMap<string, PlaceLevel>,
): ReadonlyMap<string, readonly Region[]> {
  const regions = new Map<string, Region[]>()
  const levelOf = new Map<string, PlaceLevel>()
  for (const { name, kind, code } of readTableIfAny(`${folder}/gazetteer/regions.tsv`, [
    'name',
    'kind',
    'code',
  ])) {
    if (!REGIONS.has(kind)) continue
    levelOf.set(code, kind as PlaceLevel)
    const words = withoutLevel(expand(name.toLowerCase().split(' ')), levels).words
    append(regions, words.join(' '), { code, level: kind as PlaceLevel })
  }
  for (const { name, code } of readTableIfAny(`${folder}/identity/region-names.tsv`, ['name', 'code']))
    append(regions, name, { code, level: levelOf.get(code) ?? 'same' })
  return regions
}

/** A level takes so many words at most (`daerah khusus ibukota`). */
const LONGEST_LEVEL = 3

/** The words of a place's name without those of its level, and the level; a name that is all level keeps its words. */
export function withoutLevel(
  words: readonly string[],
  levels: ReadonlyMap<string, PlaceLevel>,
): { readonly words: readonly string[]; readonly level: PlaceLevel | null } {
  let [rest, level]: [readonly string[], PlaceLevel | null] = [words, null]
  for (let length = LONGEST_LEVEL; length > 0; length--) {
    const found = rest.length > length ? levels.get(rest.slice(0, length).join(' ')) : undefined
    if (!found) continue
    rest = rest.slice(length)
    if (found !== 'same') level ??= found
    length = LONGEST_LEVEL + 1
  }
  const last = rest.length > 1 ? levels.get(rest.at(-1)!) : undefined
  if (level === null && last === 'city') return { words: rest.slice(0, -1), level: last }
  return { words: rest, level }
}

const LANGUAGES = fileURLToPath(new URL('../../data/lang/', import.meta.url))
const loaded = new Map<string, Naming>()

/** What is known of names in a language of the package, kept for the life of the process; nothing for a language without a folder. */
export function naming(code: string): Naming {
  const known = loaded.get(code)
  if (known) return known
  const fresh = readNaming(`${LANGUAGES}/${code}`)
  loaded.set(code, fresh)
  return fresh
}
