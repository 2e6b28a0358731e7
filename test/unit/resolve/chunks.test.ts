import { expect, test } from 'vitest'
import { chunksOf } from '../../../src/stages/6-resolve/chunks.ts'

const sentence = (start: number, end: number) => ({ start, end, tokens: [] })

test('a short paragraph is one chunk', () => {
  expect(chunksOf([{ start: 0, end: 900 }], [sentence(0, 400), sentence(401, 900)])).toEqual([
    { start: 0, end: 900 },
  ])
})

test('a long paragraph is cut at sentence ends, and every character lies in one chunk', () => {
  const sentences = Array.from({ length: 30 }, (_, i) => sentence(i * 100, i * 100 + 99))
  const chunks = chunksOf([{ start: 0, end: 2999 }], sentences)
  expect(chunks.length).toBe(3)
  expect(chunks[0]!.start).toBe(0)
  expect(chunks.at(-1)!.end).toBe(2999)
  chunks.slice(1).forEach((chunk, i) => expect(chunk.start).toBe(chunks[i]!.end))
  for (const { start, end } of chunks) expect(end - start).toBeLessThanOrEqual(1200)
})

test('a sentence longer than a chunk stays whole', () => {
  expect(chunksOf([{ start: 0, end: 3000 }], [sentence(0, 3000)])).toEqual([{ start: 0, end: 3000 }])
})

test('paragraphs stay apart', () => {
  const paragraphs = [
    { start: 0, end: 50 },
    { start: 52, end: 90 },
  ]
  expect(chunksOf(paragraphs, [sentence(0, 50), sentence(52, 90)])).toEqual(paragraphs)
})
