/** What was said, directly or in reported speech, and by whom. */
import type { Language } from '../../language/language.ts'
import { findQuotations } from '../../language/quotations.ts'
import type { Normalised, Quote } from '../../model/facts.ts'
import type { Span } from '../../model/span.ts'
import { bodyMeant } from './quotes/bodies.ts'
import { withSpeakers } from './quotes/continued.ts'
import { spokenOf } from './quotes/direct.ts'
import { findReported } from './quotes/reported.ts'
import { sceneOf } from './quotes/scene.ts'
import { spanOf } from './terms.ts'

/** Sorted by start. A speaker is the span of a mention, or of the pronoun, title or verb (`katanya`) that stands for one. */
export function findQuotes(before: Normalised, language: Language): Quote[] {
  const scene = sceneOf(before, language)
  const quotations = findQuotations(scene.text, before.paragraphs, language.speech)
  const spoken = withSpeakers(spokenOf(quotations, scene), scene)
  const meant = bodyMeant(before, language)
  const named = (speaker: Span | null) => {
    const body = speaker && meant(speaker)
    return body === undefined ? speaker : body && spanOf(body)
  }
  const quote = (direct: boolean) => (found: Span & { rule: string; speaker: Span | null }) => ({
    start: found.start,
    end: found.end,
    direct,
    speaker: named(found.speaker),
    by: found.rule,
    score: language.speech.score.get(found.rule) ?? 0,
  })
  return [...spoken.map(quote(true)), ...findReported(spoken, scene).map(quote(false))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
}
