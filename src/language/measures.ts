/** How a language says what a figure measures and for which period. */

export type Measures = Readonly<Record<string, never>>

/** Reads the section's tables from a language folder. */
export function readMeasures(_folder: string): Measures {
  return Object.freeze({})
}
