/**
 * Relations between names: PART_OF, LOCATED_IN, MEMBER_OF, FAMILY_OF, OWNS, and ACT for other verbs. Candidates of each sentence are
 * weighed by a model of their words; those above the threshold of their type are stated.
 */

import type { Language } from '../../language/language.ts'
import type { Term } from '../../language/matcher.ts'
import type { Parts } from '../../language/weights.ts'
import type { Mention, Related, Relation, Sentence } from '../../model/facts.ts'
import { startingIn } from '../../model/sorted-spans.ts'
import type { Span } from '../../model/span.ts'
import { actsIn, type Candidate, type Layout, layout, pairsIn } from './relations/candidates.ts'
import { contextOf } from './relations/context.ts'
import { featuresOf } from './relations/features.ts'
import { phrasesIn } from './relations/phrases.ts'
import { type Contest, settled } from './rivals.ts'
import { rowFirst } from './rows.ts'
import { sentenceTerms } from './terms.ts'
import { titleTerms } from './titles.ts'

type Before = Omit<Related, 'relations'>

/** A sentence as the relations see it: by single names, and with event phrases whole. */
export interface View {
  readonly names: Layout
  readonly whole: Layout
}

/** A candidate with what the model sees of it. */
export interface Weighable {
  readonly candidate: Candidate
  readonly terms: readonly Term[]
  readonly parts: Parts
  readonly contest: Contest | null
}

/** `before` has all other facts: what they say already is not said again. */
export function findRelations(before: Before, language: Language): Relation[] {
  const { models } = language.relations
  const views = viewsOf(before, language)
  const stated = views.flatMap(({ names }) =>
    phrasesIn(names.terms, language).map((phrase) =>
      relationOf(phrase, names.terms, phrase.rule, phrase.score),
    ),
  )
  const said = new Set(stated.map(({ subject, object }) => endsOf(subject, object)))
  const candidates = weighables(views, before, language).map((one) => ({
    probability: models.probability(one.candidate.type, one.parts),
    ...one,
  }))
  const scores = settled(candidates)
  const weighed = candidates.flatMap(({ candidate, terms }, i) => {
    const score = scores[i]!
    if (said.has(endsOf(terms[candidate.subject]!, terms[candidate.object]!))) return []
    return score >= models.threshold(candidate.type)
      ? [relationOf(candidate, terms, MODEL, Math.round(score * 1000) / 1000)]
      : []
  })
  return [...stated, ...weighed].sort((a, b) => a.start - b.start || a.end - b.end)
}

const endsOf = (subject: Span, object: Span): string => `${subject.start} ${object.start}`

const MODEL = 'relation-model'

/** All candidates of an article: training learns from the same. */
export function weighables(views: readonly View[], before: Before, language: Language): Weighable[] {
  const context = contextOf(before)
  const weigh = (view: Layout, candidates: readonly Candidate[]): Weighable[] => {
    const partsOf = featuresOf(view, context, language)
    return candidates.map((candidate) => ({
      candidate,
      terms: view.terms,
      parts: partsOf(candidate),
      contest: contestOf(candidate, view.terms),
    }))
  }
  return views.flatMap(({ names, whole }) => [
    ...weigh(names, pairsIn(names)),
    ...weigh(whole, actsIn(whole)),
  ])
}

/** Names before a verb contend to be its subject; those of one row may be it together. */
function contestOf({ verb, subject }: Candidate, terms: readonly Term[]): Contest | null {
  if (verb === null) return null
  return { prize: `${terms[verb]!.start}`, claim: `${terms[rowFirst(terms, subject)]!.start}` }
}

/** All sentences in both views, which differ where a mention has others in it: a headline below the story states what it states. */
export function viewsOf(before: Before, language: Language): View[] {
  const holders = before.mentions.filter((_, i) => isHolder(before.mentions, i))
  const flat = { ...before, mentions: before.mentions.filter((_, i) => !isHolder(before.mentions, i)) }
  const view = (sentence: Sentence, from: Before) =>
    layout(titleTerms(sentenceTerms(sentence, from, language)), language)
  return before.sentences.map((sentence) => {
    const whole = view(sentence, before)
    return { names: startingIn(holders, sentence).length > 0 ? view(sentence, flat) : whole, whole }
  })
}

/** Mentions that hold others are event phrases: the names within them are related as any. */
const isHolder = (mentions: readonly Mention[], at: number): boolean =>
  mentions[at + 1] !== undefined && mentions[at + 1]!.start < mentions[at]!.end

function relationOf(
  { type, subject, object, verb }: Candidate,
  terms: readonly Term[],
  by: string,
  score: number,
): Relation {
  const ends = [terms[subject]!, terms[object]!]
  return {
    start: Math.min(...ends.map(({ start }) => start)),
    end: Math.max(...ends.map(({ end }) => end)),
    subject: spanOf(ends[0]!),
    type,
    verb: verb === null ? null : terms[verb]!.text,
    object: spanOf(ends[1]!),
    by,
    score,
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
