/** Stage 2: paragraphs are the lines that are not blank; sentences stay within a paragraph and do not cross the edge of a zone. */
import type { Language } from '../../language/language.ts'
import type { Cleaned, Segmented, Zone } from '../../model/facts.ts'
import type { Span } from '../../model/span.ts'

export function segment(before: Cleaned, { tokenizer }: Language): Segmented {
  const { text } = before.article
  const paragraphs = [...text.matchAll(/[^\r\n\u2028\u2029]*\S[^\r\n\u2028\u2029]*/gu)].map(
    ({ 0: line, index }) => ({
      start: index,
      end: index + line.length,
    }),
  )
  const tokens = tokenizer.tokens(text)
  const sentences = stretches(paragraphs, before.zones).flatMap((stretch) =>
    tokenizer.sentences(text, tokens, stretch),
  )
  return { ...before, paragraphs, sentences }
}

/** The paragraphs, cut where a zone begins or ends. */
function stretches(paragraphs: readonly Span[], zones: readonly Zone[]): Span[] {
  const edges = [...new Set(zones.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  let next = 0
  return paragraphs.flatMap(({ start, end }) => {
    while (next < edges.length && edges[next]! <= start) next++
    const cuts = [start]
    while (next < edges.length && edges[next]! < end) cuts.push(edges[next++]!)
    return cuts.map((from, i) => ({ start: from, end: cuts[i + 1] ?? end }))
  })
}
