/** Scores of names as probabilities. */
import { expect, test } from 'vitest'
import { calibrated } from '../../../src/language/names/calibration.ts'
import { fitCalibration } from '../../../src/train/calibration.ts'

/** Of names with each score, so many right and so many wrong. */
const verdicts = (...counts: (readonly [score: number, right: number, wrong: number])[]) =>
  counts.flatMap(([score, right, wrong]) =>
    Array.from({ length: right + wrong }, (_, i) => ({ score, right: i < right })),
  )

test('scores that claim too much are drawn to the share that is right', () => {
  const calibration = fitCalibration(verdicts([0.9, 70, 30], [0.99, 90, 10]))
  expect(calibrated(0.9, calibration)).toBeCloseTo(0.7, 3)
  expect(calibrated(0.99, calibration)).toBeCloseTo(0.9, 3)
})

test('scores that are right stay as they are, and none changes places', () => {
  const calibration = fitCalibration(verdicts([0.5, 50, 50], [0.8, 80, 20]))
  expect(calibrated(0.6, calibration)).toBeCloseTo(0.6, 3)
  expect(calibrated(0.61, calibration)).toBeGreaterThan(calibrated(0.6, calibration))
})
