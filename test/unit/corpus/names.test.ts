/** Names that say the same and names that do not: the table reads as what is understood. */
import { describe, expect, it } from 'vitest'
import { settle } from '../../../src/corpus/identity.ts'
import { evidenceOf } from '../../../src/corpus/local-entities.ts'
import { readTable } from '../../../src/language/table.ts'
import type { EntityType } from '../../../src/model/facts.ts'
import { articleGraph, entity } from './graphs.ts'

const ROWS = readTable(`${import.meta.dirname}/names.tsv`, ['type', 'name', 'other', 'same'])

describe('two names of an article each', () => {
  it.each(ROWS)('$type $name and $other: $same', ({ type, name, other, same }) => {
    const entities = [name, other].map((text) => entity(type as EntityType, text))
    const identity = settle(entities.map((one, i) => evidenceOf(articleGraph(`a${i}`, [one]))))
    const [left, right] = entities.map(({ id }, i) => identity.entityOf(`a${i}`, id))
    expect(left).toBeDefined()
    expect(left === right ? 'yes' : 'no').toBe(same)
  })
})
