/** A tagger that has not seen some of the annotated articles, to be measured on them. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { language } from '../language/load.ts'
import { type NameTagger, readNameTagger } from '../language/name-tagger.ts'
import { writeModel } from '../language/names/model-file.ts'
import { type Gold, readGold } from './gold.ts'
import { trainNames } from './names.ts'
import { sharedFile } from './shared.ts'

export interface HeldBack {
  readonly tagger: NameTagger
  /** The articles that it has not seen. */
  readonly unseen: readonly Gold[]
}

/** A fifth of the articles, by the hash of their ids. */
export const isInFifth = ({ id }: Gold): boolean => createHash('sha1').update(id).digest()[1]! % 5 === 0

/** Trains on the other articles, and on no silver label of those held back or of dev. */
export function trainWithout(
  folder: string,
  isHeldBack: (gold: Gold) => boolean,
  log: (line: string) => void,
): HeldBack {
  const all = readGold(sharedFile('gold/train.jsonl'))
  const unseen = all.filter(isHeldBack)
  const dev = readGold(sharedFile('gold/dev.jsonl'))
  const forbidden = new Set([...unseen, ...dev].map(({ id }) => id))
  const model = trainNames(
    folder,
    all.filter((gold) => !isHeldBack(gold)),
    forbidden,
    log,
  )
  const place = mkdtempSync(`${tmpdir()}/names-`)
  cpSync(folder, place, { recursive: true })
  writeFileSync(`${place}/model/names.crf`, writeModel(model))
  const { tokenizer, lexicon } = language('id')
  const tagger = readNameTagger(place, tokenizer, lexicon)
  tagger.tag('', []) // a tagger reads its folder when it is first asked, and the folder goes
  rmSync(place, { recursive: true })
  return { tagger, unseen }
}
