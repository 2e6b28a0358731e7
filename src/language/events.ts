/** Models that say which places, days and names of a text belong to an event. */
import { type PairModels, readPairModels } from './pair-models.ts'

export interface EventKnowledge {
  /** A model for each slot: `place`, `time`, `organizer`, `participant`. */
  readonly models: PairModels
}

/**
 * Reads the models of `events/`.
 * @throws JejaringError LANGUAGE_DATA
 */
export function readEventKnowledge(folder: string): EventKnowledge {
  return Object.freeze({ models: readPairModels(`${folder}/events`) })
}
