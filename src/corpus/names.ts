/** A name as it is compared with names of other articles: by what it says, not by how it is spelled. */
import {
  type BodyScope,
  type Naming,
  type PlaceLevel,
  type Region,
  withoutLevel,
} from '../language/naming.ts'
import { entityId } from '../model/identifier.ts'

export interface Name {
  readonly text: string
  /** The id that it gives. */
  readonly id: string
  /** Lower case, brackets left out, short forms written out. */
  readonly words: readonly string[]
  /** The words that tell it from others of its type: without legal forms, the state, words of level. */
  readonly core: readonly string[]
  /** The core as one text. */
  readonly said: string
  /** Names that share one of these are forms of one name. */
  readonly forms: readonly string[]
  /** Of a place: its level, where the name says it, and the regions it may be. */
  readonly level: PlaceLevel | null
  readonly regions: readonly Region[]
  /** Those of them that it may be by itself: without a level in the name, the highest that there is. */
  readonly likely: readonly Region[]
  /** Of a body: the code of the region in its name. */
  readonly code: string | null
  /** Of a body of which there are many: what tells it apart, where its own name does not say it. */
  readonly scope: BodyScope | null
  /** Numbers and words by which names that are otherwise the same differ. */
  readonly marks: string
  /** A company's full name, with its legal form. */
  readonly isLegal: boolean
  /** One word with at least two capitals: `BPS`, `KemenPUPR`. */
  readonly isAcronym: boolean
}

const BRACKET = /\s*\([^()]*\)?/gu
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-/'’][\p{L}\p{N}\p{M}]+)*/gu
const GLUED = /^(\p{Lu}\p{Ll}+)(\p{Lu}.*)$/u
const ACRONYM = /^\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}-]*$/u

/** By type and text. */
type Memory = Map<string, Map<string, Name>>

const memory = new WeakMap<Naming, Memory>()

/** Reads a name; the same name is read once. */
export function readName(type: string, text: string, naming: Naming): Name {
  const known = memory.get(naming) ?? (new Map() as Memory)
  memory.set(naming, known)
  const ofType = known.get(type) ?? new Map<string, Name>()
  known.set(type, ofType)
  const name = ofType.get(text) ?? read(type, text, naming)
  ofType.set(text, name)
  return name
}

function read(type: string, text: string, naming: Naming): Name {
  const all = wordsOf(text, naming)
  const plain = text.includes('(') ? wordsOf(text.replace(BRACKET, ' '), naming) : all
  const written = plain.length > 0 ? plain : all
  const whole = `= ${letters(all) || text}`
  const isAcronym = ACRONYM.test(text)
  const said = readWords(type, { text, written, whole, isAcronym }, naming)
  const { nameWords } = naming.coreference
  const core = exact(said.core)
  const last = core.at(-1)
  return {
    text,
    id: entityId(type, text),
    words: said.words === said.core ? core : exact(said.words),
    core,
    said: core.join(' '),
    forms: exact(said.keys.map((key) => [type, key].join(' '))),
    level: said.level,
    regions: said.regions,
    likely: likely(said.level, said.regions),
    code: last?.startsWith('@') ? last.slice(1) : null,
    scope: said.scope,
    marks: core.filter((word) => isMark(word, type, naming)).join(' '),
    isLegal: type === 'Organization' && written.some((word) => nameWords.get(word) === 'ornament'),
    isAcronym,
  }
}

const NONE: readonly never[] = []

/** Without the room that a list keeps to grow in, which for lists as short as these is most of it. */
const exact = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : [...list])

function likely(level: PlaceLevel | null, regions: readonly Region[]): readonly Region[] {
  if (level === 'village' || level === 'island') return NONE
  if (level !== null) return regions
  const large = regions.filter((region) => region.level !== 'district')
  const provinces = large.filter((region) => region.level === 'province')
  if (provinces.length > 0) return provinces
  return large.length > 0 ? large : regions
}

interface Written {
  readonly text: string
  readonly written: readonly string[]
  /** The key of the name as a whole, brackets and all. */
  readonly whole: string
  readonly isAcronym: boolean
}

interface Said extends Pick<Name, 'words' | 'core' | 'level' | 'regions' | 'scope'> {
  /** What it is a form of, among names of its type. */
  readonly keys: readonly string[]
}

const NOTHING = { level: null, regions: [], scope: null } as const

function readWords(type: string, name: Written, naming: Naming): Said {
  if (type === 'Place') return readPlace(name, naming)
  if (type === 'Organization') return name.isAcronym ? readAcronym(name, naming) : readBody(name, naming)
  const words = type === 'Person' ? naming.coreference.expandPerson(name.written) : name.written
  return { ...NOTHING, words, core: words, keys: keysOf(name.whole, words) }
}

/** Letters alone and Roman numerals number bodies and places; in people's names they are initials. */
function isMark(word: string, type: string, { apart }: Naming): boolean {
  return (
    apart.has(word) ||
    apart.has(`${type} ${word}`) ||
    /\d/u.test(word) ||
    (type !== 'Person' && /^(?:\p{L}|[ivxlc]+)$/u.test(word))
  )
}

