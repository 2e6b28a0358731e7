import { describe, expect, it } from 'vitest'
import { formHash, identityAccuracy, type Judged } from '../../../src/evaluation/identity.ts'

/** Written as `gold:found` words: `1:a 1:a 2:a`; `-` where the system has no such mention. */
function judged(text: string, block = 1): Judged[] {
  return text.split(' ').map((pair, i) => {
    const [gold, found] = pair.split(':') as [string, string]
    const label = { block, article: `a${i}`, start: i, end: i + 1, hash: '', entity: Number(gold) }
    return { label, found: found === '-' ? null : found }
  })
}

describe('the accuracy of identity', () => {
  it('is whole where the clusters are the same, whatever they are called', () => {
    const { bCubed, pairwise } = identityAccuracy(judged('1:x 1:x 2:y'))
    expect([bCubed, pairwise]).toEqual([
      { precision: 1, recall: 1, f1: 1 },
      { precision: 1, recall: 1, f1: 1 },
    ])
  })

  it('charges a false merge to precision', () => {
    const { bCubed, pairwise } = identityAccuracy(judged('1:x 1:x 2:x'))
    expect(bCubed.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3) / 3)
    expect(bCubed.recall).toBe(1)
    expect(pairwise).toEqual({ precision: 1 / 3, recall: 1, f1: 0.5 })
  })

  it('charges a false split to recall', () => {
    const { bCubed, pairwise } = identityAccuracy(judged('1:x 1:x 1:y 2:z'))
    expect(bCubed.precision).toBe(1)
    expect(bCubed.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    expect(pairwise.recall).toBeCloseTo(1 / 3)
  })

  it('compares within blocks only', () => {
    const { bCubed } = identityAccuracy([...judged('1:x 1:x', 1), ...judged('1:x 1:x', 2)])
    expect(bCubed).toEqual({ precision: 1, recall: 1, f1: 1 })
  })

  it('leaves out what the system does not mention, and says how much that is', () => {
    const accuracy = identityAccuracy(judged('1:x 1:- 2:y 2:y'))
    expect(accuracy).toMatchObject({ measured: 3, labels: 4, entities: 1, bCubed: { recall: 1 } })
  })

  it('counts no entity of one article, and nothing of nothing', () => {
    const twice = judged('1:x 1:x').map(({ label, found }) => ({ found, label: { ...label, article: 'a' } }))
    expect(identityAccuracy(twice).entities).toBe(0)
    expect(identityAccuracy([]).bCubed).toEqual({ precision: 0, recall: 0, f1: 0 })
  })

  it('knows a form by the beginning of its SHA-256', () => {
    expect(formHash('abc')).toBe('ba7816bf8f01cfea')
  })
})
