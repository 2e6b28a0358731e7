/**
 * Scores as probabilities. A tagger is surer of itself on outlets that it has not seen than it is right there. A line through the log-odds
 * (Platt 1999), fitted on articles of such outlets, mends that without changing which of two names is the surer.
 */
import { readTableIfAny } from '../table.ts'

/** What is done to the log-odds of a score. */
export interface Calibration {
  readonly slope: number
  readonly intercept: number
}

/** Reads `model/calibration.tsv`, made by training; without it scores stay as they are. */
export function readCalibration(path: string): Calibration {
  const [row] = readTableIfAny(path, ['slope', 'intercept'])
  return row ? { slope: Number(row.slope), intercept: Number(row.intercept) } : { slope: 1, intercept: 0 }
}

export const calibrated = (probability: number, { slope, intercept }: Calibration): number =>
  1 / (1 + Math.exp(-(slope * logOdds(probability) + intercept)))

/** How near to 0 and 1 a probability is believed. */
const LIMIT = 5e-4

export function logOdds(probability: number): number {
  const within = Math.min(Math.max(probability, LIMIT), 1 - LIMIT)
  return Math.log(within / (1 - within))
}
