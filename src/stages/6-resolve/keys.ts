/** Keys by which names find each other: two names of one type that share a key are one entity's. */
import type { Language } from '../../language/language.ts'
import { initials, spokenWords } from './acronyms.ts'
import type { Explained } from './explained.ts'
import type { Name } from './names.ts'

const core = (words: readonly string[]) => `core ${words.join(' ')}`
const exact = (letters: string) => `letters ${letters}`
const short = (words: readonly string[]) => `short ${words.join(' ')}`

/** Keys of the name itself: by them it is known, and by them it looks for one that is known. */
export function ownKeys(name: Name, explained: Explained, language: Language): string[] {
  const { expand } = language.coreference
  const keys = [exact(name.letters), core(name.core)]
  if (name.bracketed) keys.push(exact(name.bracketed.join('')), core(expand(name.bracketed)))
  const written = name.words.flatMap((word) => explained.get(word)?.words ?? [word])
  if (name.words.length > 1 && written.length > name.words.length) keys.push(core(expand(written)))
  return keys
}

/** Keys of shorter names by which this one is found: its initials, its first word with the initials of the rest. */
export function shortKeys({ words, full, core }: Name, { coreference }: Language): string[] {
  return [words, full, core].flatMap((list) => {
    const spoken = spokenWords(list, coreference)
    if (spoken.length < 2) return []
    const [first, ...rest] = spoken as [string, ...string[]]
    return [
      short([initials(list)]),
      short([initials(spoken)]),
      ...(rest.length > 1 ? [short([first, initials(rest)])] : []),
    ]
  })
}

/** Keys of fuller names that a short one looks for, in order of preference. */
export function soughtKeys(name: Name, explained: Explained, { coreference }: Language): string[] {
  const keys: string[] = []
  const long = explained.get(name.letters)
  if (long) keys.push(exact(long.letters))
  const nickname = coreference.nicknames.get(name.text.toLowerCase())
  if (nickname) keys.push(core(coreference.expand(nickname)), core(nickname))
  if (isAbbreviated(name)) keys.push(short(name.core), short(name.words))
  return keys
}

/** The last word is written in capitals: `BPS`, `Kementerian LH`. */
const isAbbreviated = ({ text }: Name) => /(?:^|\s)\p{Lu}[\p{Lu}\p{N}]+$/u.test(text)
