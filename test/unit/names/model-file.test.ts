/** The file of weights: what is written is read, and what is no model for these features is refused. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { type LabelSet, NAMES, PHRASES } from '../../../src/language/names/labels.ts'
import { type Model, ROW, readModel, writeModel } from '../../../src/language/names/model-file.ts'
import { WeightTable } from '../../../src/language/names/weight-table.ts'

const FOLDER = mkdtempSync(`${tmpdir()}/model-`)
const layer = ({ steps }: LabelSet, scale: number) => ({
  scale,
  steps: Float32Array.from(steps, (_, i) => i / 8),
})
const model: Model = {
  features: Int32Array.of(-90, -1, 7, 8 + 2 ** 20),
  values: Int8Array.from({ length: 4 * ROW }, (_, i) => (i % 255) - 127),
  names: layer(NAMES, 0.25),
  phrases: layer(PHRASES, 0.5),
}

function written(bytes: Uint8Array): string {
  const path = `${FOLDER}/names.crf`
  writeFileSync(path, bytes)
  return path
}

test('a model is read as it was written', () => {
  expect(readModel(written(writeModel(model)))).toMatchObject(model)
})

test('every feature has its weights, and no other has any', () => {
  const table = new WeightTable(model)
  const sum = (...features: number[]) => {
    const sums = new Int32Array(ROW)
    table.addTo(sums, 0, features)
    return [...sums]
  }
  model.features.forEach((feature, row) => {
    expect(sum(feature)).toEqual([...model.values.subarray(row * ROW, (row + 1) * ROW)])
  })
  expect(sum(0, 1, 2 ** 20, -91)).toEqual(new Array(ROW).fill(0))
  expect(sum(-90, 7)).toEqual(sum(-90).map((value, y) => value + sum(7)[y]!))
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
