/**
 * Measures the tagger on other people's corpora of names: `tsx src/train/evaluate-corpora.ts`. Their guidelines differ from ours (NERGrit
 * takes office titles for organizations, and products broadly) and sentences stand alone, so the figures compare systems, not truth.
 */
import { readFileSync } from 'node:fs'
import { add, NOTHING, rates, type Tally } from '../evaluation/tally.ts'
import { language } from '../language/load.ts'
import type { EntityType } from '../model/facts.ts'
import { sentencesOf } from './names.ts'
import { sharedFile } from './shared.ts'

/** Their types as ours; others are left out. */
const TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'Person',
  LOC: 'Place',
  GPE: 'Place',
  FAC: 'Place',
  ORG: 'Organization',
  NOR: 'Organization',
  EVT: 'Event',
  LAW: 'Law',
  PRD: 'Product',
  WOA: 'Product',
}

interface Sample {
  readonly text: string
  /** `Person 4 17` */
  readonly names: ReadonlySet<string>
}

/** Reads sentences of `token<TAB>label` lines in the BIO scheme, parted by empty lines; tokens are joined by spaces. */
function readBio(path: string): Sample[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n\r?\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      let text = ''
      const names: { type: EntityType; start: number; end: number }[] = []
      let open = false
      for (const line of block.split(/\r?\n/)) {
        const [token = '', label = 'O'] = line.split('\t')
        const start = text === '' ? 0 : text.length + 1
        text = text === '' ? token : `${text} ${token}`
        const type = TYPES[label.slice(2)]
        if (label.startsWith('I-') && open) names.at(-1)!.end = text.length
        else if (type) names.push({ type, start, end: text.length })
        open = type !== undefined
      }
      return { text, names: new Set(names.map(({ type, start, end }) => `${type} ${start} ${end}`)) }
    })
}

for (const corpus of ['idner.dev.tsv', 'nergrit19.dev.tsv']) {
  const tallies = new Map<string, Tally>()
  readBio(sharedFile(`corpora/ner/${corpus}`)).forEach(({ text, names }, i) => {
    const found = language('id')
      .names.tag(text, sentencesOf(`${corpus}-${i}`, text))
      .map(({ type, start, end }) => `${type} ${start} ${end}`)
    for (const type of ['all', ...new Set(Object.values(TYPES))]) {
      const ofType = (name: string) => type === 'all' || name.startsWith(`${type} `)
      const tally = {
        hits: found.filter((name) => ofType(name) && names.has(name)).length,
        gold: [...names].filter(ofType).length,
        system: found.filter(ofType).length,
      }
      tallies.set(type, add(tallies.get(type) ?? NOTHING, tally))
    }
  })
  console.log(corpus)
  for (const [type, tally] of tallies) {
    const [precision, recall, f1] = Object.values(rates(tally)).map((rate) => (100 * rate).toFixed(1))
    if (tally.gold > 0)
      console.log(`  ${type.padEnd(13)} P ${precision}  R ${recall}  F1 ${f1}  (${tally.gold})`)
  }
}
