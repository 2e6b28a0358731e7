/** Places in a text. Offsets are UTF-16 code units into the article's `text` as it was read, end exclusive. */

export interface Span {
  readonly start: number
  readonly end: number
}

/** A span that somebody vouches for: `by` names the rule or model, `score` (0 to 1) is how sure it is. */
export interface Attested extends Span {
  readonly by: string
  readonly score: number
}

/** A doubt about a text: it travels in the result, and stops nothing. */
export interface Note extends Span {
  readonly code: string
  readonly message: string
}
