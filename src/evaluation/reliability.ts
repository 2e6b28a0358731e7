/** Whether scores mean what they say: of the names with a score about 0.8, about 80 per cent should be right. */
import type { ArticleGraph } from '../model/article-graph.ts'

/** A name of the system, with its score and whether the gold graph has it with the same span and type. */
export interface Verdict {
  readonly score: number
  readonly right: boolean
}

/** Names whose scores lie in one tenth of the scale. */
export interface ReliabilityBin {
  readonly from: number
  readonly count: number
  /** Mean score, and the share that is right; both 0 to 1. */
  readonly score: number
  readonly right: number
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[]
  /** Expected calibration error, 0 to 1: how far score and share are apart, weighed by count (Guo et al. 2017). */
  readonly error: number
}

const BINS = 10

export function mentionVerdicts(gold: ArticleGraph, system: ArticleGraph): Verdict[] {
  const keyed = ({ entities }: ArticleGraph) =>
    entities.flatMap(({ type, mentions }) =>
      mentions.map(({ start, end, score }) => ({ key: `${type} ${start} ${end}`, score })),
    )
  const right = new Set(keyed(gold).map(({ key }) => key))
  return keyed(system).map(({ key, score }) => ({ score, right: right.has(key) }))
}

/** Empty bins are left out. */
export function reliability(verdicts: readonly Verdict[]): Reliability {
  const bins = Array.from({ length: BINS }, (_, i): ReliabilityBin => {
    const inside = verdicts.filter(({ score }) => Math.min(Math.floor(score * BINS), BINS - 1) === i)
    const mean = (value: (verdict: Verdict) => number) =>
      inside.reduce((sum, verdict) => sum + value(verdict), 0) / inside.length
    return {
      from: i / BINS,
      count: inside.length,
      score: mean(({ score }) => score),
      right: mean(({ right }) => Number(right)),
    }
  }).filter(({ count }) => count > 0)
  const error = bins.reduce((sum, { count, score, right }) => sum + count * Math.abs(score - right), 0)
  return { bins, error: error / Math.max(verdicts.length, 1) }
}
