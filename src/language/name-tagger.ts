/** Finds names in the sentences of a whole article: a conditional random field with the evidence of the article and of gazetteers. */
import { existsSync } from 'node:fs'
import type { Mention, Sentence } from '../model/facts.ts'
import type { Lexicon } from './lexicon.ts'
import { type Knowledge, linesOf } from './names/article.ts'
import { emissions, forwardBackward, viterbi } from './names/crf.ts'
import { articleFeatures } from './names/features.ts'
import { readGazetteer } from './names/gazetteer.ts'
import { decode, LABELS } from './names/labels.ts'
import { readModel, weightsOf } from './names/model-file.ts'
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
 * Reads the models and the gazetteers of a language folder. A language without models has no names of its own.
 * @throws JejaringError LANGUAGE_DATA
 */
export function readNameTagger(folder: string, tokenizer: Tokenizer, lexicon: Lexicon): NameTagger {
  const names = readLayer(`${folder}/model/names.crf`)
  const phrases = readLayer(`${folder}/model/phrases.crf`)
  if (!names) return Object.freeze({ tag: () => [] })
  const knowledge = readKnowledge(folder, tokenizer, lexicon)
  const tag = (text: string, sentences: readonly Sentence[]): Mention[] => {
    const features = articleFeatures(linesOf(text, sentences, knowledge))
    return sentences.flatMap((sentence, s) => {
      const found = names(sentence, features[s]!)
      return phrases ? withPhrases(found, phrases(sentence, features[s]!)) : found
    })
  }
  return Object.freeze({ tag })
}

/** Finds the spans of one sentence. */
type Layer = (sentence: Sentence, features: readonly Int32Array[]) => Mention[]

function readLayer(path: string): Layer | null {
  if (!existsSync(path)) return null
  const model = readModel(path)
  const weights = weightsOf(model)
  const stepFactors = Float64Array.from(model.steps, Math.exp)
  return ({ tokens }, features) => {
    const scores = emissions(weights, features)
    const labels = viterbi(model.steps, scores)
    const spans = decode(labels)
    if (spans.length === 0) return []
    const { labels: probabilities } = forwardBackward(stepFactors, scores)
    return spans.map(({ first, last, type }) => {
      let score = 1
      for (let t = first; t < last; t++)
        score = Math.min(score, probabilities[t * LABELS.length + labels[t]!]!)
      return { start: tokens[first]!.start, end: tokens[last - 1]!.end, type, by: 'crf', score: round(score) }
    })
  }
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
