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
  return folded !== '' ? folded : [...name].map((c) => c.codePointAt(0)!.toString(16)).join('-')
}

/** `person:rahmat-mirzani-djausal`. */
export function entityId(type: string, name: string): string {
  return `${type.toLowerCase()}:${slug(name)}`
}
