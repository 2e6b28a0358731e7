/** The file of weights: what is written is read, and what is no model for these features is refused. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { STEPS } from '../../../src/language/names/crf.ts'
import { LABELS } from '../../../src/language/names/labels.ts'
import { type Model, readModel, weightsOf, writeModel } from '../../../src/language/names/model-file.ts'

const FOLDER = mkdtempSync(`${tmpdir()}/model-`)
const model: Model = {
  features: Int32Array.of(-90, -1, 7, 8 + 2 ** 20),
  values: Int8Array.from({ length: 4 * LABELS.length }, (_, i) => (i % 255) - 127),
  scale: 0.25,
  steps: Float32Array.from(STEPS, (_, i) => i / 8),
}

function written(bytes: Uint8Array): string {
  const path = `${FOLDER}/names.crf`
  writeFileSync(path, bytes)
  return path
}

test('a model is read as it was written', () => {
  expect(readModel(written(writeModel(model)))).toMatchObject(model)
})

test('every feature has its row, and no other has one', () => {
  const { row } = weightsOf(model)
  expect([...model.features].map(row)).toEqual([0, 1, 2, 3])
  expect([0, 1, 2 ** 20, -91].map(row)).toEqual([-1, -1, -1, -1])
})

test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
  ['an empty file', () => new Uint8Array()],
  ['a file cut short', (bytes) => bytes.subarray(0, bytes.length - 1)],
  ['a file of another kind', (bytes) => bytes.with(0, 0)],
  ['a model for other features', (bytes) => bytes.with(4, 99)],
])('%s is refused', (_, damage) => {
  const path = written(damage(writeModel(model)))
  expect(() => readModel(path)).toThrow(expect.objectContaining({ code: 'LANGUAGE_DATA' }))
})
