/**
 * As much of the Bolt protocol, version 5, as it takes to answer in a server's place: https://neo4j.com/docs/bolt/current/bolt/ for the
 * handshake, the chunks and the messages, https://neo4j.com/docs/bolt/current/packstream/ for what is in them.
 */

/**
 * What a client says first, proposing 5.8 alone: the server then answers with these four bytes of version, where to the proposal of a
 * driver, which has the newer handshake in it, it answers at length.
 */
export const PROPOSAL = Buffer.from('6060b017 00000805 00000000 00000000 00000000'.replaceAll(' ', ''), 'hex')
export const VERSION_BYTES = 4

/** Requests, by the tag of their structure. */
export const REQUESTS = { GOODBYE: 0x02, RESET: 0x0f, RUN: 0x10, BEGIN: 0x11, COMMIT: 0x12, ROUTE: 0x66 }
/** The one response that another of the same request follows. */
export const RECORD = 0x71

export interface Message {
  /** The tag of its structure; none in a chunk without content, which keeps a connection alive. */
  readonly tag: number | undefined
  /** As it came, chunked. */
  readonly bytes: Buffer
}

/** Gathers what comes in any pieces into messages: chunks, each behind its length of two bytes, up to a chunk without content. */
export function messages(): (bytes: Buffer) => Message[] {
  let rest: Buffer = Buffer.alloc(0)
  return (bytes) => {
    rest = Buffer.concat([rest, bytes])
    const whole: Message[] = []
    for (let end = endOf(rest); end > 0; end = endOf(rest)) {
      whole.push({ tag: tagOf(rest.subarray(0, end)), bytes: rest.subarray(0, end) })
      rest = rest.subarray(end)
    }
    return whole
  }
}

/** Where the first message ends; 0 where it is not all there. */
function endOf(bytes: Buffer): number {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const length = bytes.readUInt16BE(at)
    at += 2 + length
    if (length === 0) return at
  }
  return 0
}

/** The second byte of the content, behind the marker of a structure; the first chunk may hold but one. */
function tagOf(message: Buffer): number | undefined {
  const first = message.readUInt16BE(0)
  if (first === 0) return undefined
  return first > 1 ? message[3] : message[5]
}

/** The response to what a client asks after a failure, until it resets the connection. */
export const IGNORED = chunked(Buffer.from([0xb0, 0x7e]))

/** A FAILURE with this code. @param code shorter than 256 bytes */
export function failure(code: string): Buffer {
  const fields = { neo4j_code: code, message: 'refused by the line', gql_status: '50N00', description: '' }
  const entries = Object.entries(fields).flat().map(packed)
  return chunked(Buffer.concat([Buffer.from([0xb1, 0x7f, 0xa0 + entries.length / 2]), ...entries]))
}

function packed(text: string): Buffer {
  const bytes = Buffer.from(text)
  const marker = bytes.length < 16 ? [0x80 + bytes.length] : [0xd0, bytes.length]
  return Buffer.concat([Buffer.from(marker), bytes])
}

function chunked(content: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(content.length)
  return Buffer.concat([length, content, Buffer.alloc(2)])
}
