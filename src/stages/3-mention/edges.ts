/**
 * What is no part of a name at its edges: titles around a person's name, half of a bracket, a mark between two people. A district, a regency
 * or a province that stands right after a place within it is a name of its own.
 */
import type { Language } from '../../language/language.ts'
import type { Mention, Segmented } from '../../model/facts.ts'
import { withoutTitles } from './titles.ts'

type Knowledge = Pick<Language, 'lexicon' | 'coreference'>

/** @param mentions sorted by start, not overlapping */
export function trimEdges(
  mentions: readonly Mention[],
  before: Segmented,
  { lexicon, coreference }: Knowledge,
): Mention[] {
  const { text } = before.article
  return withWholeBrackets(mentions, text).flatMap((mention) => {
    if (mention.type === 'Person')
      return withoutTitles(mention, before, lexicon).flatMap((one) => parted(one, text, /\s*;\s*/gu))
    if (mention.type !== 'Place') return mention
    return parted(mention, text, LEVEL, (word) => coreference.outerLevels.has(word.toLowerCase()))
  })
}

/** What stands before a capitalised word that another follows. */
const LEVEL = /,? (?=(\p{Lu}\p{L}*) \p{Lu})/gu

/** The names of a list that were taken for one: it is cut where the pattern is, if what the pattern catches is such a word. */
function parted(
  mention: Mention,
  text: string,
  between: RegExp,
  isSuch: (caught: string) => boolean = () => true,
): Mention[] {
  const form = text.slice(mention.start, mention.end)
  const seams = [...form.matchAll(between)].filter(([, caught = '']) => isSuch(caught))
  if (seams.length === 0) return [mention]
  const starts = [mention.start, ...seams.map((seam) => mention.start + seam.index + seam[0].length)]
  const ends = [...seams.map((seam) => mention.start + seam.index), mention.end]
  return starts.map((start, i) => ({ ...mention, start, end: ends[i]!, by: 'edges' }))
}

/** A bracket that a name opens or closes alone: the name goes on to its other half, or ends before it. */
function withWholeBrackets(mentions: readonly Mention[], text: string): Mention[] {
  const whole: Mention[] = []
  for (const mention of mentions) {
    const form = text.slice(mention.start, mention.end)
    const before = whole.at(-1)
    if (/^[^(]*\) /u.test(form) && before && /^ ?\($/u.test(text.slice(before.end, mention.start)))
      whole.splice(-1, 1, { ...mention, start: before.start, by: 'edges' })
    else if (/\([^)]*$/u.test(form) && text[mention.end] === ')' && !isNamedBefore(mention))
      whole.push({ ...mention, end: mention.end + 1, by: 'edges' })
    else whole.push(mention)
  }
  return whole
}

/** An organization or a place in front of a bracket ends there, and the bracket holds another name of it. */
const isNamedBefore = ({ type }: Mention): boolean => type === 'Organization' || type === 'Place'
