/** Which region lies in which, by the official codes: a region's code begins with that of the region it is a part of. */
import { append } from '../../multimap.ts'
import { readTableIfAny } from '../table.ts'

export interface Regions {
  /** Whether a region of one name may lie in one of the other; names in lower case, without the word of their level. */
  isWithin(part: string, whole: string): boolean
  /** How many levels deep a name lies at least (1 province, 2 regency or city, 3 district); 0 where it is no region. */
  depth(name: string): number
}

/** Reads `gazetteer/regions.tsv` (`name`, `kind`, `code`). */
export function readRegions(folder: string): Regions {
  const path = `${folder}/gazetteer/regions.tsv`
  const codes = new Map<string, string[]>()
  for (const { name, code } of readTableIfAny(path, ['name', 'kind', 'code']))
    append(codes, name.toLowerCase(), code)
  const isWithin = (part: string, whole: string): boolean =>
    Boolean(codes.get(part)?.some((code) => codes.get(whole)?.some((outer) => code.startsWith(`${outer}.`))))
  const depth = (name: string): number =>
    Math.min(...(codes.get(name) ?? ['']).map((code) => (code === '' ? 0 : code.split('.').length)))
  return Object.freeze({ isWithin, depth })
}
