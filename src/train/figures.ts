/** Learns what figures measure, whom they are about and for which period they hold, from annotated articles: `model/figures.tsv`. */
import type { Language } from '../language/language.ts'
import { MEASURE_TASKS, type MeasureTask } from '../language/measures.ts'
import { featuresOf } from '../language/weights.ts'
import type { GraphFigure } from '../model/article-graph.ts'
import type { FigureValue, Normalised } from '../model/facts.ts'
import type { Span } from '../model/span.ts'
import { stretches, stretchFeatures } from '../stages/5-relate/measures/measured.ts'
import { castOf, ownerFeatures, owners } from '../stages/5-relate/measures/owners.ts'
import { type Earlier, periodFeatures, periods } from '../stages/5-relate/measures/periods.ts'
import { type Scene, scenesOf } from '../stages/5-relate/measures/scene.ts'
import type { Gold } from './gold.ts'
import { learnRanking, type Question, type RankingOptions } from './ranking.ts'

const OPTIONS: RankingOptions = {
  epochs: 8,
  rate: 0.05,
  decay: 0.05,
  dropout: 0.2,
  leastCount: 3,
  leastWeight: 0.02,
}

/** The table of weights, as text. */
export function trainFigures(asked: readonly FigureQuestion[]): string {
  const rows = MEASURE_TASKS.flatMap((task) => {
    const questions = asked.flatMap(([of, question]) => (of === task ? [question] : []))
    return [...learnRanking(questions, OPTIONS)].map(([feature, weight]) => `${task}\t${feature}\t${weight}`)
  })
  return `task\tfeature\tweight\n${rows.join('\n')}\n`
}

export type FigureQuestion = readonly [MeasureTask, Question]

/** What an annotated article answers of its figures; `article` is the same with its gold mentions, as `relate` gets it. */
export function figureQuestions(gold: Gold, article: Normalised, language: Language): FigureQuestion[] {
  const scenes = scenesOf(article)
  const cast = castOf(article)
  const figures = article.values.map((value) => gold.figures.find((one) => isSame(one, value)))
  let last: Earlier | null = null
  return figures.flatMap((figure, i): FigureQuestion[] => {
    const scene = scenes[i]
    if (!scene || !figure) return []
    const before = last
    last = timed(figure, scene) ?? last
    const spans = stretches(scene, language.numbers)
    const said = rightStretches(scene, spans, figure)
    const measured = spans[said[0] ?? 0]!
    const names = owners(scene, cast)
    const dates = periods(scene, before, article, language)
    const asked: FigureQuestion[] = [
      [
        'measure',
        { candidates: spans.map(stretchFeatures(scene, language.numbers)).map(featuresOf), right: said },
      ],
      [
        'about',
        {
          candidates: names.map(ownerFeatures(scene, cast, measured)).map(featuresOf),
          right: rightOwners(names, figure, gold),
        },
      ],
      [
        'period',
        {
          candidates: dates.map((one) => periodFeatures(scene, one, before)),
          right: rightPeriods(dates, figure),
        },
      ],
    ]
    return asked.filter(([, { candidates, right }]) => right.length > 0 && right.length < candidates.length)
  })
}

/** A figure for those after it, where the gold graph says for which period it holds. */
function timed(figure: GraphFigure, scene: Scene): Earlier | null {
  if (!figure.from || !figure.to) return null
  return { scene, period: { ...scene.figure, from: figure.from, to: figure.to } }
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
