/** Verbs of saying and quotation marks. */

export type Speech = Readonly<Record<string, never>>

/** Reads the section's tables from a language folder. */
export function readSpeech(_folder: string): Speech {
  return Object.freeze({})
}
