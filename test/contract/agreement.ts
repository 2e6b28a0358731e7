/** Random changes, one after the other: whatever they are, a store must hold what the store in memory holds. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Changes, NodeKey, Value } from '../../src/model/records.ts'
import {
  NODES,
  type NodeLabel,
  type PropertyType,
  RELATIONSHIPS,
  type RelationshipType,
} from '../../src/model/schema.ts'
import { openStore } from '../../src/store/open.ts'
import { dump, HOSTILE, key } from './rows.ts'
import type { Fresh } from './store.ts'

const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 20 }))

const VALUES: Readonly<Record<PropertyType, fc.Arbitrary<Value>>> = {
  string: text,
  strings: fc.array(text, { maxLength: 3 }),
  integer: fc.maxSafeInteger(),
  float: fc.double({ noNaN: true, noDefaultInfinity: true }),
  boolean: fc.boolean(),
  date: fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
}

/** Few articles and few nodes, so that changes meet. */
const article = fc.constantFrom('a', 'b', '')
const KEYS = (['Person', 'Organization', 'Article', 'Figure', 'Quote', 'Evidence'] as const).flatMap(
  (label) => ['1', '2'].map((id) => key(label, id)),
)

function properties(declared: Readonly<Record<string, PropertyType>>): fc.Arbitrary<Record<string, Value>> {
  const { id: _, article: owner, start, ...others } = declared
  const model: Record<string, fc.Arbitrary<Value>> = {}
  for (const [name, type] of Object.entries(others)) model[name] = fc.option(VALUES[type])
  if (owner) model.article = article
  if (start) model.start = fc.constantFrom(0, 7, null)
  return fc.record(model)
}

const nodeRow = fc
  .constantFrom(...KEYS)
  .chain((node) => properties(NODES[node.label].properties).map((some) => ({ ...node, properties: some })))

const TRIPLES = (['OWNS', 'ABOUT', 'SEE_ALSO', 'HOLDS_ROLE', 'WROTE'] as const).flatMap((type) => {
  const allowed = (labels: readonly NodeLabel[]): NodeKey[] =>
    KEYS.filter(({ label }) => labels.includes(label))
  return allowed(RELATIONSHIPS[type].from).flatMap((from) =>
    allowed(RELATIONSHIPS[type].to).map((to) => ({ type: type as RelationshipType, from, to })),
  )
})
const relationshipRow = fc
  .constantFrom(...TRIPLES)
  .chain((triple) =>
    properties(RELATIONSHIPS[triple.type].properties).map((some) => ({ ...triple, properties: some })),
  )

const changes: fc.Arbitrary<Changes> = fc.record({
  retract: fc.subarray(['a', 'b', '', 'unknown'], { maxLength: 2 }),
  nodes: fc.array(nodeRow, { maxLength: 12 }),
  relationships: fc.array(relationshipRow, { maxLength: 12 }),
  remove: fc.array(fc.constantFrom(...KEYS), { maxLength: 1 }),
})

export function agreement(name: string, fresh: Fresh, numRuns: number): void {
  it(`holds what the store in memory holds after any changes: ${name}`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 2, maxLength: 6 }), async (sequence) => {
        const model = await openStore('memory:', {})
        const store = await (await fresh())()
        try {
          for (const one of sequence) {
            await store.apply(one)
            await model.apply(one)
            expect(await dump(store)).toBe(await dump(model))
          }
          expect(await store.counts()).toEqual(await model.counts())
        } finally {
          await store.close()
        }
      }),
      { numRuns, seed: 11, endOnFailure: true },
    )
  })
}
