/** How a language says what a figure measures, about whom and for which period: rankers learned from annotated articles. */
import { linearRanker, type Ranker } from './ranker.ts'
import { readTableIfAny } from './table.ts'

export const MEASURE_TASKS = ['measure', 'about', 'period'] as const
export type MeasureTask = (typeof MEASURE_TASKS)[number]

/** Without weights a ranker leaves its first candidate on top, which says nothing. */
export type Measures = Readonly<Record<MeasureTask, Ranker>>

/**
 * Reads the weights of `model/figures.tsv` (`task`, `feature`, `weight`).
 * @throws JejaringError LANGUAGE_DATA
 */
export function readMeasures(folder: string): Measures {
  const rows = readTableIfAny(`${folder}/model/figures.tsv`, ['task', 'feature', 'weight'])
  const ranker = (task: MeasureTask) =>
    linearRanker(
      new Map(rows.filter((row) => row.task === task).map((row) => [row.feature, Number(row.weight)])),
    )
  return Object.freeze({ measure: ranker('measure'), about: ranker('about'), period: ranker('period') })
}
