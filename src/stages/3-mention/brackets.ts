/** Names that go on after their acronym in brackets: `Balai Diklat Industri (BDI) Denpasar` is `BDI Denpasar` for short. */

const BRACKETED = /\((\p{Lu}[\p{L}\p{N}]+)\) (\p{Lu}.+)$/u

/** The short form, and what goes on after the bracket; null for a name without such a bracket. */
export function shortOfBracketed(form: string): { readonly short: string; readonly rest: string } | null {
  const [, acronym, rest = ''] = BRACKETED.exec(form) ?? []
  return acronym === undefined ? null : { short: `${acronym} ${rest}`, rest }
}
