/** `npm run train`: makes everything in `data/lang/id` that is learned, from the corpora in `../shared`; the same bytes in every run. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { SLOTS } from '../language/events.ts'
import { language } from '../language/load.ts'
import { writeModel } from '../language/names/model-file.ts'
import { RELATION_TYPES } from '../model/facts.ts'
import { trainCalibration } from './calibration.ts'
import { eventPairs } from './events.ts'
import { type FigureQuestion, figureQuestions, trainFigures } from './figures.ts'
import { readGold } from './gold.ts'
import { normalisedGold, normalisedText } from './gold-entities.ts'
import { trainNames } from './names.ts'
import { trainPairs } from './pairs.ts'
import { makeCompanies, makePlaces } from './places.ts'
import { relationPairs } from './relations.ts'
import { readNews, sharedFile } from './shared.ts'
import { findUnseenNames, unseenArticles } from './unseen-names.ts'
import { trainWords } from './words.ts'

const FOLDER = fileURLToPath(new URL('../../data/lang/id', import.meta.url))

const started = performance.now()
const log = (line: string) => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${line}`)

/** What a figure measures is told by words around it; whom it is about and for when, by what names and dates were found. */
const hangsOnNames = ([task]: FigureQuestion): boolean => task !== 'measure'

const STEPS: Readonly<Record<string, () => void>> = {
  gazetteers: () => {
    makePlaces(`${FOLDER}/gazetteer`)
    makeCompanies(`${FOLDER}/gazetteer`)
  },
  words: () => trainWords([...readNews().values()], language('id').tokenizer, `${FOLDER}/model/words.tsv`),
  names: () => {
    const gold = readGold(sharedFile('gold/train.jsonl'))
    const dev = new Set(readGold(sharedFile('gold/dev.jsonl')).map(({ id }) => id))
    writeFileSync(`${FOLDER}/model/names.crf`, writeModel(trainNames(FOLDER, gold, (id) => dev.has(id), log)))
  },
  scores: () => trainCalibration(FOLDER, log),
  unseen: () => findUnseenNames(FOLDER, log),
  figures: () => {
    const questions = unseenArticles().flatMap(({ gold, language }) => [
      ...figureQuestions(gold, normalisedGold(gold, language), language),
      ...figureQuestions(gold, normalisedText(gold, language), language).filter(hangsOnNames),
    ])
    writeFileSync(`${FOLDER}/model/figures.tsv`, trainFigures(questions))
  },
  events: () => {
    const articles = unseenArticles().map(({ gold, language }) => eventPairs(gold, language))
    trainPairs(SLOTS, articles, `${FOLDER}/events`, log)
  },
  relations: () => {
    const articles = unseenArticles().map(({ gold, language }) => relationPairs(gold, language))
    trainPairs(RELATION_TYPES, articles, `${FOLDER}/relations`, log)
  },
}

mkdirSync(`${FOLDER}/model`, { recursive: true })
const asked = process.argv.slice(2)
for (const [name, step] of Object.entries(STEPS))
  if (asked.length === 0 || asked.includes(name)) {
    log(name)
    step()
  }
log('done')
