/**
 * Measures the tagger on articles it has not learned from: `tsx src/train/evaluate-names.ts [OUTLET…]` trains without the gold articles of
 * these outlets and without silver labels of theirs, and counts names exactly found; without outlets, a fifth of the articles is held back.
 */
import { fileURLToPath } from 'node:url'
import { compare } from '../evaluation/blocks.ts'
import { add, NOTHING, rates, type Tally } from '../evaluation/tally.ts'
import type { ArticleGraph } from '../model/article-graph.ts'
import type { Mention } from '../model/facts.ts'
import type { Gold } from './gold.ts'
import { isInFifth, isOf, trainWithout } from './held-back.ts'
import { sentencesOf } from './names.ts'

const FOLDER = fileURLToPath(new URL('../../data/lang/id', import.meta.url))
const outlets = process.argv.slice(2)
const { tagger, unseen } = trainWithout(FOLDER, outlets.length > 0 ? isOf(outlets) : isInFifth, console.log)

const tallies = new Map<string, Tally>()
for (const gold of unseen) {
  const mentions = tagger.tag(gold.text, sentencesOf(gold.id, gold.text))
  if (process.env.SHOW_ERRORS) showErrors(gold, mentions)
  for (const [block, { hits, gold: expected, system }] of compare(complete(gold), graphOf(gold, mentions)))
    if (block === 'mentions' || block.startsWith('  '))
      tallies.set(block, add(tallies.get(block) ?? NOTHING, { hits, gold: expected, system }))
}
const words = (rate: number) => (100 * rate).toFixed(1)
for (const [block, tally] of tallies) {
  const { precision, recall, f1 } = rates(tally)
  console.log(`${block.padEnd(16)} P ${words(precision)} R ${words(recall)} F1 ${words(f1)} (${tally.gold})`)
}

function graphOf(gold: Gold, mentions: readonly Mention[]): ArticleGraph {
  const entities = mentions.map((mention, i) => ({
    id: `m${i}`,
    type: mention.type,
    name: '',
    aliases: [],
    mentions: [mention],
  }))
  return { ...complete(gold), entities }
}

function complete(gold: Gold): ArticleGraph {
  return { ...gold, dates: [], figures: [], roles: [], quotes: [], events: [], relations: [] }
}

/** What was missed and what was too much, to read the causes from. */
function showErrors(gold: Gold, mentions: readonly Mention[]): void {
  const result = compare(complete(gold), graphOf(gold, mentions)).get('mentions')!
  console.log(`## ${gold.id}`)
  for (const item of result.missed) console.log(`- ${item}`)
  for (const item of result.extra) console.log(`+ ${item}`)
}
