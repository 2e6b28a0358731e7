/** Finds names in the sentences of a whole article: a conditional random field with the evidence of the article and of gazetteers. */
import { existsSync } from 'node:fs'
import type { Mention, Sentence, Token } from '../model/facts.ts'
import type { Lexicon } from './lexicon.ts'
import { type Knowledge, linesOf } from './names/article.ts'
import { type Calibration, calibrated, readCalibration } from './names/calibration.ts'
import { Chain } from './names/crf.ts'
import { articleFeatures } from './names/features.ts'
import { readGazetteer } from './names/gazetteer.ts'
import { type LabelSet, NAMES, OUTSIDE, PHRASES } from './names/labels.ts'
import { lineScorer } from './names/line-scorer.ts'
import { readModel } from './names/model-file.ts'
import { readWords, WordBook } from './names/words.ts'
import type { Tokenizer } from './tokenizer.ts'

export interface NameTagger {
  /** The names of an article, sorted by start. All sentences at once: other occurrences of a word are evidence. */
  tag(text: string, sentences: readonly Sentence[]): Mention[]
}

/** Reads the tables that the features use; those that training makes may be absent. */
export function readKnowledge(folder: string, tokenizer: Tokenizer, lexicon: Lexicon): Knowledge {
  const split = (name: string) => tokenizer.tokens(name).map(({ start, end }) => name.slice(start, end))
  const words = `${folder}/model/words.tsv`
  return {
    words: new WordBook(existsSync(words) ? readWords(words) : new Map()),
    gazetteer: readGazetteer(`${folder}/gazetteer`, split),
    lexicon,
  }
}

/**
 * The tagger of a language folder. A language without a model has no names of its own. The model and the gazetteers are read when the
 * first article is tagged: what only cuts text into words, as training does, needs neither.
 * @throws JejaringError LANGUAGE_DATA, when tagging
 */
export function readNameTagger(folder: string, tokenizer: Tokenizer, lexicon: Lexicon): NameTagger {
  let ready: NameTagger['tag'] | undefined
  const tag: NameTagger['tag'] = (text, sentences) => {
    ready ??= taggerOf(folder, tokenizer, lexicon)
    return ready(text, sentences)
  }
  return Object.freeze({ tag })
}

function taggerOf(folder: string, tokenizer: Tokenizer, lexicon: Lexicon): NameTagger['tag'] {
  const path = `${folder}/model/names.crf`
  if (!existsSync(path)) return () => []
  const model = readModel(path)
  const knowledge = readKnowledge(folder, tokenizer, lexicon)
  const stretchesOf = lineScorer(model)
  const calibration = readCalibration(`${folder}/model/calibration.tsv`)
  const findNames = layer(NAMES, model.names.steps, calibration)
  const findPhrases = layer(PHRASES, model.phrases.steps, calibration, READINESS)
  return (text, sentences) => {
    const features = articleFeatures(linesOf(text, sentences, knowledge))
    return sentences.flatMap(({ tokens }, s) =>
      stretchesOf(features[s]!).flatMap(({ first, names, phrases }) => {
        const stretch = tokens.slice(first, first + names.length / NAMES.count)
        return withPhrases(findNames(stretch, names), findPhrases(stretch, phrases))
      }),
    )
  }
}

/**
 * By so much, in log-odds, a word of an event phrase need not be as likely as one outside of phrases: of these phrases half are missed and few
 * are wrong, and what is said of an event is lost with its name.
 */
const READINESS = 1

/** Finds the spans that tokens have in one layer; their score is the calibrated probability of the least probable label. */
function layer(
  labels: LabelSet,
  steps: Float32Array,
  calibration: Calibration,
  readiness = 0,
): (tokens: readonly Token[], scores: Float32Array) => Mention[] {
  const chain = new Chain(labels, steps)
  const factors = chain.factors()
  return (tokens, scores) => {
    const path = chain.viterbi(readier(scores, labels.count, readiness))
    const spans = labels.decode(path)
    if (spans.length === 0) return []
    const { labels: probabilities } = chain.forwardBackward(scores, factors)
    return spans.map(({ first, last, type }) => {
      let score = 1
      for (let t = first; t < last; t++) score = Math.min(score, probabilities[t * labels.count + path[t]!]!)
      return {
        start: tokens[first]!.start,
        end: tokens[last - 1]!.end,
        type,
        by: 'crf',
        score: round(calibrated(score, calibration)),
      }
    })
  }
}

/** The scores with less for being outside. */
function readier(scores: Float32Array, count: number, readiness: number): Float32Array {
  return readiness === 0
    ? scores
    : scores.map((score, i) => (i % count === OUTSIDE ? score - readiness : score))
}

/** Names with the event phrases around them. A phrase that cuts through a name, or is one itself, is not taken. */
function withPhrases(names: readonly Mention[], phrases: readonly Mention[]): Mention[] {
  const fits = (phrase: Mention) =>
    names.every((name) => {
      const apart = name.end <= phrase.start || phrase.end <= name.start
      const inside = phrase.start <= name.start && name.end <= phrase.end && name.type !== 'Event'
      return apart || (inside && name.end - name.start < phrase.end - phrase.start)
    })
  const taken = phrases.filter(fits).map((phrase) => ({ ...phrase, by: 'crf:phrase' }))
  return [...names, ...taken].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Three digits: more would only pretend. */
const round = (score: number): number => Math.round(score * 1000) / 1000
