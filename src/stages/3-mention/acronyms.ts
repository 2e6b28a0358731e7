/**
 * `Politeknik Negeri Lampung (Polinela)`: a short form in brackets after a name, whose letters the name has in their order, is the same
 * thing. It is a name of its own there, and both are of one type wherever the article has them: that of which the tagger is surer.
 */
import { occursIn } from '../../language/acronyms.ts'
import type { EntityType, Mention } from '../../model/facts.ts'

const BRACKET = /^ ?\((\p{Lu}[\p{L}\p{N}-]+)\)/u
/** A name that runs into its own short form. */
const SWALLOWED = /^(.+?) ?\((\p{Lu}[\p{L}\p{N}-]+)\)?$/u
/** What letters in brackets name; those of a law or a place are mostly of its kind (`Pergub`, `LS`), or the tagger knows them. */
const NAMED_BY_LETTERS: ReadonlySet<EntityType> = new Set(['Organization', 'Product', 'Event'])
/** How far the bracket may reach. */
const LONGEST = 24

/** @param mentions sorted by start, not overlapping */
export function settleAcronyms(mentions: readonly Mention[], text: string): Mention[] {
  const apart = mentions.flatMap((mention) => takeApart(mention, text))
  const formOf = ({ start, end }: Mention) => text.slice(start, end)
  const types = new Map<string, EntityType>()
  const explained: Mention[] = []
  for (const name of apart) {
    const [bracket, short] = BRACKET.exec(text.slice(name.end, name.end + LONGEST)) ?? []
    if (!bracket || !short || !isShortOf(short, formOf(name)) || types.has(short)) continue
    const alike = apart.filter((mention) => formOf(mention) === short)
    const surer = mean(alike) > name.score ? alike[0]! : name
    types.set(short, surer.type).set(formOf(name), surer.type)
    const end = name.end + bracket.length - 1
    if (!NAMED_BY_LETTERS.has(surer.type)) continue
    explained.push({ ...name, start: end - short.length, end, by: 'acronym' })
  }
  const isNew = (short: Mention) => apart.every(({ start, end }) => end <= short.start || short.end <= start)
  return [...apart, ...explained.filter(isNew)]
    .map((mention) => ({ ...mention, type: types.get(formOf(mention)) ?? mention.type }))
    .sort((a, b) => a.start - b.start)
}

/** Mean score; 0 of none. */
const mean = (mentions: readonly Mention[]): number =>
  mentions.reduce((sum, { score }) => sum + score, 0) / Math.max(mentions.length, 1)

/** `Pekan Raya Jakarta (PRJ)` found as one name is two. */
export function takeApart(mention: Mention, text: string): Mention[] {
  const [, full, short] = SWALLOWED.exec(text.slice(mention.start, mention.end)) ?? []
  if (!full || !short || full[0] !== short[0] || !isShortOf(short, full)) return [mention]
  const start = text.indexOf(`(${short}`, mention.start + full.length) + 1
  return [
    { ...mention, end: mention.start + full.length },
    { ...mention, start, end: start + short.length },
  ]
}

/** Whether a name of several words has the letters of the short form, one after the other. */
function isShortOf(short: string, full: string): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '')
  return letters.length > 1 && full.includes(' ') && occursIn(letters, full.toLowerCase())
}
