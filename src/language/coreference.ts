/** How names are shortened, and which words of a name say nothing about who it is. */
import { alternatives, readTableIfAny } from './table.ts'

/**
 * What a word does in names. Some may be left out: `level`, of a place (`Kota Bekasi` = `Bekasi`, but not `Kabupaten Bekasi`); `ornament`, legal forms
 * (`PT Sinar Abadi Tbk` = `Sinar Abadi`); `order`: within laws (`UU Nomor 1 Tahun 2025` = `UU 1/2025`); `kind`: what something is, before
 * its own name (`Universitas Melati` = `Melati`). `part` heads the name of a body within another, and is never left out.
 */
export type NameWord = 'level' | 'ornament' | 'order' | 'kind' | 'part'

export interface Coreference {
  /** By word in lower case. */
  readonly nameWords: ReadonlyMap<string, NameWord>
  /** Levels of places, in lower case, that begin a name of their own after that of a place within. */
  readonly outerLevels: ReadonlySet<string>
  /** Words that acronyms skip. */
  readonly unspoken: ReadonlySet<string>
  /** Lower-case words of a name with what is commonly shortened written out: `pemprov jatim` → `pemerintah provinsi jawa timur`. */
  expand(words: readonly string[]): string[]
  /** The same for a person's name: `moh reza` → `muhammad reza`. */
  expandPerson(words: readonly string[]): string[]
  /** Nicknames in lower case → the words of the name they stand for. */
  readonly nicknames: ReadonlyMap<string, readonly string[]>
  /** Words between a name and another name of the same one (`alias`, `akrab disapa`), in lower case. */
  readonly aliasCues: ReadonlySet<string>
}

type FullForms = ReadonlyMap<string, readonly string[]>

/** Shorts of more words than this are not looked for. */
const LONGEST_SHORT = 3

/**
 * Reads the tables of `coreference/`: `short-forms.tsv` and `given-names.tsv` (`short`, `full`), `nicknames.tsv` (`nickname`, `name`),
 * `name-words.tsv` (`word`, `kind`), `outer-levels.tsv` and `unspoken-words.tsv` (`word`), `alias-cues.tsv` (`words`).
 * @throws JejaringError LANGUAGE_DATA
 */
export function readCoreference(folder: string): Coreference {
  const rows = <const C extends string>(file: string, columns: readonly C[]) =>
    readTableIfAny(`${folder}/coreference/${file}`, columns)
  const bodies = fullForms(rows('short-forms.tsv', ['short', 'full']))
  const people = fullForms(rows('given-names.tsv', ['short', 'full']))
  return Object.freeze({
    nameWords: new Map(
      rows('name-words.tsv', ['word', 'kind']).map(({ word, kind }) => [word, kind as NameWord]),
    ),
    outerLevels: new Set(rows('outer-levels.tsv', ['word']).map(({ word }) => word)),
    unspoken: new Set(rows('unspoken-words.tsv', ['word']).map(({ word }) => word)),
    expand: (words: readonly string[]) => expandWith(bodies, words),
    expandPerson: (words: readonly string[]) => expandWith(people, words),
    nicknames: fullForms(
      rows('nicknames.tsv', ['nickname', 'name']).map((row) => ({ short: row.nickname, full: row.name })),
    ),
    aliasCues: new Set(rows('alias-cues.tsv', ['words']).map(({ words }) => words)),
  })
}

/** Every alternative in the first cell → the words of the second. */
export function fullForms(rows: readonly { readonly short: string; readonly full: string }[]): FullForms {
  return new Map(
    rows.flatMap((row) => alternatives(row.short).map((short) => [short, row.full.split(' ')] as const)),
  )
}

/** The words with the longest shorts among them written out. */
export function expandWith(full: FullForms, words: readonly string[]): string[] {
  const expanded: string[] = []
  for (let i = 0; i < words.length; ) {
    let length = Math.min(LONGEST_SHORT, words.length - i)
    while (length > 0 && !full.has(words.slice(i, i + length).join(' '))) length--
    expanded.push(...(length > 0 ? full.get(words.slice(i, i + length).join(' '))! : [words[i]!]))
    i += Math.max(length, 1)
  }
  return expanded
}
