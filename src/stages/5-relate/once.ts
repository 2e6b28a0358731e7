/** What is told of a place in a sentence is told once, however many candidates ask. */
import { type Features, Shared } from '../../language/weights.ts'

/** A function of an index, such as a token's, whose answers are kept. */
export function once<Value>(tell: (index: number) => Value): (index: number) => Value {
  const told: Value[] = []
  return (index) => (told[index] ??= tell(index))
}

/** Features of an index, which candidates share. */
export const shared = (tell: (index: number) => Features): ((index: number) => Shared) =>
  once((index) => new Shared(tell(index)))
