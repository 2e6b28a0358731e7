/** What is told of a place in a sentence is told once, however many candidates ask. */

/** A function of an index, such as a token's, whose answers are kept. */
export function once<Value>(tell: (index: number) => Value): (index: number) => Value {
  const told: Value[] = []
  return (index) => (told[index] ??= tell(index))
}
