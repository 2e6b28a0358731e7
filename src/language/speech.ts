/** Quotation marks and how sure each way of quoting is; the words of speaking are classes of the lexicon (`lexicon/speech.tsv`). */
import { readTableIfAny } from './table.ts'

/** What a quotation mark may do: `both` for marks that look alike on either side. */
export type MarkSide = 'open' | 'close' | 'both'

export interface Speech {
  /** Marks of quotation to the side they stand on; a mark that opens in one style may close in another (`„…“`). */
  readonly marks: ReadonlyMap<string, MarkSide>
  /** Share of right quotes by rule, measured on annotated articles, 0 to 1. */
  readonly score: ReadonlyMap<string, number>
}

/**
 * Reads `speech/marks.tsv` (`mark`, `side`) and `speech/rules.tsv` (`name`, `score`, `example`).
 * @throws JejaringError LANGUAGE_DATA
 */
export function readSpeech(folder: string): Speech {
  const rows = <const C extends string>(file: string, columns: readonly C[]) =>
    readTableIfAny(`${folder}/speech/${file}`, columns)
  return Object.freeze({
    marks: new Map(rows('marks.tsv', ['mark', 'side']).map(({ mark, side }) => [mark, side as MarkSide])),
    score: new Map(
      rows('rules.tsv', ['name', 'score', 'example']).map(({ name, score }) => [name, Number(score)]),
    ),
  })
}
