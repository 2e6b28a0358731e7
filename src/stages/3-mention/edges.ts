/**
 * What is no part of a name at its edges: a rank before a person's name, half of a bracket, a mark between two people. Ranks alone are no
 * names. A district, a regency or a province that stands right after a place within it is a name of its own.
 */
import type { Lexicon } from '../../language/lexicon.ts'
import type { Mention, Segmented } from '../../model/facts.ts'

/** Between two names of the list that the tagger took for one. */
const BETWEEN = { Person: /\s*;\s*/gu, Place: /,? (?=(?:Kecamatan|Kabupaten|Provinsi) \p{Lu})/gu } as const
/** How many characters before a name a rank of several words may begin. */
const REACH = 24

/** @param mentions sorted by start, not overlapping */
export function trimEdges(mentions: readonly Mention[], before: Segmented, lexicon: Lexicon): Mention[] {
  const { text } = before.article
  return withWholeBrackets(mentions, text)
    .flatMap((mention) => (mention.type === 'Person' ? afterRanks(mention, before, lexicon) : mention))
    .flatMap((mention) => parted(mention, text))
}

/** A person's name without the ranks that lead up to it; nothing where there is no more than ranks, or a degree after a comma. */
function afterRanks(person: Mention, { article, sentences }: Segmented, lexicon: Lexicon): Mention[] {
  const { text } = article
  const { tokens } = sentences.find(({ end }) => end > person.start)!
  const near = tokens.filter(({ start, end }) => end > person.start - REACH && start < person.end)
  let { start } = person
  for (const { first, last, tags } of lexicon.find(text, near)) {
    const [from, to] = [near[first]!.start, near[last - 1]!.end]
    const isDegree = tags.includes('Degree') && /, ?$/u.test(text.slice(from - 2, from))
    if ((tags.includes('Rank') || isDegree) && from <= start && start < to)
      start = to + /^[\s.,]*/u.exec(text.slice(to, person.end))![0].length
  }
  if (start === person.start) return [person]
  return start < person.end ? [{ ...person, start, by: 'edges' }] : []
}

/** The names of a list that were taken for one. */
function parted(mention: Mention, text: string): Mention[] {
  const between = mention.type === 'Person' || mention.type === 'Place' ? BETWEEN[mention.type] : null
  const seams = between ? [...text.slice(mention.start, mention.end).matchAll(between)] : []
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
