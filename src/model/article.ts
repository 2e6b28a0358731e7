/** One article as a source hands it over. The text is never changed after this point. */

export interface Article {
  /** Stable: given by the source, else made from the URL, else from the text. */
  readonly id: string
  readonly url: string | null
  readonly title: string | null
  /** ISO day of publication (`2025-07-22`); relative dates in the text are reckoned from it. */
  readonly date: string | null
  /** Code of a folder in `data/lang`. */
  readonly language: string
  readonly text: string
  /** What the source itself says of these, where it does; `clean` looks in the text for the rest. */
  readonly publisher: string | null
  readonly reporter: string | null
}

/** An article's id may be so long: databases could not index a longer one. */
export const LONGEST_ID = 500
