/**
 * The explorer: a web server on this machine alone that answers with pages. It only reads, runs saved questions and no others, and
 * refuses requests that a foreign page sends through the reader's browser (a host name that is not this machine's).
 */
import { createServer, type Server } from 'node:http'
import { JejaringError } from '../../errors.ts'
import { bindParameters, listQuestions, readQuestion } from '../../query/questions.ts'
import type { Store } from '../../store/store.ts'
import { answerPage, entityPage, problemPage, questionsPage } from './pages.ts'

const HOST = '127.0.0.1'
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const

interface Reply {
  readonly status: number
  readonly body: string
}

/** Serves until it is closed. @param port 0 for any that is free. @throws JejaringError CONFIG where the port is taken */
export function serve(store: Store, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer(async ({ method, url = '/', headers }, response) => {
    const { status, body } =
      isLocal(headers.host) && method === 'GET'
        ? await reply(store, new URL(url, `http://${HOST}`))
        : { status: 403, body: problemPage(store.url, 'Only pages of this machine are shown.', null) }
    response.writeHead(status, HEADERS).end(body)
  })
  return new Promise((resolve, reject) => {
    server.on('error', (cause) =>
      reject(
        new JejaringError('CONFIG', `port ${port} cannot be listened on: ${cause.message}`, {
          hint: 'Give another with --port.',
          cause,
        }),
      ),
    )
    server.listen(port, HOST, () => {
      const address = server.address()
      const open = typeof address === 'object' && address ? address.port : port
      resolve({ server, url: `http://${HOST}:${open}/` })
    })
  })
}

const isLocal = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '')

async function reply(store: Store, { pathname, searchParams }: URL): Promise<Reply> {
  try {
    if (pathname === '/') return { status: 200, body: questionsPage(store.url, listQuestions()) }
    if (pathname === '/entity') {
      const id = searchParams.get('id') ?? ''
      const question = readQuestion('neighbours', store.dialect)
      const facts = await store.query(question.cypher, bindParameters(question, { entity: id }))
      return { status: 200, body: entityPage(store.url, id, facts) }
    }
    const name = /^\/ask\/([a-z-]+)$/.exec(pathname)?.[1]
    if (name === undefined)
      return { status: 404, body: problemPage(store.url, `There is no page ${pathname}.`, null) }
    const question = readQuestion(name, store.dialect)
    const given = Object.fromEntries([...searchParams].filter(([, value]) => value !== ''))
    const answer = await store.query(question.cypher, bindParameters(question, given))
    return { status: 200, body: answerPage(store.url, question, given, answer) }
  } catch (error) {
    if (!(error instanceof JejaringError)) throw error
    return { status: 400, body: problemPage(store.url, error.message, error.hint) }
  }
}
