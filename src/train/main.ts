/** `npm run train`: makes everything in `data/lang/id` that is learned, from the corpora in `../shared`; the same bytes in every run. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { SLOTS } from '../language/events.ts'
import { language } from '../language/load.ts'
import { writeModel } from '../language/names/model-file.ts'
import { RELATION_TYPES } from '../model/facts.ts'
import { trainCalibration } from './calibration.ts'
import { eventPairs } from './events.ts'
import { figureQuestions, trainFigures } from './figures.ts'
import { readGold } from './gold.ts'
import { normalisedGold } from './gold-entities.ts'
import { trainNames } from './names.ts'
import { trainPairs } from './pairs.ts'
import { makeCompanies, makePlaces } from './places.ts'
import { relationPairs } from './relations.ts'
import { readNews, sharedFile } from './shared.ts'
import { trainWords } from './words.ts'

const FOLDER = fileURLToPath(new URL('../../data/lang/id', import.meta.url))

const started = performance.now()
const log = (line: string) => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${line}`)

/** The gold articles with all blocks. */
const wholeGold = () => readGold(sharedFile('gold/train.jsonl')).filter(({ only }) => !only)

/** Shares of slots and of relations whose names a tagger finds that has not seen their article. */
const NAMED_SLOTS = 0.6
const NAMED_ENDS = 0.85

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
  figures: () => {
    const known = language('id')
    const questions = wholeGold().flatMap((gold) => figureQuestions(gold, normalisedGold(gold, known), known))
    writeFileSync(`${FOLDER}/model/figures.tsv`, trainFigures(questions))
  },
  events: () => {
    const known = language('id')
    const articles = wholeGold().map((gold) => eventPairs(gold, normalisedGold(gold, known), known))
    trainPairs(SLOTS, articles, NAMED_SLOTS, `${FOLDER}/events`, log)
  },
  relations: () => {
    const articles = wholeGold().map((gold) => relationPairs(gold, language('id')))
    trainPairs(RELATION_TYPES, articles, NAMED_ENDS, `${FOLDER}/relations`, log)
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
