/** A line to a server that can be cut after so many bytes, once or for good, as networks and killed processes do. */
import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'

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
  const { hostname, port } = new URL(server)
  const open = new Set<Socket>()
  let sent = 0
  let dead = false
  let pending = broken
  const cut = () => {
    for (const socket of open) socket.destroy()
    open.clear()
  }
  const listener = createServer((near) => {
    if (dead) return near.destroy()
    const far = dial(Number(port), hostname)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket)
      socket.on('error', () => {}).on('close', () => other.destroy())
    }
    far.pipe(near)
    near.on('data', (bytes) => {
      sent += bytes.length
      if (pending && sent >= pending.after) {
        const { how, done } = pending
        pending = undefined
        dead = how === 'forever'
        cut()
        done()
      } else far.write(bytes)
    })
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  return {
    uri: `bolt://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    sent: () => sent,
    close: () => {
      dead = true
      cut()
      listener.close()
    },
  }
}
