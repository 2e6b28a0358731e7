/** Learns what figures measure, whom they are about and for which period they hold, from annotated articles: `model/figures.tsv`. */
import type { Language } from '../language/language.ts'
import { MEASURE_TASKS, type MeasureTask } from '../language/measures.ts'
import type { GraphFigure } from '../model/article-graph.ts'
import type { FigureValue, Normalised } from '../model/facts.ts'
import type { Span } from '../model/span.ts'
import { clean } from '../stages/1-clean/clean.ts'
import { segment } from '../stages/2-segment/segment.ts'
import { normalise } from '../stages/4-normalise/normalise.ts'
import { stretches, stretchFeatures } from '../stages/5-relate/measures/measured.ts'
import { castOf, ownerFeatures, owners } from '../stages/5-relate/measures/owners.ts'
import { periodFeatures, periods } from '../stages/5-relate/measures/periods.ts'
import { type Scene, scenesOf } from '../stages/5-relate/measures/scene.ts'
import { type Gold, goldArticle, goldMentions } from './gold.ts'
import { learnRanking, type Question, type RankingOptions } from './ranking.ts'

const OPTIONS: RankingOptions = { epochs: 6, rate: 0.1, decay: 0.05, leastCount: 3, leastWeight: 0.02 }

/** The table of weights, as text. */
export function trainFigures(golds: readonly Gold[], language: Language): string {
  const questions: Record<MeasureTask, Question[]> = { measure: [], about: [], period: [] }
  for (const gold of golds)
    if (!gold.only) for (const [task, question] of questionsOf(gold, language)) questions[task].push(question)
  const rows = MEASURE_TASKS.flatMap((task) =>
    [...learnRanking(questions[task], OPTIONS)].map(([feature, weight]) => `${task}\t${feature}\t${weight}`),
  )
  return `task\tfeature\tweight\n${rows.join('\n')}\n`
}

function questionsOf(gold: Gold, language: Language): [MeasureTask, Question][] {
  const segmented = segment(clean(goldArticle(gold), language), language)
  const article = normalise({ ...segmented, mentions: goldMentions(gold) }, language)
  const scenes = scenesOf(article)
  const cast = castOf(article)
  return article.values.flatMap((value, i): [MeasureTask, Question][] => {
    const scene = scenes[i]
    const figure = gold.figures.find((one) => isSame(one, value))
    if (!scene || !figure) return []
    const spans = stretches(scene)
    const said = rightStretches(scene, spans, figure)
    const measured = spans[said[0] ?? 0]!
    const names = owners(scene, cast)
    const dates = periods(scene, article)
    const asked: [MeasureTask, Question][] = [
      [
        'measure',
        { candidates: spans.map((one) => stretchFeatures(scene, one, language.numbers)), right: said },
      ],
      [
        'about',
        {
          candidates: names.map((one, place) => ownerFeatures(scene, one, place, cast, measured)),
          right: rightOwners(names, figure, gold),
        },
      ],
      [
        'period',
        {
          candidates: dates.map((one, place) => periodFeatures(scene, one, place)),
          right: rightPeriods(dates, figure),
        },
      ],
    ]
    return asked.filter(([, { candidates, right }]) => right.length > 0 && right.length < candidates.length)
  })
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

const isSame = (gold: GraphFigure, value: FigureValue): boolean =>
  overlap(gold, value) && Math.abs(gold.value - value.value) <= 1e-9 * Math.abs(gold.value)

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** The stretches that share most words with the gold measure, half or more. */
function rightStretches(
  scene: Scene,
  spans: ReturnType<typeof stretches>,
  { measure }: GraphFigure,
): number[] {
  if (measure === null) return [0]
  const gold = wordsOf(measure)
  const share = spans.map((stretch) => {
    if (stretch === null) return 0
    const words = wordsOf(scene.text.slice(scene.spans[stretch[0]]!.start, scene.spans[stretch[1] - 1]!.end))
    return [...gold].filter((word) => words.has(word)).length / Math.max(gold.size, words.size)
  })
  const most = Math.max(...share)
  return most < 0.5 ? [] : share.flatMap((one, i) => (one >= most - 1e-9 ? [i] : []))
}

function rightOwners(names: ReturnType<typeof owners>, { about }: GraphFigure, gold: Gold): number[] {
  if (about === null) return [0]
  const mentions = gold.entities.find(({ id }) => id === about)?.mentions ?? []
  return names.flatMap((name, i) => (name && mentions.some((one) => overlap(one, name)) ? [i] : []))
}

const rightPeriods = (
  dates: readonly (Normalised['dates'][number] | null)[],
  { from, to }: GraphFigure,
): number[] =>
  from === null ? [0] : dates.flatMap((date, i) => (date?.from === from && date.to === to ? [i] : []))
