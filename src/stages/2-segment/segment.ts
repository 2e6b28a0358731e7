/** Stage 2: paragraphs are the lines that are not blank; sentences stay within a paragraph and do not cross the edge of a zone. */
import type { Language } from '../../language/language.ts'
import type { Cleaned, Segmented, Token } from '../../model/facts.ts'
import type { Span } from '../../model/span.ts'

const LINE = /[^\r\n\u2028\u2029]+/g

export function segment(before: Cleaned, { tokenizer }: Language): Segmented {
  const { text } = before.article
  const paragraphs = [...text.matchAll(LINE)]
    .filter(({ 0: line }) => /\S/.test(line))
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }))
  const edges = [...new Set(before.zones.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const tokens: Token[] = cutAt(tokenizer.tokens(text), edges)
  const sentences = cutAt(paragraphs, edges).flatMap((stretch) => tokenizer.sentences(text, tokens, stretch))
  return { paragraphs, sentences, ...before }
}

/** Spans, cut where an edge falls inside one; both are sorted, and the spans do not overlap. */
function cutAt(spans: readonly Span[], edges: readonly number[]): Span[] {
  let next = 0
  return spans.flatMap((span) => {
    while (next < edges.length && edges[next]! <= span.start) next++
    if (next === edges.length || edges[next]! >= span.end) return span
    const cuts = [span.start]
    while (next < edges.length && edges[next]! < span.end) cuts.push(edges[next++]!)
    return cuts.map((start, i) => ({ start, end: cuts[i + 1] ?? span.end }))
  })
}
