/** Annotated articles as the trainer sees them: features and labels, sentence by sentence. */
import { type Knowledge, linesOf } from '../language/names/article.ts'
import { allFeatures, articleFeatures } from '../language/names/features.ts'
import { type LabelledSpan, NAMES, PHRASES } from '../language/names/labels.ts'
import type { EntityType, Sentence } from '../model/facts.ts'
import type { Span } from '../model/span.ts'

/** One sentence: its tokens' features, and their labels in both layers of the tagger. */
export interface Example {
  readonly features: readonly Int32Array[]
  readonly names: Uint8Array
  readonly phrases: Uint8Array
  readonly weight: number
}

export type TypedSpan = Span & { readonly type: EntityType }

/** Of names that overlap the inner ones stand: phrases that hold names in them are a layer of their own. */
function innermost(spans: readonly TypedSpan[]): TypedSpan[] {
  const kept: TypedSpan[] = []
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start))
    if (!kept.some((other) => other.start < span.end && span.start < other.end)) kept.push(span)
  return kept
}

/** Event phrases that begin in lower case: they may hold other names. */
function phrases(text: string, spans: readonly TypedSpan[]): TypedSpan[] {
  return spans.filter(({ type, start }) => type === 'Event' && !/\p{Lu}/u.test(text[start]!))
}

/** The examples of one article. A name whose edges are not edges of tokens is widened to the tokens it touches. */
export function examplesOf(
  text: string,
  sentences: readonly Sentence[],
  spans: readonly TypedSpan[],
  knowledge: Knowledge,
  weight: number,
): Example[] {
  const features = articleFeatures(linesOf(text, sentences, knowledge))
  const flat = innermost(spans)
  const around = phrases(text, spans)
  return sentences.map((sentence, s) => ({
    features: allFeatures(features[s]!),
    names: NAMES.encode(sentence.tokens.length, labelled(sentence, flat)),
    phrases: PHRASES.encode(sentence.tokens.length, labelled(sentence, around)),
    weight,
  }))
}

function labelled({ tokens }: Sentence, spans: readonly TypedSpan[]): LabelledSpan[] {
  return spans.flatMap(({ start, end, type }) => {
    const first = tokens.findIndex((token) => token.end > start)
    const after = tokens.findIndex((token) => token.start >= end)
    const last = after < 0 ? tokens.length : after
    const outside = first < 0 || end <= tokens[0]!.start || tokens[first]!.start >= end
    return outside ? [] : [{ first, last, type }]
  })
}
