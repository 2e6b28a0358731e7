/** Makes `model/calibration.tsv`: what turns the scores of names into probabilities on outlets that the tagger has not seen. */
import { writeFileSync } from 'node:fs'
import { type Calibration, logOdds } from '../language/names/calibration.ts'
import { goldMentions } from './gold.ts'
import { isOf, trainWithout } from './held-back.ts'
import { sentencesOf } from './names.ts'

/** Two outlets whose stories the others have least of. */
const UNSEEN = ['kompas', 'antara'] as const
const ROUNDS = 100
/** The longest step of Newton's method: far from the summit it would leap over it. */
const LEAP = 0.3

interface Verdict {
  readonly score: number
  readonly right: boolean
}

/** Trains a tagger without two outlets, and fits on their articles. */
export function trainCalibration(folder: string, log: (line: string) => void): void {
  const { tagger, unseen } = trainWithout(folder, isOf(UNSEEN), log)
  const verdicts = unseen.flatMap((gold) => {
    const right = new Set(goldMentions(gold).map(({ type, start, end }) => `${type} ${start} ${end}`))
    return tagger
      .tag(gold.text, sentencesOf(gold.id, gold.text))
      .map(({ type, start, end, score }) => ({ score, right: right.has(`${type} ${start} ${end}`) }))
  })
  const { slope, intercept } = fitCalibration(verdicts)
  writeFileSync(
    `${folder}/model/calibration.tsv`,
    `slope\tintercept\n${slope.toFixed(3)}\t${intercept.toFixed(3)}\n`,
  )
}

/** The line through the log-odds of the scores that makes the verdicts most probable, by Newton's method. */
export function fitCalibration(verdicts: readonly Verdict[]): Calibration {
  let [slope, intercept] = [1, 0]
  for (let round = 0; round < ROUNDS; round++) {
    let [up, along, aa, ab, bb] = [0, 0, 0, 0, 0]
    for (const { score, right } of verdicts) {
      const x = logOdds(score)
      const p = 1 / (1 + Math.exp(-(slope * x + intercept)))
      const weight = p * (1 - p)
      along += (Number(right) - p) * x
      up += Number(right) - p
      aa += weight * x * x
      ab += weight * x
      bb += weight
    }
    const determinant = aa * bb - ab * ab
    slope += bounded((along * bb - up * ab) / determinant)
    intercept += bounded((up * aa - along * ab) / determinant)
  }
  return { slope, intercept }
}

const bounded = (step: number): number => Math.min(Math.max(step, -LEAP), LEAP)
