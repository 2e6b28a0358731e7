/**
 * Whom a pronoun stands for: the subject of the story so far. Of each sentence it is the first person named outside quotations;
 * a sentence that begins with a pronoun or a description goes on with the subject of the one before.
 */
import type { Language } from '../../language/language.ts'
import type { Mention, Related, Sentence } from '../../model/facts.ts'
import { covering, lowerBound, startingIn } from '../../model/sorted-spans.ts'
import type { Span } from '../../model/span.ts'

export interface Subjects {
  /** The person that a pronoun at an offset stands for; null where nobody was named before. */
  before(offset: number): Mention | null
}

export function subjectsOf(related: Related, language: Language): Subjects {
  const quoted = related.quotes.filter(({ direct }) => direct)
  const people = related.mentions
    .filter(({ type }) => type === 'Person')
    .filter((one) => !covering(quoted, one))
  const subjects: (Mention | null)[] = []
  for (const sentence of related.sentences) {
    const named = startingIn(people, sentence)
    const first = named.find((one) => !isDescription(related, language, one))
    const goesOn = first && hasPronoun(related, language, quoted, { start: sentence.start, end: first.start })
    subjects.push(first && !goesOn ? first : (subjects.at(-1) ?? first ?? null))
  }
  const before = (offset: number): Mention | null => {
    const index = lowerBound(related.sentences, offset + 1) - 1
    const sentence = related.sentences[index]
    const inside = sentence && people[lowerBound(people, sentence.start)]
    const own = inside && inside.start < offset && offset < sentence.end ? subjects[index] : null
    return own && own.start < offset ? own : (subjects[index - 1] ?? null)
  }
  return { before }
}

/** Whether a pronoun stands in a stretch, outside quotations. */
function hasPronoun(related: Related, language: Language, quoted: readonly Span[], stretch: Span): boolean {
  const tokens = tokensIn(related, stretch).filter((token) => !covering(quoted, token))
  return language.lexicon.find(related.article.text, tokens).some(({ tags }) => tags.includes('Pronoun'))
}

/** `Adik Budi itu`: a name that only serves to describe another. */
function isDescription(related: Related, language: Language, { end }: Mention): boolean {
  const next = tokensIn(related, { start: end, end: end + 20 }).slice(0, 1)
  return language.lexicon.find(related.article.text, next).some(({ tags }) => tags.includes('Demonstrative'))
}

/** The tokens that start in a stretch, which lies within one sentence. */
function tokensIn({ sentences }: Related, stretch: Span): Sentence['tokens'] {
  const tokens = sentences[lowerBound(sentences, stretch.start + 1) - 1]?.tokens ?? []
  return startingIn(tokens, stretch)
}
