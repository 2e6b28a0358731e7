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
export const isInFifth = ({ id }: { readonly id: string }): boolean =>
  createHash('sha1').update(id).digest()[1]! % 5 === 0

/** All articles of some outlets, which their ids begin with. */
export const isOf =
  (outlets: readonly string[]) =>
  ({ id }: { readonly id: string }): boolean =>
    outlets.some((outlet) => id.startsWith(`${outlet}-`))

/** Trains on the other articles, and on no silver label of what is held back or of dev. */
export function trainWithout(
  folder: string,
  isHeldBack: (article: { readonly id: string }) => boolean,
  log: (line: string) => void,
): HeldBack {
  const all = readGold(sharedFile('gold/train.jsonl'))
  const unseen = all.filter(isHeldBack)
  const dev = new Set(readGold(sharedFile('gold/dev.jsonl')).map(({ id }) => id))
  const model = trainNames(
    folder,
    all.filter((gold) => !isHeldBack(gold)),
    (id) => dev.has(id) || isHeldBack({ id }),
    log,
  )
  const place = mkdtempSync(`${tmpdir()}/names-`)
  cpSync(folder, place, { recursive: true })
  writeFileSync(`${place}/model/names.crf`, writeModel(model))
  rmSync(`${place}/model/calibration.tsv`, { force: true })
  const { tokenizer, lexicon } = language('id')
  const tagger = readNameTagger(place, tokenizer, lexicon)
  tagger.tag('', []) // a tagger reads its folder when it is first asked, and the folder goes
  rmSync(place, { recursive: true })
  return { tagger, unseen }
}
