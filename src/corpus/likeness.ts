/** How one name may be another of the same: pairs worth a look at their contexts. Nothing is merged because two names look alike. */
import { hashOf } from '../model/identifier.ts'
import type { Name } from './names.ts'

/** Shorter names, and shorter words in them, that differ by a letter are other names. */
const SHORTEST_SLIP = 7
const SHORTEST_WORD = 5
/** So many words name a place, whatever stands behind them. */
const SHORTEST_PLACE = 3
/** A word that something is glued to has so many letters of its own. */
const SHORTEST_GLUED = 4

const read = new WeakMap<Name, readonly number[]>()

/**
 * Keys under which a name meets those of its type that it may be another form of; the same name is read once. They are hashes: two names
 * that meet by chance are told apart when they are compared.
 */
export function meetingKeys(name: Name, type: string): readonly number[] {
  const known = read.get(name) ?? Array.from(keysOf(name, type), (key) => hashOf(`${type} ${key}`))
  read.set(name, known)
  return known
}

function keysOf({ core, words }: Name, type: string): string[] {
  const keys: string[] = []
  const all = core.length > 0 ? core : words
  if (all.length === 1) return all[0]!.length >= SHORTEST_SLIP ? [`1 ${all[0]!.slice(0, 4)}`] : []
  all.forEach((_, i) =>
    keys.push(`${i}/${all.length} ${[...all.slice(0, i), ...all.slice(i + 1)].join(' ')}`),
  )
  if (type === 'Place')
    for (const words of [all, all.slice(0, -1)])
      if (words.length >= SHORTEST_PLACE) keys.push(`begins ${words.join(' ')}`)
  if (type === 'Person') {
    keys.push(`ends ${all[0]} ${all.at(-1)}`)
    for (let n = 2; n <= all.length; n++)
      keys.push(`first ${all.slice(0, n).join(' ')}`, `last ${all.slice(-n).join(' ')}`)
  }
  return keys
}

/** Whether one may be short for the other, or misspelled; the order of the two does not matter. */
export function mayBeOne(a: Name, b: Name, type: string): boolean {
  if (a.marks !== b.marks || !agreeOnPlace(a, b)) return false
  const [short, long] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core]
  if (short.length === long.length) return differInOne(short, long, type)
  if (type === 'Place') return isFollowedByOne(short, long)
  return type === 'Person' && short.length > 1 && isPart(short, long)
}

/** Places of different levels are different; what is in the list of regions is told by that list. */
function agreeOnPlace(a: Name, b: Name): boolean {
  if (a.regions.length > 0 && b.regions.length > 0) return false
  return a.level === b.level || a.level === null || b.level === null
}

/** An airport or a hotel, and the same with what it lies in. */
const isFollowedByOne = (short: readonly string[], long: readonly string[]): boolean =>
  short.length >= SHORTEST_PLACE &&
  long.length === short.length + 1 &&
  short.every((word, i) => word === long[i])

/** Words of one name in the order of the other. */
function isPart(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const word of long) if (at < short.length && isSameWord(word, short[at]!)) at++
  return at === short.length
}

/** A word, its initial, or its beginning (`Emi`, `Emiliano`). */
const isSameWord = (a: string, b: string): boolean =>
  a === b || (isBeginning(a.length) && b.startsWith(a)) || (isBeginning(b.length) && a.startsWith(b))

const isBeginning = (length: number) => length === 1 || length > 2

function differInOne(a: readonly string[], b: readonly string[], type: string): boolean {
  const at = a.findIndex((word, i) => word !== b[i])
  if (at < 0) return true
  if (a.some((word, i) => i !== at && word !== b[i])) return false
  const [left, right] = [a[at]!, b[at]!]
  if (type === 'Person' && a.length > 1 && isSameWord(left, right)) return true
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left]
  const isGlued =
    a.length > 1 &&
    shorter.length >= SHORTEST_GLUED &&
    (longer.startsWith(shorter) || longer.endsWith(shorter))
  const isLong = shorter.length >= SHORTEST_WORD && a.join('').length >= SHORTEST_SLIP
  return isGlued || (isLong && isOneSlip(left, right))
}

/** A letter more, less or other, or two letters in each other's place (Damerau 1964). */
function isOneSlip(a: string, b: string): boolean {
  if (a.length > b.length) return isOneSlip(b, a)
  if (b.length - a.length > 1) return false
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  if (b.length > a.length) return a.slice(same) === b.slice(same + 1)
  if (a.slice(same + 1) === b.slice(same + 1)) return true
  return a[same] === b[same + 1] && a[same + 1] === b[same] && a.slice(same + 2) === b.slice(same + 2)
}
