/** Names that differ by one slip of the pen: a letter more, less, other, or two letters in each other's place. */
import type { EntityType } from '../../model/facts.ts'
import type { Name } from './names.ts'

/** Shorter names that differ by a letter are other names. */
const SHORTEST = 7
const EDGE = 3

/** One slip leaves the beginning or the end of a name as it is: by these two keys such names find each other. */
export function spellingKeys({ letters }: Name): string[] {
  return letters.length < SHORTEST ? [] : [`begins ${letters.slice(0, EDGE)}`, `ends ${letters.slice(-EDGE)}`]
}

/** Names of laws, products and events differ by a letter or digit where they are different things. */
export function isSameSpelling(a: Name, b: Name, type: EntityType): boolean {
  return (
    (type === 'Person' || type === 'Organization' || type === 'Place') &&
    Math.min(a.letters.length, b.letters.length) >= SHORTEST &&
    isOneSlip(a.letters, b.letters)
  )
}

export function isOneSlip(a: string, b: string): boolean {
  if (a.length > b.length) return isOneSlip(b, a)
  if (b.length - a.length > 1 || /\d/.test(a + b)) return false
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  if (b.length > a.length) return a.slice(same) === b.slice(same + 1)
  if (a.slice(same + 1) === b.slice(same + 1)) return true
  return a[same] === b[same + 1] && a[same + 1] === b[same] && a.slice(same + 2) === b.slice(same + 2)
}
