/** Labels of tokens in the BIOES scheme: beginning, inside, end of a name, a name of one token, outside. */
import { ENTITY_TYPES, type EntityType } from '../../model/facts.ts'

const OUTSIDE = 0
const POSITIONS = ['B', 'I', 'E', 'S'] as const
type Position = (typeof POSITIONS)[number]

/** `O`, then `B-Person`, `I-Person`, `E-Person`, `S-Person`, `B-Organization`, … */
export const LABELS: readonly string[] = [
  'O',
  ...ENTITY_TYPES.flatMap((type) => POSITIONS.map((p) => `${p}-${type}`)),
]

function label(type: EntityType, position: Position): number {
  return 1 + ENTITY_TYPES.indexOf(type) * POSITIONS.length + POSITIONS.indexOf(position)
}

const positionOf = (id: number): Position | 'O' =>
  id === OUTSIDE ? 'O' : POSITIONS[(id - 1) % POSITIONS.length]!
const typeIndex = (id: number): number => Math.floor((id - 1) / POSITIONS.length)
const typeOf = (id: number): EntityType => ENTITY_TYPES[typeIndex(id)]!

const opens = (id: number): boolean => ['B', 'I'].includes(positionOf(id))

/** Whether one label may follow another: a name that has begun goes on or ends, and nothing goes on that has not begun. */
export function mayFollow(before: number, after: number): boolean {
  const continues = ['I', 'E'].includes(positionOf(after))
  return opens(before) ? continues && typeIndex(before) === typeIndex(after) : !continues
}
export const mayStart = (id: number): boolean => mayFollow(OUTSIDE, id)
export const mayEnd = (id: number): boolean => !opens(id)

/** A name over tokens, end exclusive. */
export interface LabelledSpan {
  readonly first: number
  readonly last: number
  readonly type: EntityType
}

/** The labels of a sentence of `length` tokens with these names, which must not overlap. */
export function encode(length: number, spans: readonly LabelledSpan[]): Uint8Array {
  const labels = new Uint8Array(length)
  for (const { first, last, type } of spans) {
    if (last - first === 1) labels[first] = label(type, 'S')
    else {
      labels.fill(label(type, 'I'), first, last)
      labels[first] = label(type, 'B')
      labels[last - 1] = label(type, 'E')
    }
  }
  return labels
}

/** The names that a valid sequence of labels says. */
export function decode(labels: Uint8Array): LabelledSpan[] {
  const spans: LabelledSpan[] = []
  let first = 0
  labels.forEach((id, i) => {
    const position = positionOf(id)
    if (position === 'B' || position === 'S') first = i
    if (position === 'E' || position === 'S') spans.push({ first, last: i + 1, type: typeOf(id) })
  })
  return spans
}
