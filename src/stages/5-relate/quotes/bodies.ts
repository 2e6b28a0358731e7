/** Which organization a bare noun for one means where it speaks: `kata perusahaan`, `tulis akun itu`, `pemerintah menyatakan`. */
import type { Language } from '../../../language/language.ts'
import type { Mention, Normalised } from '../../../model/facts.ts'
import type { Span } from '../../../model/span.ts'

/**
 * Finds the organization that such a noun at a span means: the last before it that has the noun in its name (`Pemerintah Nusa Elok`), else,
 * where the noun fits any, the last at the beginning of a sentence, which the story is about. Undefined for words that are no such noun.
 */
export function bodyMeant(
  before: Normalised,
  language: Language,
): (span: Span) => Mention | null | undefined {
  const { text } = before.article
  const bodies = before.mentions.filter(({ type }) => type === 'Organization')
  const beginnings = new Set(before.sentences.map(({ start }) => start))
  return (span) => {
    const [noun] = language.lexicon.find(text, [span])
    if (!noun?.tags.includes('BodyNoun')) return undefined
    const word = text.slice(span.start, span.end).toLowerCase()
    const earlier = bodies.filter(({ end }) => end <= span.start)
    const named = earlier.findLast(({ start, end }) =>
      text.slice(start, end).toLowerCase().split(' ').includes(word),
    )
    if (named || !noun.tags.includes('AnyBody')) return named ?? null
    return earlier.findLast(({ start }) => beginnings.has(start)) ?? earlier.at(-1) ?? null
  }
}
