/**
 * How much V8 lets lie about in a process that loads. What such a process needs is small and what it makes and leaves is large: by default
 * the heap grows to several times what lives before V8 looks for the rest.
 */
import { setFlagsFromString } from 'node:v8'

/** Of what lives, in per cent: so much may be made before the next look. It costs a twentieth of the processor time at most. */
const GROWTH = 50

/** From here on. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}
