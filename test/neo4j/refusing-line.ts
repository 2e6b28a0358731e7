/** A line to a server that answers a chosen request in its place, with a failure, as the members of a cluster do whose leader changes. */
import type { Socket } from 'node:net'
import {
  failure,
  IGNORED,
  type Message,
  messages,
  PROPOSAL,
  RECORD,
  REQUESTS,
  VERSION_BYTES,
} from './bolt.ts'
import { openRelay } from './relay.ts'

export type Request = keyof typeof REQUESTS
const KINDS = Object.keys(REQUESTS) as Request[]

export interface Refusal {
  readonly request: Request
  /** Which of these requests, counted from 1 over all connections. */
  readonly nth: number
  readonly code: string
  /** Whether the server has carried it out, and only its answer is lost. */
  readonly carriedOut: boolean
}

export interface RefusingLine {
  /** The server's address by way of the line, for this scheme. */
  readonly uri: (scheme: 'bolt' | 'neo4j') => string
  /** The requests that have come so far, in their order, but for those of no kind named here. */
  readonly asked: readonly Request[]
  readonly close: () => void
}

export async function openRefusingLine(server: string, refusal?: Refusal): Promise<RefusingLine> {
  const asked: Request[] = []
  const isRefused = ({ tag }: Message): boolean => {
    const request = KINDS.find((kind) => REQUESTS[kind] === tag)
    if (request) asked.push(request)
    return request === refusal?.request && asked.filter((one) => one === request).length === refusal?.nth
  }
  const { uri, close } = await openRelay(server, (near, far) => join(near, far, isRefused, refusal))
  return { uri, asked, close }
}

/** Passes on what both say. Answers come in the order of their requests, the server's and the line's own. */
function join(near: Socket, far: Socket, isRefused: (message: Message) => boolean, refusal?: Refusal): void {
  /** What is to be answered: by the server, by the line, or by the line when the server has answered. */
  const due: { readonly byServer: boolean; readonly own?: Buffer }[] = []
  let failed = false
  const answerOwn = () => {
    while (due[0] && !due[0].byServer) near.write(due.shift()!.own!)
  }
  const request = (message: Message) => {
    if (message.tag === REQUESTS.RESET) failed = false
    if (failed) due.push({ byServer: false, own: IGNORED })
    else if (isRefused(message)) {
      failed = true
      due.push({ byServer: refusal!.carriedOut, own: failure(refusal!.code) })
      if (refusal!.carriedOut) far.write(message.bytes)
    } else {
      if (message.tag !== undefined && message.tag !== REQUESTS.GOODBYE) due.push({ byServer: true })
      far.write(message.bytes)
    }
    answerOwn()
  }
  const response = ({ tag, bytes }: Message) => {
    const own = tag === undefined || tag === RECORD ? undefined : due.shift()?.own
    near.write(own ?? bytes)
    answerOwn()
  }
  pass(near, PROPOSAL.length, () => far.write(PROPOSAL), request)
  pass(far, VERSION_BYTES, (version) => near.write(version), response)
}

/** What a socket says first, so many bytes, and then its messages. */
function pass(from: Socket, first: number, begin: (bytes: Buffer) => void, next: (message: Message) => void) {
  const gather = messages()
  let opening: Buffer | null = Buffer.alloc(0)
  from.on('data', (bytes) => {
    let rest: Buffer = bytes
    if (opening) {
      const all: Buffer = Buffer.concat([opening, bytes])
      if (all.length < first) {
        opening = all
        return
      }
      opening = null
      begin(all.subarray(0, first))
      rest = all.subarray(first)
    }
    for (const message of gather(rest)) next(message)
  })
}
