/**
 * Names of annotated articles as a tagger finds them that has not seen these articles: models of facts learn from names as they will get
 * them, with those that are missed and those that are wrong. Two taggers are trained, each without one half of the articles that carry facts.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { JejaringError } from '../errors.ts'
import { language } from '../language/load.ts'
import type { Mention } from '../model/facts.ts'
import { type Gold, readGold } from './gold.ts'
import { trainWithout } from './held-back.ts'
import { sentencesOf } from './names.ts'
import { sharedFile } from './shared.ts'

const FILE = fileURLToPath(new URL('../../.cache/unseen-names.jsonl', import.meta.url))

/** An article's names before stage 3 has looked at the whole of it. */
interface Tagged {
  readonly id: string
  readonly names: readonly Mention[]
}

/** The gold articles with all blocks. */
const wholeGold = (): Gold[] =>
  readGold(sharedFile('gold/train.jsonl')).filter(({ only }) => only === undefined)

/** Trains the two taggers and keeps what they find; as long as training names, twice. */
export function findUnseenNames(folder: string, log: (line: string) => void): void {
  const whole = new Set(wholeGold().map(({ id }) => id))
  const tagged = [0, 1].flatMap((half): Tagged[] => {
    const { tagger, unseen } = trainWithout(folder, ({ id }) => whole.has(id) && halfOf(id) === half, log)
    return unseen.map(({ id, text }) => ({ id, names: tagger.tag(text, sentencesOf(id, text)) }))
  })
  mkdirSync(dirname(FILE), { recursive: true })
  writeFileSync(FILE, tagged.map((one) => `${JSON.stringify(one)}\n`).join(''))
}

const halfOf = (id: string): number => createHash('sha1').update(id).digest()[5]! % 2

/**
 * The whole gold articles, each with the language as it would be with a tagger that has not seen it.
 * @throws JejaringError INPUT_MISSING where these names have not been found yet
 */
export function unseenArticles() {
  if (!existsSync(FILE))
    throw new JejaringError('INPUT_MISSING', `${FILE} is not there`, {
      hint: 'It is made by `npm run train -- unseen`.',
    })
  const lines = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const names = new Map(lines.map((line) => JSON.parse(line) as Tagged).map((one) => [one.id, one.names]))
  const known = language('id')
  return wholeGold().map((gold) => ({
    gold,
    language: { ...known, names: { tag: (): Mention[] => [...(names.get(gold.id) ?? [])] } },
  }))
}
