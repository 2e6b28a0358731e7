/** A server by way of loopback: every connection is joined to one of its own with the server, and who opens the relay says what passes. */
import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'

export interface Relay {
  /** The server's address by way of the relay. */
  readonly uri: (scheme: 'bolt' | 'neo4j') => string
  /** Ends the connections there are; others may be made. */
  readonly cut: () => void
  /** Ends them, and takes no others. */
  readonly close: () => void
}

/** @param join passes on what the client (`near`) and the server (`far`) say; where one hangs up, so does the other */
export async function openRelay(server: string, join: (near: Socket, far: Socket) => void): Promise<Relay> {
  const { hostname, port } = new URL(server)
  const open = new Set<Socket>()
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  const listener = createServer((near) => {
    const far = dial(Number(port), hostname)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket)
      socket
        .on('error', () => {})
        .on('close', () => {
          open.delete(socket)
          other.destroy()
        })
    }
    join(near, far)
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  return {
    uri: (scheme) => `${scheme}://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    cut,
    close: () => {
      listener.close()
      cut()
    },
  }
}
