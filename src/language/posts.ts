/** Posts, ranks and degrees and how they stand by names. */

export type Posts = Readonly<Record<string, never>>

/** Reads the section's tables from a language folder. */
export function readPosts(_folder: string): Posts {
  return Object.freeze({})
}
