/**
 * A bare value behind a word that only carries it (`Purchasing Managers Index (PMI) manufaktur jatuh ke angka 27,5`) is that of the index
 * named before it with its letters in brackets.
 */
import type { Numbers } from '../../../language/numbers.ts'
import type { Stretch } from './measured.ts'
import type { Scene } from './scene.ts'

/** The name with its bracket; null for a figure that is no bare value, or where no such name stands before. */
export function namedIndex({ figure, words, first, wholes }: Scene, { isCarrier }: Numbers): Stretch {
  if (figure.kind !== 'index' || first === 0 || !isCarrier(words[first - 1]!)) return null
  for (let close = first - 1; close >= 3; close--) {
    const open = close - 2
    if (words[close] !== ')' || words[open] !== '(' || !wholes[open - 1]) continue
    let start = open - 1
    while (start > 0 && wholes[start - 1] === wholes[open - 1]) start--
    return [start, close + 1]
  }
  return null
}
