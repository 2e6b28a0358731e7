/** Whose a quote without an attribution is: it goes on with what the same speaker says next to it. */
import type { Span } from '../../../model/span.ts'
import { has } from '../terms.ts'
import type { Spoken } from './direct.ts'
import type { Scene } from './scene.ts'
import { speakerBefore } from './speakers.ts'

/**
 * Gives quotes without a speaker that of the quote which follows them directly, else of the quote before them where at most its
 * attribution lies between, else of the sentence before them if that reports words. Others stay without.
 */
export function withSpeakers(quotes: readonly Spoken[], scene: Scene): Spoken[] {
  const known: Spoken[] = [...quotes]
  for (let i = known.length - 1; i >= 0; i--) {
    const next = known[i + 1]
    if (isOpen(known[i]!) && next && !/[\p{L}\p{N}]/u.test(scene.text.slice(known[i]!.close, next.open)))
      known[i] = { ...known[i]!, speaker: next.speaker }
  }
  known.forEach((quote, i) => {
    if (isOpen(quote)) known[i] = { ...quote, speaker: speakerFromBefore(quote, known[i - 1], scene) }
  })
  return known
}

const isOpen = (quote: Spoken) => quote.rule === 'own-sentence' && quote.speaker === null

function speakerFromBefore(quote: Spoken, previous: Spoken | undefined, scene: Scene): Span | null {
  const index = scene.indexAt(quote.open)
  const between = previous ? index - scene.indexAt(previous.close - 1) : Number.POSITIVE_INFINITY
  if (previous && between <= 1) return previous.speaker
  const terms = scene.terms(index - 1)
  const verb = terms.findIndex((term) => has(term, 'Says', 'SaysThat'))
  return verb > 0 ? speakerBefore(terms, verb, 0) : null
}
