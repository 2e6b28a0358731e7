/** Unpacks gzip in bounded memory, member after member. Where the data break off, all that came before is handed over first. */
import { createGunzip } from 'node:zlib'

/** What is unpacked at once: gzip packs at most about a thousand bytes into one, so no more than 16 MB come out. */
const SLICE = 1 << 14

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b

/**
 * The stream is driven by its input, not read by iteration, because a stream that fails drops what is waiting to be read.
 * @throws the errors of zlib (`code` begins with `Z_`)
 */
export async function* unpack(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  const ready: Uint8Array[] = []
  let failure: Error | null = null
  gunzip.on('data', (piece: Uint8Array) => ready.push(piece))
  gunzip.on('error', (error) => {
    failure = error
  })
  /** Comes in every case: after the end, and after an error, which a callback may not hear of. */
  const closed = new Promise<void>((done) => gunzip.once('close', done))
  try {
    for await (const piece of packed)
      for (let from = 0; from < piece.length && failure === null; from += SLICE) {
        const written = new Promise((done) => gunzip.write(piece.subarray(from, from + SLICE), done))
        await Promise.race([written, closed])
        yield* ready.splice(0)
      }
    gunzip.end()
    await closed
    yield* ready
    if (failure !== null) throw failure
  } finally {
    gunzip.destroy()
  }
}
