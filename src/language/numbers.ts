/** Numbers in words and digits, units, currencies and classifiers. */

export type Numbers = Readonly<Record<string, never>>

/** Reads the section's tables from a language folder. */
export function readNumbers(_folder: string): Numbers {
  return Object.freeze({})
}
