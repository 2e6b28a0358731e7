/**
 * A verb has one subject, or a row of them; an event has one day and one place. What else the text offers for these is less sure than it
 * looks beside the likeliest.
 */

/** What a candidate contends for, and with what. */
export interface Contest {
  readonly prize: string
  readonly claim: string
}

export interface Contender {
  /** Null where nothing is contended for. */
  readonly contest: Contest | null
  readonly probability: number
}

const LESS = 0.3

/** The probabilities of an article's candidates, those of rivals of a likelier one lessened. */
export function settled(contenders: readonly Contender[]): number[] {
  const best = new Map<string, { claim: string; probability: number }>()
  for (const { contest, probability } of contenders)
    if (contest && probability > (best.get(contest.prize)?.probability ?? -1))
      best.set(contest.prize, { claim: contest.claim, probability })
  return contenders.map(({ contest, probability }) =>
    contest && best.get(contest.prize)!.claim !== contest.claim ? probability * LESS : probability,
  )
}
