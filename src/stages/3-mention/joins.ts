/**
 * Puts together names that were found in pieces: a person's initials (`Eko S.A. Cahyanto`), a hospital and its namesake, and an organization
 * whose name goes on after its acronym in brackets with the place that completes it (`Balai Diklat Industri (BDI) Denpasar`).
 */
import type { Mention } from '../../model/facts.ts'

/** What may stand between the pieces, after and before which words. */
const INITIALS = { before: /(?:^|[\s.])\p{Lu}$/u, between: /^\. ?$/u }
/** A hospital that is called after a doctor (`RSUD Dr. Soetomo`). */
const DOCTOR = { before: / dr$/iu, between: /^\. ?$/u }
const BRACKET = /^ ?\(\p{Lu}[\p{L}\p{N}]+\) $/u

/** @param mentions sorted by start, not overlapping */
export function joinPieces(mentions: readonly Mention[], text: string): Mention[] {
  const joined: Mention[] = []
  for (const mention of mentions) {
    const pieces = [1, 2].map((back) => joined.at(-back))
    const whole = pieces.find((piece) => piece && belongTogether(piece, mention, text))
    if (!whole) {
      joined.push(mention)
      continue
    }
    joined.splice(joined.indexOf(whole))
    joined.push({ ...whole, end: mention.end, score: Math.min(whole.score, mention.score), by: 'joined' })
  }
  return joined
}

/** Whether the second goes on where the first breaks off. */
function belongTogether(first: Mention, second: Mention, text: string): boolean {
  const between = text.slice(first.end, second.start)
  if (first.type === 'Person' && second.type === 'Person')
    return INITIALS.between.test(between) && INITIALS.before.test(text.slice(first.start, first.end))
  if (first.type !== 'Organization') return false
  if (second.type === 'Person')
    return DOCTOR.between.test(between) && DOCTOR.before.test(text.slice(first.start, first.end))
  return second.type === 'Place' && BRACKET.test(between)
}
