/** A line to a server that can be cut after so many bytes, once or for good, as networks and killed processes do. */
import { openRelay } from './relay.ts'

export interface Line {
  /** The server's address by way of the line. */
  readonly uri: string
  /** Bytes that have gone to the server. */
  readonly sent: () => number
  readonly close: () => void
}

/** What is done when that many bytes have gone to the server. */
export interface Break {
  readonly after: number
  /** `once`: connections are cut, and may be made again; `forever`: nothing passes any more, as when the client was killed. */
  readonly how: 'once' | 'forever'
  readonly done: () => void
}

export async function openLine(server: string, broken?: Break): Promise<Line> {
  let sent = 0
  let pending = broken
  const relay = await openRelay(server, (near, far) => {
    far.pipe(near)
    near.on('data', (bytes) => {
      sent += bytes.length
      if (!pending || sent < pending.after) {
        far.write(bytes)
        return
      }
      const { how, done } = pending
      pending = undefined
      if (how === 'once') relay.cut()
      else relay.close()
      done()
    })
  })
  return { uri: relay.uri('bolt'), sent: () => sent, close: relay.close }
}
