/** What each figure measures, about whom and for which period: the candidates that the language's rankers find likely. */
import type { Language } from '../../language/language.ts'
import type { DateValue, Figure, Normalised } from '../../model/facts.ts'
import { itemOf } from './measures/items.ts'
import { likeliestStretch, stretches, stretchFeatures } from './measures/measured.ts'
import { namedIndex } from './measures/named-index.ts'
import { type Cast, castOf, ownerFeatures, owners } from './measures/owners.ts'
import { type Earlier, periodFeatures, periods } from './measures/periods.ts'
import { type Scene, scenesOf } from './measures/scene.ts'

export function completeFigures(before: Normalised, language: Language): Figure[] {
  const cast = castOf(before)
  const scenes = scenesOf(before)
  let last: Earlier | null = null
  return before.values.map((value, i) => {
    const scene = scenes[i]
    if (!scene) return { measure: null, about: null, from: null, to: null, ...value }
    const period = periodOf(scene, last, before, language)
    if (period) last = { period, scene }
    return {
      from: period?.from ?? null,
      to: period?.to ?? null,
      ...measureOf(scene, cast, language),
      ...value,
    }
  })
}

/**
 * How likely it must be that the text does not say: what it says has many candidates, and the chances are spread over them. Set by
 * cross-validation over articles.
 */
const SILENCE = { measure: 0.55, about: 0.45, period: 0.65 } as const

function measureOf(scene: Scene, cast: Cast, { measures, numbers }: Language) {
  const said = stretches(scene, numbers)
  const chances = measures.measure.rank(said.map(stretchFeatures(scene, numbers)))
  const likely = chances[0]! >= SILENCE.measure ? null : said[likeliestStretch(said, chances)]!
  const measured = itemOf(scene, numbers) ?? namedIndex(scene, numbers) ?? likely
  const names = owners(scene, cast)
  const ofNames = measures.about.rank(names.map(ownerFeatures(scene, cast, measured)))
  const owner = names[likeliest(ofNames, SILENCE.about)]!
  return {
    measure: measured && scene.text.slice(scene.spans[measured[0]]!.start, scene.spans[measured[1] - 1]!.end),
    about: owner && { start: owner.start, end: owner.end },
  }
}

function periodOf(
  scene: Scene,
  last: Earlier | null,
  before: Normalised,
  language: Language,
): DateValue | null {
  const dates = periods(scene, last, before, language)
  const chances = language.measures.period.rank(dates.map((one) => [periodFeatures(scene, one, last)]))
  return dates[likeliest(chances, SILENCE.period)]!
}

/** The index of the most likely candidate, unless the first, that there is none, is likely enough. */
function likeliest(chances: readonly number[], silence: number): number {
  if (chances[0]! >= silence || chances.length === 1) return 0
  let best = 1
  for (let i = 2; i < chances.length; i++) if (chances[i]! > chances[best]!) best = i
  return best
}
