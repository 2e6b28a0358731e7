/** Verbs and phrases that state relations. */

export type RelationKnowledge = Readonly<Record<string, never>>

/** Reads the section's tables from a language folder. */
export function readRelationKnowledge(_folder: string): RelationKnowledge {
  return Object.freeze({})
}
