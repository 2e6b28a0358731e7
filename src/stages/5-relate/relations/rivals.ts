/** A verb has one subject, or a row of them: what other names before it would do is less sure than it looks. */
import type { Term } from '../../../language/matcher.ts'
import { rowFirst } from '../rows.ts'
import type { Candidate } from './candidates.ts'

/** What a candidate contends for, and the row of names that it stands in; null where nothing is contended for. */
export interface Contest {
  readonly verb: number
  readonly row: number
}

export const contestOf = ({ verb, subject }: Candidate, terms: readonly Term[]): Contest | null =>
  verb === null ? null : { verb: terms[verb]!.start, row: terms[rowFirst(terms, subject)]!.start }

const LESS = 0.3

/** The probabilities of an article's candidates, those of rivals of a likelier subject lessened. */
export function settled(
  candidates: readonly { readonly contest: Contest | null; readonly probability: number }[],
): number[] {
  const best = new Map<number, { row: number; probability: number }>()
  for (const { contest, probability } of candidates)
    if (contest && probability > (best.get(contest.verb)?.probability ?? -1))
      best.set(contest.verb, { row: contest.row, probability })
  return candidates.map(({ contest, probability }) =>
    contest && best.get(contest.verb)!.row !== contest.row ? probability * LESS : probability,
  )
}
