/** What acronyms of any language are: letters of the name, in their order. */

/** Whether the letters of the acronym occur in the name, in their order; both in one case. */
export function occursIn(acronym: string, name: string): boolean {
  let at = 0
  for (const letter of name) if (letter === acronym[at]) at++
  return at === acronym.length
}
