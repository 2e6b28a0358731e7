/** Which engine an address asks for. */
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../src/store/open.ts'
import { HOSTILE } from '../../contract/rows.ts'

describe('the address of a store', () => {
  it('picks the engine', async () => {
    const store = await openStore('memory:', {})
    expect([store.url, store.dialect]).toEqual(['memory:', null])
    await expect(store.query('MATCH (n) RETURN n', {})).rejects.toMatchObject({
      code: 'QUERY_UNSUPPORTED',
      exitCode: 2,
      hint: expect.stringContaining('ladybug:PATH'),
    })
  })

  it.each([
    ...HOSTILE.slice(0, 12),
    'sqlite:graph.db',
    'graph.lbug',
    'ladybug',
    'ladybug:',
    'files:',
    'memory',
    'memory:x',
    'Ladybug:graph.lbug',
    'constructor:x',
    'toString',
  ])('is refused where no engine has it: %j', async (address) => {
    await expect(openStore(address, {})).rejects.toMatchObject({
      code: 'USAGE',
      exitCode: 2,
      hint: 'Write one of: ladybug:PATH, files:DIR, neo4j, memory:.',
    })
  })

  it.each(['bolt://siti:rahasia@host:7687', 'neo4j+s://siti:rahasia@host', 'neo4j:host'])(
    'never holds credentials, and an error does not repeat them: %s',
    async (address) => {
      const error = await openStore(address, {}).catch((reason) => reason)
      expect(error).toMatchObject({ code: 'USAGE', hint: expect.stringContaining('NEO4J_URI') })
      expect(error.message).toContain('host')
      expect(error.message).not.toMatch(/siti|rahasia/)
    },
  )
})
