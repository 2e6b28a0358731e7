/** Trains the tagger of names: gold articles, and raw news with a teacher's labels at half their weight. */
import { language } from '../language/load.ts'
import { readKnowledge } from '../language/name-tagger.ts'
import type { Model } from '../language/names/model-file.ts'
import type { Sentence } from '../model/facts.ts'
import { clean } from '../stages/1-clean/clean.ts'
import { segment } from '../stages/2-segment/segment.ts'
import { type TrainingOptions, trainModel } from './crf-trainer.ts'
import { type Example, examplesOf, innermost, phrases, type TypedSpan } from './examples.ts'
import { type Gold, goldArticle, goldMentions } from './gold.ts'
import { readNews, readSilver } from './shared.ts'

const OPTIONS: TrainingOptions = { epochs: 8, rate: 0.2, decay: 1e-4, leastCount: 3, smallest: 0.12 }
const PHRASE_OPTIONS: TrainingOptions = { ...OPTIONS, epochs: 6, smallest: 0.2 }
const GOLD_WEIGHT = 2
const SILVER_WEIGHT = 1

/** The two layers of the tagger: names, and event phrases that may hold names. */
export interface NameModels {
  readonly names: Model
  readonly phrases: Model
}

/**
 * @param gold articles to learn from
 * @param unseen ids that no silver label may be taken from: articles to be measured on
 */
export function trainNames(
  folder: string,
  gold: readonly Gold[],
  unseen: ReadonlySet<string>,
  log: (line: string) => void,
): NameModels {
  const { tokenizer, lexicon } = language('id')
  const knowledge = readKnowledge(folder, tokenizer, lexicon)
  const names: Example[] = []
  const events: Example[] = []
  const add = (id: string, text: string, spans: readonly TypedSpan[], weight: number) => {
    const sentences = sentencesOf(id, text)
    const flat = examplesOf(text, sentences, innermost(spans), knowledge, weight)
    const phrased = examplesOf(text, sentences, phrases(text, spans), knowledge, weight)
    flat.forEach((example, i) => {
      names.push(example)
      events.push({ ...phrased[i]!, features: example.features })
    })
  }
  for (const article of gold) add(article.id, article.text, goldMentions(article), GOLD_WEIGHT)
  const known = new Set(gold.map(({ id }) => id))
  const news = readNews()
  const taught = readSilver().filter(({ id }) => !known.has(id) && !unseen.has(id) && news.has(id))
  for (const { id, spans } of taught)
    add(
      id,
      news.get(id)!,
      spans.map(([start, end, type]) => ({ start, end, type })),
      SILVER_WEIGHT,
    )
  return { names: trainModel(names, OPTIONS, log), phrases: trainModel(events, PHRASE_OPTIONS, log) }
}

/** Sentences as the pipeline gives them to the tagger. */
export function sentencesOf(id: string, text: string): readonly Sentence[] {
  const known = language('id')
  const article = { ...goldArticle({ id, text } as Gold), text }
  return segment(clean(article, known), known).sentences
}
