/** Trains the tagger of names: gold articles, and raw news with a teacher's labels at half their weight. */
import { language } from '../language/load.ts'
import { readKnowledge } from '../language/name-tagger.ts'
import type { Model } from '../language/names/model-file.ts'
import type { Sentence } from '../model/facts.ts'
import { clean } from '../stages/1-clean/clean.ts'
import { segment } from '../stages/2-segment/segment.ts'
import { type TrainingOptions, trainModel } from './crf-trainer.ts'
import { type Example, examplesOf, type TypedSpan } from './examples.ts'
import { type Gold, goldArticle, goldMentions } from './gold.ts'
import { readNews, readSilver } from './shared.ts'

export const OPTIONS: TrainingOptions = { epochs: 8, rate: 0.2, decay: 1e-4, leastCount: 3, smallest: 0.12 }
const GOLD_WEIGHT = 2
const SILVER_WEIGHT = 1

/**
 * @param gold articles to learn from
 * @param unseen ids that no silver label may be taken from: articles to be measured on
 * @param silver how many articles with the teacher's labels
 */
export function trainNames(
  folder: string,
  gold: readonly Gold[],
  unseen: ReadonlySet<string>,
  silver: number,
  log: (line: string) => void,
): Model {
  const { tokenizer, lexicon } = language('id')
  const knowledge = readKnowledge(folder, tokenizer, lexicon)
  const examples: Example[] = []
  const add = (id: string, text: string, spans: readonly TypedSpan[], weight: number) => {
    for (const example of examplesOf(text, sentencesOf(id, text), spans, knowledge, weight))
      examples.push(example)
  }
  for (const article of gold) add(article.id, article.text, goldMentions(article), GOLD_WEIGHT)
  const known = new Set(gold.map(({ id }) => id))
  const news = readNews()
  const taught = readSilver().filter(({ id }) => !known.has(id) && !unseen.has(id) && news.has(id))
  for (const { id, spans } of taught.slice(0, silver))
    add(
      id,
      news.get(id)!,
      spans.map(([start, end, type]) => ({ start, end, type })),
      SILVER_WEIGHT,
    )
  return trainModel(examples, OPTIONS, log)
}

/** Sentences as the pipeline gives them to the tagger. */
export function sentencesOf(id: string, text: string): readonly Sentence[] {
  const known = language('id')
  const article = { ...goldArticle({ id, text } as Gold), text }
  return segment(clean(article, known), known).sentences
}
