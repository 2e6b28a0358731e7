/** The explorer as a reader's browser meets it: pages, links, and what it refuses. */
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Workplace } from './jejaring.ts'

const SAMPLE = join(import.meta.dirname, '../../data/articles')
const place = new Workplace()
let server: ReturnType<Workplace['start']>
let url: string

beforeAll(async () => {
  await place.run(['build', SAMPLE, '--store', 'ladybug:view.lbug'])
  server = place.start(['view', '--store', 'ladybug:view.lbug', '--port', '0'])
  const [said] = await once(server.stdout!, 'data')
  url = /http:\S+/.exec(String(said))![0]
})
afterAll(async () => {
  server.kill('SIGINT')
  await once(server, 'close')
  place.remove()
})

const get = async (path: string) => {
  const response = await fetch(new URL(path, url))
  return {
    status: response.status,
    policy: response.headers.get('content-security-policy'),
    text: await response.text(),
  }
}

it('lists the saved questions with their fields', async () => {
  const { status, text, policy } = await get('/')
  expect(status).toBe(200)
  expect(text).toContain('action="/ask/posts"')
  expect(policy).toContain("default-src 'none'")
})

it('leads from a name to the entity and its neighbours', async () => {
  const { text } = await get('/ask/entities?name=cahyanto')
  const path = /\/entity\?id=[^"]+/.exec(text)![0]
  const entity = await get(path)
  expect(entity.status).toBe(200)
  expect(entity.text).toContain('Eko S.A. Cahyanto')
  expect(entity.text).toContain('<svg')
  expect(entity.text).toContain('HOLDS_ROLE Kepala')
})

it('shows what is asked as text only', async () => {
  const { status, text } = await get('/ask/entities?name=%3Cscript%3E')
  expect(status).toBe(200)
  expect(text).not.toContain('<script>')
})

it.each([
  ['/ask/entities', 400],
  ['/ask/no-such-question', 400],
  ['/ask/entities?name=a&more=1', 400],
  ['/elsewhere', 404],
])('%s is answered with %i', async (path, status) => {
  expect((await get(path)).status).toBe(status)
})

it('answers nothing that another site sends through the browser', async () => {
  const status = await new Promise((resolve) => {
    request(url, { headers: { host: 'example.org' } }, (response) => resolve(response.statusCode)).end()
  })
  expect(status).toBe(403)
})
