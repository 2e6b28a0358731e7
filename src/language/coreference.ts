/** How names are shortened, and which words of a name say nothing about who it is. */
import { existsSync } from 'node:fs'
import { alternatives, readTable } from './table.ts'

/**
 * A word that a name may leave out. `level`: of a place (`Kota Bekasi` = `Bekasi`, but not `Kabupaten Bekasi`); `ornament`: legal forms
 * (`PT Sinar Abadi Tbk` = `Sinar Abadi`); `kind`: before a body's own name (`Universitas Melati` = `Melati`).
 */
export type OptionalKind = 'level' | 'ornament' | 'kind'

export interface Coreference {
  /** Words in lower case → the kind of optional word they are. */
  readonly optional: ReadonlyMap<string, OptionalKind>
  /** Words that acronyms skip. */
  readonly unspoken: ReadonlySet<string>
  /** Lower-case words of a name with what is commonly shortened written out: `pemprov jatim` → `pemerintah provinsi jawa timur`. */
  expand(words: readonly string[]): string[]
  /** The same for a person's name: `moh reza` → `muhammad reza`. */
  expandPerson(words: readonly string[]): string[]
}

type FullForms = ReadonlyMap<string, readonly string[]>

/** Shorts of more words than this are not looked for. */
const LONGEST_SHORT = 3

/**
 * Reads `coreference/short-forms.tsv` and `given-names.tsv` (`short`, `full`), `optional-words.tsv` (`word`, `kind`) and
 * `unspoken-words.tsv` (`word`).
 * @throws JejaringError LANGUAGE_DATA
 */
export function readCoreference(folder: string): Coreference {
  const rows = <const C extends string>(file: string, columns: readonly C[]) => {
    const path = `${folder}/coreference/${file}`
    return existsSync(path) ? readTable(path, columns) : []
  }
  const fullForms = (file: string): FullForms =>
    new Map(
      rows(file, ['short', 'full']).flatMap((row) =>
        alternatives(row.short).map((short) => [short, row.full.split(' ')] as const),
      ),
    )
  const bodies = fullForms('short-forms.tsv')
  const people = fullForms('given-names.tsv')
  return Object.freeze({
    optional: new Map(
      rows('optional-words.tsv', ['word', 'kind']).map(({ word, kind }) => [word, kind as OptionalKind]),
    ),
    unspoken: new Set(rows('unspoken-words.tsv', ['word']).map(({ word }) => word)),
    expand: (words: readonly string[]) => expandWith(bodies, words),
    expandPerson: (words: readonly string[]) => expandWith(people, words),
  })
}

function expandWith(full: FullForms, words: readonly string[]): string[] {
  const expanded: string[] = []
  for (let i = 0; i < words.length; ) {
    let length = Math.min(LONGEST_SHORT, words.length - i)
    while (length > 0 && !full.has(words.slice(i, i + length).join(' '))) length--
    expanded.push(...(length > 0 ? full.get(words.slice(i, i + length).join(' '))! : [words[i]!]))
    i += Math.max(length, 1)
  }
  return expanded
}
