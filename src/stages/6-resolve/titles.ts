/** Whom a title stands for (`Gubernur`, `mantan bupati itu`): the person whom the article gives that post. */
import type { Language } from '../../language/language.ts'
import type { Related, Role } from '../../model/facts.ts'
import { lowerBound } from '../../model/sorted-spans.ts'
import type { Span } from '../../model/span.ts'

/** Finds the person of the role whose title shares most words with the text of a span: of equals the last before it, else the first after. */
export function holderFinder({ article, roles }: Related, language: Language): (span: Span) => Span | null {
  const { expand } = language.coreference
  const wordsOf = (text: string) => expand(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const titled = roles
    .map((role) => ({ words: wordsOf(role.title), ...role }))
    .sort((a, b) => a.start - b.start)
  const byWord = new Map<string, (Role & { words: readonly string[] })[]>()
  for (const role of titled)
    for (const word of new Set(role.words)) byWord.set(word, [...(byWord.get(word) ?? []), role])
  return (span) => {
    const words = wordsOf(article.text.slice(span.start, span.end))
    const shared = (role: { words: readonly string[] }) =>
      role.words.filter((word) => words.includes(word)).length
    const candidates = words.flatMap((word) => around(byWord.get(word) ?? [], span.start))
    let best: (Role & { words: readonly string[] }) | null = null
    for (const role of candidates) if (!best || shared(role) > shared(best)) best = role
    return best?.person ?? null
  }
}

/** The last role that starts before an offset, and the first after it. */
function around<T extends Span>(sorted: readonly T[], offset: number): T[] {
  const next = lowerBound(sorted, offset)
  return [sorted[next - 1], sorted[next]].filter((one) => one !== undefined)
}
