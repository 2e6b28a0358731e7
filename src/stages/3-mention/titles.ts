/** A person's name without what the tagger took into it: the posts and ranks that lead up to it (`Menkes Budi`) and the degrees after. A title alone is no name. */
import type { Lexicon, LexiconHit } from '../../language/lexicon.ts'
import type { Mention, Segmented, Token } from '../../model/facts.ts'

/** How many characters before a name a title of several words may begin. */
const REACH = 24

/** @returns one name, or none */
export function withoutTitles(
  person: Mention,
  { article, sentences }: Segmented,
  lexicon: Lexicon,
): Mention[] {
  const { text } = article
  const { tokens } = sentences.find(({ end }) => end > person.start)!
  const near = tokens.filter(({ start, end }) => end > person.start - REACH && start < person.end)
  const hits = lexicon.find(text, near).map((hit) => ({ ...hit, ...spanOf(hit, near) }))
  let { start, end } = person
  for (const hit of hits)
    if ((isTitle(hit) || isDegree(hit, text)) && hit.start <= start && start < hit.end)
      start = hit.end + /^[\s.,]*/u.exec(text.slice(hit.end, end))![0].length
  for (const hit of hits.toReversed())
    if (isDegree(hit, text) && hit.end >= end && hit.start > start)
      end = hit.start - /[\s.,]*$/u.exec(text.slice(start, hit.start))![0].length
  if (start === person.start && end === person.end) return [person]
  if (start < end) return [{ ...person, start, end, by: 'titles' }]
  const isInitials = INITIALS.test(text.slice(person.start, person.end))
  return isInitials && !hits.some((hit) => isDegree(hit, text)) ? [person] : []
}

const spanOf = ({ first, last }: LexiconHit, tokens: readonly Token[]) => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
})

/** Posts that given names begin as (`Raja`) stay. */
const isTitle = ({ tags }: LexiconHit): boolean =>
  tags.includes('Rank') || (tags.includes('Post') && !tags.includes('Given'))

/** After a comma, or written with small letters (`MSi`), which initials are not. */
const isDegree = ({ tags, start, end }: LexiconHit & { start: number; end: number }, text: string): boolean =>
  tags.includes('Degree') &&
  (/, ?$/u.test(text.slice(start - 2, start)) || /\p{Ll}/u.test(text.slice(start, end)))

/** `MC` may be somebody's. */
const INITIALS = /^[A-Z]{2}$/u
