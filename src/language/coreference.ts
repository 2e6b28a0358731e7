/** Pronouns and title nouns, and what they may stand for. */

export type Coreference = Readonly<Record<string, never>>

/** Reads the section's tables from a language folder. */
export function readCoreference(_folder: string): Coreference {
  return Object.freeze({})
}
