/** A rehearsal counts what would be written, and the store beneath stays as it was. */
import { describe, expect, it } from 'vitest'
import { Corpus } from '../../../src/corpus/corpus.ts'
import { openStore } from '../../../src/store/open.ts'
import { Rehearsal } from '../../../src/store/rehearsal.ts'
import { dump } from '../../contract/rows.ts'
import { articleGraph, entity } from '../corpus/graphs.ts'

const siti = entity('Person', 'Siti Aminah')
const bank = entity('Organization', 'Bank Nusa')
const first = articleGraph('a', [siti, bank])
const changed = articleGraph('a', [siti], { title: 'Judul lain' })

describe('a rehearsal', () => {
  it('counts what an empty store would get', async () => {
    const store = await openStore('memory:', {})
    const rehearsal = new Rehearsal(store)
    expect(await (await Corpus.open(rehearsal)).add([first])).toMatchObject({ added: 1 })
    expect(rehearsal.plan()).toMatchObject({
      retract: 0,
      nodes: { Article: 1, Chunk: 1, Person: 1, Organization: 1 },
      relationships: { FROM_DOCUMENT: 1, FROM_CHUNK: 2 },
    })
    expect(await dump(store)).toBe('')
  })

  it('counts what a changed article takes out and leaves behind', async () => {
    const store = await openStore('memory:', {})
    await (await Corpus.open(store)).add([first])
    const before = await dump(store)
    const rehearsal = new Rehearsal(store)
    expect(await (await Corpus.open(rehearsal)).add([changed])).toMatchObject({ replaced: 1 })
    expect(rehearsal.plan()).toMatchObject({
      retract: 1,
      nodes: { Article: 1, Chunk: 1 },
      relationships: { FROM_CHUNK: 1 },
      remove: { Organization: 1 },
    })
    expect(await dump(store)).toBe(before)
  })

  it('counts what a real run then writes', async () => {
    const store = await openStore('memory:', {})
    const rehearsal = new Rehearsal(store)
    await (await Corpus.open(rehearsal)).add([first])
    await (await Corpus.open(store)).add([first])
    const { nodes, relationships } = await store.counts()
    const { Pending: _, ...written } = rehearsal.plan().nodes
    expect({ nodes: written, relationships: rehearsal.plan().relationships }).toEqual({
      nodes,
      relationships,
    })
  })
})
