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
 * Reads the model and the gazetteers of a language folder. A language without a model has no names of its own.
 * @throws JejaringError LANGUAGE_DATA
 */
export function readNameTagger(folder: string, tokenizer: Tokenizer, lexicon: Lexicon): NameTagger {
  const path = `${folder}/model/names.crf`
  if (!existsSync(path)) return Object.freeze({ tag: () => [] })
  const knowledge = readKnowledge(folder, tokenizer, lexicon)
  const model = readModel(path)
  const weights = weightsOf(model)
  const stepFactors = Float64Array.from(model.steps, Math.exp)
  const tag = (text: string, sentences: readonly Sentence[]): Mention[] => {
    const features = articleFeatures(linesOf(text, sentences, knowledge))
    return sentences.flatMap(({ tokens }, l) => {
      const scores = emissions(weights, features[l]!)
      const spans = decode(viterbi(model.steps, scores))
      if (spans.length === 0) return []
      const { labels } = forwardBackward(stepFactors, scores)
      const path = viterbi(model.steps, scores)
      return spans.map(({ first, last, type }) => {
        let score = 1
        for (let t = first; t < last; t++) score = Math.min(score, labels[t * LABELS.length + path[t]!]!)
        return {
          start: tokens[first]!.start,
          end: tokens[last - 1]!.end,
          type,
          by: 'crf',
          score: round(score),
        }
      })
    })
  }
  return Object.freeze({ tag })
}

/** Three digits: more would only pretend. */
const round = (score: number): number => Math.round(score * 1000) / 1000
