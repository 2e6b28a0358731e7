/**
 * A sentence as terms for the rules: each mention, date and figure is one term, every other token is one, and all carry tags:
 * the entity type, `Date`, `Figure`, the lexicon's word classes, `Comma`, `Open`, `Close`, `Mark`, and `Title` for a capital.
 */
import type { Language } from '../../language/language.ts'
import type { Term } from '../../language/matcher.ts'
import type { Normalised, Sentence } from '../../model/facts.ts'
import type { Span } from '../../model/span.ts'

const MARKS: Readonly<Record<string, string>> = { ',': 'Comma', '(': 'Open', ')': 'Close' }

/** The terms of one sentence, left to right. Of overlapping mentions the longest stands; a date or figure inside a mention does not. */
export function sentenceTerms(sentence: Sentence, before: Normalised, language: Language): Term[] {
  const { text } = before.article
  const units = wholes(sentence, before)
  const hits = language.lexicon.find(text, sentence.tokens)
  const tagsAt = new Map<number, Set<string>>()
  for (const hit of hits)
    for (let i = hit.first; i < hit.last; i++) {
      const { start } = sentence.tokens[i]!
      tagsAt.set(start, new Set([...(tagsAt.get(start) ?? []), ...hit.tags]))
    }
  const terms: Term[] = []
  let next = 0
  for (const token of sentence.tokens) {
    while (units[next] && units[next]!.span.end <= token.start) next++
    const unit = units[next]
    if (unit && unit.span.start <= token.start && token.start < unit.span.end) {
      if (terms.at(-1)?.start !== unit.span.start)
        terms.push({
          ...unit.span,
          text: text.slice(unit.span.start, unit.span.end),
          tags: new Set([unit.tag]),
        })
      continue
    }
    const word = text.slice(token.start, token.end)
    const tags = tagsAt.get(token.start) ?? new Set<string>()
    const mark = MARKS[word] ?? (/^[\p{P}\p{S}]+$/u.test(word) ? 'Mark' : null)
    if (mark) tags.add(mark)
    if (/^\p{Lu}/u.test(word)) tags.add('Title')
    terms.push({ start: token.start, end: token.end, text: word, tags })
  }
  return terms
}

/** Mentions, dates and figures of a sentence that are taken as one term, sorted, not overlapping. */
function wholes(sentence: Sentence, before: Normalised): { span: Span; tag: string }[] {
  const inside = (span: Span) => span.start >= sentence.start && span.start < sentence.end
  const candidates = [
    ...before.mentions
      .filter(inside)
      .map((mention) => ({ span: spanOf(mention), tag: mention.type as string, rank: 0 })),
    ...before.dates.filter(inside).map((date) => ({ span: spanOf(date), tag: 'Date', rank: 1 })),
    ...before.values.filter(inside).map((value) => ({ span: spanOf(value), tag: 'Figure', rank: 1 })),
  ].sort(
    (a, b) =>
      a.rank - b.rank ||
      b.span.end - b.span.start - (a.span.end - a.span.start) ||
      a.span.start - b.span.start,
  )
  const kept: typeof candidates = []
  for (const one of candidates)
    if (!kept.some((other) => one.span.start < other.span.end && other.span.start < one.span.end))
      kept.push(one)
  return kept.sort((a, b) => a.span.start - b.span.start)
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
