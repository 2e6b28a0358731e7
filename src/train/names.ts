/** Trains the tagger of names: gold articles, and raw news with a teacher's labels at half their weight. */
import { language } from '../language/load.ts'
import { readKnowledge } from '../language/name-tagger.ts'
import { type LabelSet, NAMES, PHRASES } from '../language/names/labels.ts'
import type { Model } from '../language/names/model-file.ts'
import type { Sentence } from '../model/facts.ts'
import { clean } from '../stages/1-clean/clean.ts'
import { segment } from '../stages/2-segment/segment.ts'
import { type LayerWeights, type TrainingOptions, trainLayer } from './crf-trainer.ts'
import { type Example, examplesOf, type TypedSpan } from './examples.ts'
import { FeatureIndex } from './feature-index.ts'
import { type Gold, goldArticle, goldMentions } from './gold.ts'
import { packModel } from './pack-model.ts'
import { readNews, readSilver } from './shared.ts'

const COMMON = { epochs: 7, rate: 0.2, decay: 1e-4 } as const
const OPTIONS: Readonly<Record<'names' | 'phrases', TrainingOptions>> = {
  names: { ...COMMON, dropout: 0.5 },
  phrases: { ...COMMON, dropout: 0.25 },
}
const GOLD_WEIGHT = 2
const SILVER_WEIGHT = 1
/** Features seen less often are left out. */
const LEAST_COUNT = 3

/**
 * @param gold articles to learn from
 * @param isUnseen of an id: whether no silver label may be taken from the article, because it is to be measured on
 */
export function trainNames(
  folder: string,
  gold: readonly Gold[],
  isUnseen: (id: string) => boolean,
  log: (line: string) => void,
): Model {
  const examples = examplesIn(folder, gold, isUnseen)
  const index = FeatureIndex.of(examples, LEAST_COUNT)
  log(`${examples.length} sentences, ${index.size} features`)
  const known = examples.map(({ features, ...rest }) => ({
    ...rest,
    features: features.map((token) => rowsOf(index, token)),
  }))
  const layer = (labels: LabelSet, which: 'names' | 'phrases'): LayerWeights => {
    const lines = known.map((example) => ({ ...example, labels: example[which] }))
    return trainLayer(labels, lines, index.size, OPTIONS[which], (line) => log(`${which}: ${line}`))
  }
  return packModel(index.features(), layer(NAMES, 'names'), layer(PHRASES, 'phrases'))
}

function examplesIn(folder: string, gold: readonly Gold[], isUnseen: (id: string) => boolean): Example[] {
  const { tokenizer, lexicon } = language('id')
  const knowledge = readKnowledge(folder, tokenizer, lexicon)
  const examples = (id: string, text: string, spans: readonly TypedSpan[], weight: number) =>
    examplesOf(text, sentencesOf(id, text), spans, knowledge, weight)
  const known = new Set(gold.map(({ id }) => id))
  const news = readNews()
  const taught = readSilver().filter(({ id }) => !known.has(id) && !isUnseen(id) && news.has(id))
  return [
    ...gold.flatMap((article) => examples(article.id, article.text, goldMentions(article), GOLD_WEIGHT)),
    ...taught.flatMap(({ id, spans }) => {
      const typed = spans.map(([start, end, type]) => ({ start, end, type }))
      return examples(id, news.get(id)!, typed, SILVER_WEIGHT)
    }),
  ]
}

/** The rows of a token's features: what is rare is left out once, not in every epoch. */
function rowsOf(index: FeatureIndex, token: Int32Array): Int32Array {
  return token.map((feature) => index.row(feature)).filter((row) => row >= 0)
}

/** Sentences as the pipeline gives them to the tagger. */
export function sentencesOf(id: string, text: string): readonly Sentence[] {
  const known = language('id')
  const article = { ...goldArticle({ id, text } as Gold), text }
  return segment(clean(article, known), known).sentences
}
