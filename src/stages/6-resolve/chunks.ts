/** The chunks of an article: its paragraphs, long ones cut at sentence ends into parts as even as their sentences allow. */
import type { Sentence } from '../../model/facts.ts'
import type { Span } from '../../model/span.ts'

/** In UTF-16 code units; a single sentence may be longer. */
const LONGEST = 1200

/**
 * Chunks cover every paragraph whole and do not overlap.
 * @param sentences sorted, each within one paragraph
 */
export function chunksOf(paragraphs: readonly Span[], sentences: readonly Sentence[]): Span[] {
  let next = 0
  return paragraphs.flatMap((paragraph) => {
    const ends: number[] = []
    for (; next < sentences.length && sentences[next]!.start < paragraph.end; next++)
      ends.push(sentences[next]!.end)
    return cut(paragraph, ends)
  })
}

function cut({ start, end }: Span, ends: readonly number[]): Span[] {
  const parts = Math.ceil((end - start) / LONGEST)
  const size = (end - start) / parts
  const chunks: Span[] = []
  let from = start
  for (const [i, stop] of ends.entries()) {
    const following = ends[i + 1] ?? end
    const isFull = stop - from >= size || following - from > LONGEST
    if (isFull && stop < end && i + 1 < ends.length) {
      chunks.push({ start: from, end: stop })
      from = stop
    }
  }
  return [...chunks, { start: from, end }]
}
