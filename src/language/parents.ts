/** Bodies of the state, and universities, whose units are named right before them (`Bawas MA`, `Ditreskrimum Polda Metro Jaya`): both are names of their own. */
import { existsSync } from 'node:fs'
import { readCells } from './table.ts'

/** Kinds of the gazetteer: in annotated articles a name of theirs after that of a unit is always a name of its own. */
const KINDS: ReadonlySet<string> = new Set(['ministry', 'police', 'court', 'parliament', 'university'])

/** Their names in lower case, from `gazetteer/public-life.tsv` (`name`, `kind`, `code`). @throws JejaringError LANGUAGE_DATA */
export function readParents(folder: string): ReadonlySet<string> {
  const path = `${folder}/gazetteer/public-life.tsv`
  const parents = new Set<string>()
  if (existsSync(path))
    for (const [name, kind] of readCells(path, ['name', 'kind', 'code']))
      if (KINDS.has(kind!)) parents.add(name!.toLowerCase())
  return parents
}
