/** Where something came from: the path as the operator gave it (`-` for standard input), and the line where there are lines. */
export interface Origin {
  readonly path: string
  readonly line: number | null
}
