/** Datelines, bylines, links and advertisements. */

export type ZoneRules = Readonly<Record<string, never>>

/** Reads the section's tables from a language folder. */
export function readZoneRules(_folder: string): ZoneRules {
  return Object.freeze({})
}
