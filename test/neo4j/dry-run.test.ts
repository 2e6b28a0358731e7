/** `--dry-run` of the built command on a real server: it tells what would be written, and leaves the database as it was, schema and all. */
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Workplace } from '../e2e/jejaring.ts'
import { ownNeo4j } from '../server/own.ts'
import { onNeo4j } from '../server/server.ts'

const SAMPLE = join(import.meta.dirname, '../../data/articles')
const { server, reason } = await ownNeo4j()
const place = new Workplace()
afterAll(async () => {
  place.remove()
  await server?.stop()
})

describe.skipIf(server === null)(server ? 'a dry run' : reason, () => {
  const environment = server?.environment ?? {}
  const ok = async (...args: string[]) => {
    const run = await place.run([...args, '--store', 'neo4j'], { environment })
    expect(run, args.join(' ')).toMatchObject({ code: 0 })
    expect(run.stdout + run.stderr).not.toContain(environment.NEO4J_PASSWORD)
    return run.stdout
  }
  /** Everything there is, ours or not. */
  const held = async () => {
    const answers = [
      await onNeo4j(environment, 'MATCH (n) RETURN labels(n), properties(n) ORDER BY elementId(n)'),
      await onNeo4j(environment, 'MATCH ()-[r]->() RETURN type(r), properties(r) ORDER BY elementId(r)'),
      await onNeo4j(environment, 'SHOW INDEXES YIELD name RETURN name ORDER BY name'),
      await onNeo4j(environment, 'SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name'),
    ]
    return JSON.stringify(answers.map((answer) => answer!.records.map((record) => record.toObject())))
  }

  it('of a build on an empty server makes nothing, and counts what the build then makes', async () => {
    const before = await held()
    const plan = JSON.parse(await ok('build', SAMPLE, '--dry-run', '--json'))
    expect(await held()).toBe(before)
    await ok('build', SAMPLE)
    const { nodes, relationships } = JSON.parse(await ok('stats', '--json'))
    expect(plan.relationships).toEqual(relationships)
    expect(plan.nodes).toMatchObject(nodes)
  })

  it('of a load on a full one changes nothing', async () => {
    const { stdout } = await place.run(['extract', SAMPLE])
    place.write('graphs.jsonl', stdout.replaceAll('"title":"', '"title":"Ralat: '))
    const before = await held()
    const told = await ok('load', 'graphs.jsonl', '--dry-run')
    expect(told).toContain('Nothing was written to neo4j at bolt://')
    expect(told).toMatch(/What \d+ articles stated before would be taken out first/)
    expect(await held()).toBe(before)
  })
})