function readPlace({ written, whole }: Written, naming: Naming): Said {
  const full = naming.coreference.expand(written)
  const { words: core, level: said } = withoutLevel(full, naming.levels)
  const all = naming.regions.get(core.join(' ')) ?? NONE
  const level = said === 'island' && all.every((region) => region.level === 'province') ? null : said
  const regions = level === null || level === 'island' ? all : ofLevel(level, all)
  const keys = keysOf(level === null ? whole : null, core, level ?? '')
  return { words: full, core, level, regions, keys, scope: null }
}

/** A province that is a city (`Kota Jakarta`) goes by either level. */
function ofLevel(level: PlaceLevel, regions: readonly Region[]): readonly Region[] {
  const exact = regions.filter((region) => region.level === level)
  return exact.length > 0 || level !== 'city'
    ? exact
    : regions.filter((region) => region.level === 'province')
}

/** An acronym may stand for several names, and is told by articles that explain it; only of bodies that every region has is it written out. */
function readAcronym({ text, written, whole }: Written, naming: Naming): Said {
  const full = naming.coreference.expand(written)
  const company = naming.tickers.get(text)
  const keys = keysOf(whole, company ? company.split(' ') : written)
  const isBody = naming.bodies.get(full.join(' '))?.scope === 'region'
  if (isBody) return { ...NOTHING, words: full, core: full, keys: keysOf(null, full), scope: 'region' }
  return { ...NOTHING, words: written, core: written, keys }
}

/** A place at the end of a body's name is written as its code, so that it does not matter how it is spelled. */
function readBody({ text, written, whole }: Written, naming: Naming): Said {
  const { nameWords, unspoken, expand } = naming.coreference
  const own = written.filter((word) => nameWords.get(word) !== 'ornament')
  const words = expand(withoutState(own.length > 0 ? own : written, naming))
  const spoken = withoutState(words, naming).filter(
    (word) => nameWords.get(word) !== 'ornament' && !unspoken.has(word),
  )
  const located = locate(spoken.length > 0 ? spoken : words, naming)
  const scope = located.region ? null : scopeOf(text, words, naming)
  const keys = keysOf(whole, located.words)
  return { words, core: located.words, keys, level: null, regions: [], scope }
}

function withoutState(words: readonly string[], { states }: Naming): readonly string[] {
  for (let length = Math.min(3, words.length - 1); length > 0; length--)
    if (states.has(words.slice(-length).join(' '))) return words.slice(0, -length)
  return words
}

/** The longest end of a name that is one region, at least a regency; some body must stand before it. */
function locate(
  words: readonly string[],
  naming: Naming,
): { words: readonly string[]; region: Region | null } {
  for (let at = 1; at < words.length; at++) {
    const { words: core, level } = withoutLevel(words.slice(at), naming.levels)
    const regions = (naming.regions.get(core.join(' ')) ?? []).filter(
      (region) =>
        region.level !== 'district' && (level === null || level === 'same' || region.level === level),
    )
    if (regions.length === 1)
      return { words: [...words.slice(0, at), `@${regions[0]!.code}`], region: regions[0]! }
  }
  return { words, region: null }
}

/** The scope of a name that is no more than the head of such bodies, or the head with what it does (`Dinas Kesehatan`). */
function scopeOf(text: string, words: readonly string[], naming: Naming): BodyScope | null {
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const head = naming.bodies.get(words.slice(0, length).join(' '))
    if (head && (words.length === length || (head.open && !namesOther(text, words, naming))))
      return head.scope
  }
  return null
}

/** Whether the name of a part ends with that of a whole: an acronym, a university, a district. */
function namesOther(text: string, words: readonly string[], naming: Naming): boolean {
  return (
    text
      .split(/\s+/u)
      .slice(1)
      .some((word) => ACRONYM.test(word)) ||
    words.some((word) => naming.coreference.nameWords.get(word) === 'kind') ||
    words.some((_, at) => at > 0 && naming.regions.has(words.slice(at).join(' ')))
  )
}

/** Words in lower case; a word of level or the like that the next is glued to (`KotaMadiun`) is a word of its own. */
function wordsOf(text: string, { coreference }: Naming): string[] {
  return (text.normalize('NFC').match(WORD) ?? []).flatMap((word) => {
    const [, head, rest] = GLUED.exec(word) ?? []
    const isGlued = head && rest && coreference.nameWords.has(head.toLowerCase())
    return isGlued ? [head.toLowerCase(), rest.toLowerCase()] : word.toLowerCase()
  })
}

/** The key of the whole name, where it has one, and that of the words that tell it from others; signs alone say nothing. */
function keysOf(whole: string | null, core: readonly string[], level = ''): string[] {
  return [...(whole === null ? [] : [whole]), ...(letters(core) === '' ? [] : [coreKey(core, level)])]
}

/** The key of the words that tell a name from others. */
export const coreKey = (core: readonly string[], level = ''): string => `~ ${level} ${letters(core)}`

/** Words as one string of letters and digits: the same where one spelling is glued and the other is not. */
const letters = (words: readonly string[]): string => words.join('').replace(/[^\p{L}\p{N}@]/gu, '')
