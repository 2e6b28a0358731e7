/** Which words are verbs, by their form or by list. */
import { readTableIfAny } from '../table.ts'

type Voice = 'active' | 'passive' | 'middle'

interface VerbForm {
  readonly pattern: RegExp
  readonly voice: Voice
  readonly example: string
  readonly counter: string
}

export interface Verbs {
  readonly forms: readonly VerbForm[]
  /** The voice of a word in lower case; null where it is no verb. */
  voiceOf(word: string): Voice | null
}

/**
 * Reads `relations/verb-forms.tsv` (`pattern`, `voice`, `example`, `counter`), `bare-verbs.tsv` (`word`, `voice`), `not-verbs.tsv` (`word`).
 * @throws JejaringError LANGUAGE_DATA
 */
export function readVerbs(folder: string): Verbs {
  const rows = <const C extends string>(file: string, columns: readonly C[]) => {
    const path = `${folder}/relations/${file}`
    return readTableIfAny(path, columns)
  }
  const forms = rows('verb-forms.tsv', ['pattern', 'voice', 'example', 'counter']).map((row) => ({
    pattern: new RegExp(row.pattern, 'u'),
    voice: row.voice as Voice,
    example: row.example,
    counter: row.counter,
  }))
  const bare = new Map(
    rows('bare-verbs.tsv', ['word', 'voice']).map(({ word, voice }) => [word, voice as Voice]),
  )
  const nots = new Set(rows('not-verbs.tsv', ['word']).map(({ word }) => word))
  const voiceOf = (word: string): Voice | null =>
    nots.has(word) ? null : (bare.get(word) ?? forms.find(({ pattern }) => pattern.test(word))?.voice ?? null)
  return Object.freeze({ forms, voiceOf })
}
