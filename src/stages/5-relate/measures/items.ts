/**
 * Rows of shares (`beras 21 persen, jagung 13 persen, serta kedelai 9 persen`): each says its own measure, which is all that stands between it
 * and the share before. A row has three shares or more, and between two of them a comma or a word such as `dan`, but no other mark.
 */
import type { Numbers } from '../../../language/numbers.ts'
import type { Stretch } from './measured.ts'
import { isWord, type Scene } from './scene.ts'

const LEAST = 3
const LONGEST = 7

/** The measure of a share that is not the first of its row; null for any other figure. */
export function itemOf(scene: Scene, numbers: Numbers): Stretch {
  const { figure, words, first, wholes, units } = scene
  if (!isInRow(scene)) return null
  let from = first
  while (from > 0 && wholes[from - 1] !== 'Figure') from--
  if (from === 0 || units[from - 1] !== figure.unit) return null
  const is = (word: string, ...shapes: string[]) => !isWord(word) || shapes.includes(numbers.shape(word))
  if (words[from] !== ',' && !is(words[from]!, 'function')) return null
  let [i, j] = [from, first]
  while (i < j && is(words[i]!, 'function')) i++
  while (i < j && is(words[j - 1]!, 'function', 'verb')) j--
  const isPlain = words.slice(i, j).every(isWord)
  return i < j && j - i <= LONGEST && isPlain ? [i, j] : null
}

/** Whether a figure is a share among at least so many of its sentence as make a row. */
export function isInRow({ units, wholeIds, figure }: Scene): boolean {
  const shares = new Set(wholeIds.filter((_, i) => units[i] === figure.unit))
  return figure.kind === 'percent' && shares.size >= LEAST
}
