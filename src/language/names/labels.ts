/** Labels of tokens in the BIOES scheme: beginning, inside, end of a name, a name of one token, outside. */
import { ENTITY_TYPES, type EntityType } from '../../model/facts.ts'

export const OUTSIDE = 0
const POSITIONS = ['B', 'I', 'E', 'S'] as const
type Position = (typeof POSITIONS)[number]

/** A name over tokens, end exclusive. */
export interface LabelledSpan {
  readonly first: number
  readonly last: number
  readonly type: EntityType
}

/** The labels for names of some types, and the steps that may be between them. A label is its index in `names`. */
export class LabelSet {
  readonly #types: readonly EntityType[]
  /** `O`, then `B-Person`, `I-Person`, `E-Person`, `S-Person`, `B-Organization`, … */
  readonly names: readonly string[]
  readonly count: number
  /** The steps from label to label that may be: a name that has begun goes on or ends, and nothing goes on that has not begun. */
  readonly steps: readonly (readonly [from: number, to: number])[]

  constructor(types: readonly EntityType[]) {
    this.#types = types
    this.names = ['O', ...types.flatMap((type) => POSITIONS.map((position) => `${position}-${type}`))]
    this.count = this.names.length
    this.steps = this.names.flatMap((_, from) =>
      this.names.flatMap((_, to) => (mayFollow(from, to) ? [[from, to] as const] : [])),
    )
    Object.freeze(this)
  }

  /** The labels of a sentence of `length` tokens with these names, which must not overlap and be of the types of this set. */
  encode(length: number, spans: readonly LabelledSpan[]): Uint8Array {
    const labels = new Uint8Array(length)
    for (const { first, last, type } of spans) {
      if (last - first === 1) labels[first] = this.#label(type, 'S')
      else {
        labels.fill(this.#label(type, 'I'), first, last)
        labels[first] = this.#label(type, 'B')
        labels[last - 1] = this.#label(type, 'E')
      }
    }
    return labels
  }

  /** The names that a valid sequence of labels says. */
  decode(labels: Uint8Array): LabelledSpan[] {
    const spans: LabelledSpan[] = []
    let first = 0
    labels.forEach((label, i) => {
      const position = positionOf(label)
      if (position === 'B' || position === 'S') first = i
      if (position === 'E' || position === 'S')
        spans.push({ first, last: i + 1, type: this.#types[typeIndex(label)]! })
    })
    return spans
  }

  #label(type: EntityType, position: Position): number {
    return 1 + this.#types.indexOf(type) * POSITIONS.length + POSITIONS.indexOf(position)
  }
}

const positionOf = (label: number): Position | 'O' =>
  label === OUTSIDE ? 'O' : POSITIONS[(label - 1) % POSITIONS.length]!
const typeIndex = (label: number): number => Math.floor((label - 1) / POSITIONS.length)

const opens = (label: number): boolean => ['B', 'I'].includes(positionOf(label))

function mayFollow(before: number, after: number): boolean {
  const continues = ['I', 'E'].includes(positionOf(after))
  return opens(before) ? continues && typeIndex(before) === typeIndex(after) : !continues
}
export const mayStart = (label: number): boolean => mayFollow(OUTSIDE, label)
export const mayEnd = (label: number): boolean => !opens(label)

/** The two layers of the tagger: names, and event phrases that begin in lower case and may hold names. */
export const NAMES = new LabelSet(ENTITY_TYPES)
export const PHRASES = new LabelSet(['Event'])
