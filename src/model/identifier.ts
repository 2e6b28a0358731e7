/** How names become identifiers: the same name gives the same id, in any article and on any machine. */

/**
 * Folds a name to lower-case ASCII words joined by hyphens (`Eko S.A. Cahyanto` → `eko-s-a-cahyanto`). Letters without an ASCII
 * base keep themselves, so that names in other scripts stay apart; a name without any letter or digit becomes its code points.
 */
export function slug(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return bounded(folded !== '' ? folded : [...name].map((c) => c.codePointAt(0)!.toString(16)).join('-'))
}

/** Longer than any real name, shorter than what a database can index. */
const LONGEST = 200

/** An overlong identifier keeps its beginning and a hash of the whole. */
function bounded(text: string): string {
  if (text.length <= LONGEST) return text
  return `${text.slice(0, LONGEST)}-${(hashOf(text) >>> 0).toString(16)}`
}

/** FNV-1a (Fowler, Noll and Vo 1991), 32 bits with their sign. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** `person:rahmat-mirzani-djausal`: joined, it is held as one string; by `+` V8 holds its parts beside it. */
export function entityId(type: string, name: string): string {
  return [type.toLowerCase(), slug(name)].join(':')
}
