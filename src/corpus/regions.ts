/**
 * Which regions the places of an article are, with their official codes. A name that several regions bear is told by what it lies in and
 * by the other places of its article; a name that also means something else (`Puncak`) is a region only beside others of its province.
 */
import type { Region } from '../language/naming.ts'
import type { Local, LocalArticle } from './locals.ts'

/** By local id within the article. */
export interface ArticleRegions {
  /** Codes of the places that are regions. */
  readonly codes: ReadonlyMap<string, string>
  /** Those whose name is this region only in this article. */
  readonly here: ReadonlySet<string>
  /** The regency, or else the province, that the article is of; null where there are several. */
  readonly home: string | null
}

/** A bare name in several articles is taken for a region by itself only where this share of them names others of its province. */
const TRUST = { share: 0.2, districtShare: 0.5 } as const

const PROVINCE = 2
/** Length of a regency's code; a longer one is of a district within it. */
export const REGENCY = 5

const provinceOf = (code: string) => code.slice(0, PROVINCE)
const isWithin = (code: string, outer: string) => code === outer || code.startsWith(`${outer}.`)

/** What the names of an article say of regions, whatever other articles say. */
interface Reading {
  readonly places: readonly Local[]
  /** Regions that are named without their level, by the name. */
  readonly bare: ReadonlyMap<string, Region>
  /** In how many different names of the article each province may be. */
  readonly provinces: ReadonlyMap<string, number>
  /** Codes in the names of bodies (`Polres Banyuwangi`). */
  readonly bodies: readonly string[]
}

const known = new WeakMap<readonly Local[], Reading>()

/** The names of an article are never changed, and are read once as long as somebody holds them. */
function read(locals: readonly Local[]): Reading {
  const reading = known.get(locals) ?? readRegions(locals)
  known.set(locals, reading)
  return reading
}

function readRegions(locals: readonly Local[]): Reading {
  const places = locals.filter(({ entity }) => entity.type === 'Place')
  const bodies = locals.flatMap(({ name }) => name.code ?? [])
  return { places, bodies, bare: bareRegions(places), provinces: provinceCounts(places, bodies) }
}

export class Atlas {
  /** Bare names of one region → whether it is that region wherever it stands. */
  readonly #trusted = new Map<string, boolean>()

  constructor(articles: readonly LocalArticle[]) {
    const counts = new Map<string, { articles: number; supported: number; district: boolean }>()
    for (const { locals } of articles) {
      const { bare, provinces } = read(locals)
      if (bare.size === 0) continue
      for (const [core, region] of bare) {
        const count = counts.get(core) ?? { articles: 0, supported: 0, district: region.level === 'district' }
        counts.set(core, count)
        count.articles++
        if ((provinces.get(provinceOf(region.code)) ?? 0) > 1) count.supported++
      }
    }
    for (const [core, { articles: all, supported, district }] of counts)
      this.#trusted.set(
        core,
        supported / all >= (district ? TRUST.districtShare : TRUST.share) || (!district && all === 1),
      )
  }

  /** Reads one article. */
  regionsOf(locals: readonly Local[]): ArticleRegions {
    const codes = new Map<string, string>()
    const here = new Set<string>()
    const { provinces, bodies, places } = read(locals)
    for (const place of places) {
      const [region, other] = place.name.likely
      if (!region || other) continue
      const always = this.#isAlways(place, region)
      if (!always && (provinces.get(provinceOf(region.code)) ?? 0) < 2) continue
      codes.set(place.entity.id, region.code)
      if (!always) here.add(place.entity.id)
    }
    const certain = [...codes.values(), ...bodies]
    for (const place of places) {
      if (codes.has(place.entity.id)) continue
      const outer = place.entity.within.flatMap((id) => codes.get(id) ?? [])
      const region = only(place.name.likely, outer, certain)
      if (!region) continue
      codes.set(place.entity.id, region.code)
      here.add(place.entity.id)
    }
    return { codes, here, home: homeOf(new Set([...codes.values(), ...bodies])) }
  }

  #isAlways({ name }: Local, region: Region): boolean {
    return name.level !== null || region.level === 'province' || this.#trusted.get(name.said) === true
  }
}

/** The one of several regions that what is known of the article leaves: by what the place lies in, then by regency, then by province. */
function only(all: readonly Region[], outer: readonly string[], certain: readonly string[]): Region | null {
  if (all.length < 2) return null
  const tests: ((code: string) => boolean)[] = [
    (code) => outer.some((one) => isWithin(code, one)),
    (code) => certain.some((one) => isWithin(one, code)),
    (code) =>
      code.length > REGENCY && certain.some((one) => one.slice(0, REGENCY) === code.slice(0, REGENCY)),
    (code) => code.length > REGENCY && certain.some((one) => provinceOf(one) === provinceOf(code)),
  ]
  for (const test of tests) {
    const left = all.filter(({ code }) => test(code))
    if (left.length > 0) return left.length === 1 ? left[0]! : null
  }
  return null
}

function provinceCounts(places: readonly Local[], bodies: readonly string[]): ReadonlyMap<string, number> {
  const names = new Map<string, Set<string>>()
  const add = (code: string, name: string) => {
    const known = names.get(provinceOf(code))
    if (known) known.add(name)
    else names.set(provinceOf(code), new Set([name]))
  }
  for (const { name } of places) {
    const [first, ...others] = name.likely
    if (first && others.every(({ code }) => provinceOf(code) === provinceOf(first.code)))
      add(first.code, name.said)
  }
  for (const code of bodies) add(code, `@${code}`)
  return new Map([...names].map(([province, all]) => [province, all.size]))
}

function bareRegions(places: readonly Local[]): ReadonlyMap<string, Region> {
  const bare = new Map<string, Region>()
  for (const { name } of places) {
    const [region, other] = name.likely
    if (name.level === null && region && !other && region.level !== 'province') bare.set(name.said, region)
  }
  return bare
}

function homeOf(codes: ReadonlySet<string>): string | null {
  const regencies = new Set(
    [...codes].filter((code) => code.length >= REGENCY).map((code) => code.slice(0, REGENCY)),
  )
  if (regencies.size > 0) return regencies.size === 1 ? [...regencies][0]! : null
  const provinces = new Set([...codes].map(provinceOf))
  return provinces.size === 1 ? [...provinces][0]! : null
}
