/** How acronyms are made of words: of their first letters (`BMKG`), of their syllables (`Bapenda`), or of a word and letters (`Kementerian LH`). */
import type { Coreference } from '../../language/coreference.ts'

/** Shorter ones may be anything. */
const SHORTEST_SYLLABLES = 4
/** A syllable from within a word has so many letters; one from its beginning may have one. */
const SHORTEST_INNER = 2

/** Words at hyphens and slashes, without those that acronyms skip. */
export function spokenWords(words: readonly string[], { unspoken }: Coreference): string[] {
  return words
    .flatMap((word) => word.split(/[^\p{L}\p{N}]/u))
    .filter((word) => word !== '' && !unspoken.has(word))
}

export const initials = (words: readonly string[]): string => words.map((word) => word[0]!).join('')

/**
 * Whether each word gives its share to the acronym, in order and with no letter left over: the beginning of the word, or a syllable
 * from within it. The acronym begins as the first word does.
 */
export function isMadeOfSyllables(acronym: string, words: readonly string[]): boolean {
  const [head] = words
  if (acronym.length < SHORTEST_SYLLABLES || words.length < 2 || !head || acronym[0] !== head[0]) return false
  if (head.length > 2 && acronym.startsWith(head)) return false
  let reached = new Set([0])
  for (const [i, word] of words.entries()) {
    const next = new Set<number>()
    for (const at of reached)
      for (let end = at + 1; end <= acronym.length; end++) {
        const share = acronym.slice(at, end)
        if (word.startsWith(share) || (i > 0 && share.length >= SHORTEST_INNER && word.includes(share)))
          next.add(end)
        else if (!word.includes(share)) break
      }
    reached = next
  }
  return reached.has(acronym.length)
}
