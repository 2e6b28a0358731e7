/** Where the rows of CSV end (RFC 4180): at line feeds outside quotes, where only a quote at the beginning of a field opens. */
import type { FindEnd } from './lines.ts'

const LF = 10
const QUOTE = 34

/** `quote` is after a quote within a quoted field: it closes the field, unless a second one follows. */
type State = 'start' | 'plain' | 'quoted' | 'quote'

/** @param delimiter the byte between fields. @returns it keeps its place from piece to piece: one stream each */
export function rowEnd(delimiter: number): FindEnd {
  let state: State = 'start'
  return (piece, from) => {
    for (let at = from; at < piece.length; at++) {
      if (state === 'quoted') {
        at = piece.indexOf(QUOTE, at)
        if (at < 0) return -1
        state = 'quote'
        continue
      }
      const byte = piece[at]
      if (byte === LF) {
        state = 'start'
        return at
      }
      if (byte === delimiter) state = 'start'
      else state = byte === QUOTE && state !== 'plain' ? 'quoted' : 'plain'
    }
    return -1
  }
}
