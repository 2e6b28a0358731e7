/**
 * Who is who over all articles, measured against labels: B-cubed (Bagga and Baldwin 1998) and pairwise precision and recall. Labels
 * come in blocks of names that might be confused, and are compared within their block only.
 */

import { createHash } from 'node:crypto'
import { groupBy } from '../multimap.ts'
import { add, NOTHING, type Rates, rates, type Tally } from './tally.ts'

/** One mention, which stands for all that its article says of the one it names. No text: offsets and a hash find it again. */
export interface IdentityLabel {
  /** Names that might be confused have one block; labels of different blocks are not compared. */
  readonly block: number
  readonly article: string
  /** UTF-16 offsets into the article's text, end exclusive. */
  readonly start: number
  readonly end: number
  /** `formHash` of the words there. */
  readonly hash: string
  /** Who it is: equal labels of a block are one. */
  readonly entity: number
}

/** A label and the entity that the system found there; null where it has no mention of those words. */
export interface Judged {
  readonly label: IdentityLabel
  readonly found: string | null
}

export interface IdentityAccuracy {
  readonly bCubed: Rates
  readonly pairwise: Rates
  /** Labels whose mention the system has; the others are left out of the rates. */
  readonly measured: number
  readonly labels: number
  /** Entities that the measured labels name in more than one article. */
  readonly entities: number
}

/** The first 16 hexadecimal digits of the SHA-256 of the words in UTF-8. */
export const formHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

export function identityAccuracy(all: readonly Judged[]): IdentityAccuracy {
  const measured = all.filter(({ found }) => found !== null)
  const blocks = [...groupBy(measured, ({ label }) => label.block).values()]
  const shares = blocks.flatMap(itemShares)
  const mean = (of: (share: ItemShare) => number) =>
    shares.length > 0 ? shares.reduce((sum, share) => sum + of(share), 0) / shares.length : 0
  const [precision, recall] = [mean((share) => share.precision), mean((share) => share.recall)]
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  const several = (items: readonly Judged[]) => new Set(items.map(({ label }) => label.article)).size > 1
  return {
    bCubed: { precision, recall, f1 },
    pairwise: rates(blocks.map(pairTally).reduce(add, NOTHING)),
    measured: measured.length,
    labels: all.length,
    entities: blocks.flatMap((block) => [...groupBy(block, goldOf).values()].filter(several)).length,
  }
}

const goldOf = ({ label }: Judged) => label.entity
const foundOf = ({ found }: Judged) => found

interface ItemShare {
  readonly precision: number
  readonly recall: number
}

/** Of those that the system holds for the same as an item, the share that is; of those that are, the share that it holds for it. */
function itemShares(block: readonly Judged[]): ItemShare[] {
  const [gold, found] = [groupBy(block, goldOf), groupBy(block, foundOf)]
  return block.map((item) => {
    const [right, given] = [gold.get(goldOf(item))!, found.get(foundOf(item))!]
    const common = given.filter((other) => goldOf(other) === goldOf(item)).length
    return { precision: common / given.length, recall: common / right.length }
  })
}

/** Pairs of labels that are one, that the system holds for one, and both. */
function pairTally(block: readonly Judged[]): Tally {
  const pairs = (clusters: Iterable<readonly Judged[]>) =>
    [...clusters].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  return {
    hits: pairs(groupBy(block, (item) => `${goldOf(item)} ${foundOf(item)}`).values()),
    gold: pairs(groupBy(block, goldOf).values()),
    system: pairs(groupBy(block, foundOf).values()),
  }
}
