/** How a language names events, their places and organizers. */

export type EventKnowledge = Readonly<Record<string, never>>

/** Reads the section's tables from a language folder. */
export function readEventKnowledge(_folder: string): EventKnowledge {
  return Object.freeze({})
}
