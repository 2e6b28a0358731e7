/** Numbers in words and digits, units, currencies and classifiers: the words beside numbers and the rules by which they make figures. */
import { existsSync } from 'node:fs'
import type { FigureKind } from '../model/facts.ts'
import { type NumberValue, type Numeral, type NumeralRole, readNumber } from './numerals.ts'
import { alternatives, readTable, readTableIfAny } from './table.ts'
import { compileTemplate, phrasePattern } from './templates.ts'

/** A way of writing a figure; `none` are numbers that are no figures (clock times, scores, `Nomor 18`). */
export interface FigureRule {
  readonly name: string
  readonly kind: FigureKind | 'none'
  readonly match: RegExp
  /** How often the rule was right on annotated articles, 0 to 1. */
  readonly score: number
  readonly example: string
  /** `value unit`, `value..high unit`, or `none`. */
  readonly expected: string
  readonly counter: string
}

/** What words beside a figure say of its bound. */
export interface BoundCue {
  readonly bound: 'about' | 'at_least' | 'at_most'
  readonly side: 'before' | 'after'
  readonly match: RegExp
}

export interface Numbers {
  readonly rules: readonly FigureRule[]
  readonly bounds: readonly BoundCue[]
  /** Reads a number; null where it holds a word that is no numeral. `grouped`: see `readDigits`. */
  read(text: string, grouped: boolean): NumberValue | null
  /** The value of a word of a slot: an ordinal as digits, the ISO code of a currency. */
  value(slot: string, word: string): string | null
  /** First words, in small letters, that a figure can begin with beside a digit. */
  readonly beginnings: ReadonlySet<string>
  /** Whether a word can be what a number counts. */
  isHead(word: string): boolean
  /** Whether news counts it often. */
  isKnownHead(word: string): boolean
  /** Whether a word only carries a number (`angka`), so that no measure ends in it. */
  isCarrier(word: string): boolean
  /** Whether a noun says how what comes after it is measured (`jumlah`), so that no measure begins after it. */
  isQuantity(word: string): boolean
  /** What a word looks like: a noun that is often counted, a verb by its prefix, a function word, else any other. */
  shape(word: string): 'noun' | 'verb' | 'function' | 'other'
  /** Whether two nouns make one thing (`sepeda motor`). */
  joins(head: string, modifier: string): boolean
}

/** Bounded, as are all repetitions here, so that no text makes a rule slow. */
const DIGITS = '\\d{1,15}(?:[.,]\\d{1,15}){0,6}'

/**
 * Reads `numbers/*.tsv` (`numerals`, `words`, `heads`, `nonheads`, `carriers`, `quantities`, `bounds`, `rules`) and the tables that languages share.
 * @throws JejaringError LANGUAGE_DATA
 */
export function readNumbers(folder: string): Numbers {
  const place = `${folder}/numbers`
  const table = <const Column extends string>(name: string, columns: readonly Column[]) =>
    existsSync(place) ? readTable(`${place}/${name}.tsv`, columns) : []
  const shared = `${folder}/../../shared`
  const numerals = new Map<string, Numeral>(
    table('numerals', ['word', 'value', 'role']).map(({ word, value, role }) => [
      word,
      { value: Number(value), role: role as NumeralRole },
    ]),
  )
  const values = new Map<string, string>()
  const phrases = new Map<string, string[]>()
  const enter = (slot: string, cell: string, value: string) => {
    for (const phrase of alternatives(cell)) {
      values.set(`${slot} ${phrase.toLowerCase()}`, value)
      phrases.set(slot, [...(phrases.get(slot) ?? []), phrase])
    }
  }
  for (const { slot, word, value } of table('words', ['slot', 'word', 'value'])) enter(slot, word, value)
  if (existsSync(shared)) {
    for (const { code, signs } of readTable(`${shared}/currencies.tsv`, ['code', 'signs']))
      enter('sign', signs, code)
    for (const { symbol, of } of readTable(`${shared}/units.tsv`, ['symbol', 'of']))
      enter('symbol', symbol, of)
  }
  const quantities = new Set(readTableIfAny(`${place}/quantities.tsv`, ['word']).map(({ word }) => word))
  const carriers = new Set(table('carriers', ['word']).map(({ word }) => word))
  const slots = new Map([...phrases].map(([slot, list]) => [slot, phrasePattern(list)] as const))
  slots.set('number', numberPattern(numerals))
  slots.set('head', "\\p{L}[\\p{L}\\p{M}'’-]{0,40}")
  slots.set('small', '\\d{1,3}')
  return Object.freeze({
    rules: table('rules', ['name', 'kind', 'pattern', 'score', 'example', 'expected', 'counter']).map(
      ({ pattern, kind, score, ...row }) => ({
        ...row,
        kind: kind as FigureRule['kind'],
        score: Number(score),
        match: compileTemplate(pattern, slots),
      }),
    ),
    bounds: table('bounds', ['bound', 'side', 'phrases']).map(({ bound, side, phrases: cell }) =>
      boundCue(bound as BoundCue['bound'], side as BoundCue['side'], phrasePattern(alternatives(cell))),
    ),
    read: (text: string, grouped: boolean) => readNumber(text, numerals, grouped),
    value: (slot: string, word: string) => values.get(`${slot} ${word.toLowerCase()}`) ?? null,
    beginnings: new Set(
      [...numerals.keys(), ...['sign', 'single', 'ordinal'].flatMap((slot) => phrases.get(slot) ?? [])].map(
        (phrase) => /^(?:[\p{L}\p{M}]+|.)/u.exec(phrase.toLowerCase())![0],
      ),
    ),
    isCarrier: (word: string) => carriers.has(word.toLowerCase()),
    isQuantity: (word: string) => quantities.has(word.toLowerCase()),
    ...headTests(table('heads', ['word', 'with']), [
      ...table('nonheads', ['word']),
      ...table('numerals', ['word', 'value', 'role']),
    ]),
  })
}

/** Digits with their scales, or numerals in words; a word ends where its letters end. */
function numberPattern(numerals: ReadonlyMap<string, Numeral>): string {
  const words = phrasePattern([...numerals.keys()])
  const scales = phrasePattern(
    [...numerals].filter(([, { role }]) => role === 'scale' || role === 'vague').map(([word]) => word),
  )
  const divisors = phrasePattern(
    [...numerals].filter(([, { role }]) => role === 'divisor').map(([word]) => word),
  )
  const word = `(?:${words})(?!\\p{L})`
  return `${DIGITS}(?:[ \\u00a0]?(?:${scales})(?!\\p{L})){0,3}|${word}(?:[ -]${word}){0,24}(?: (?:${divisors})(?!\\p{L}))?`
}

function boundCue(bound: BoundCue['bound'], side: BoundCue['side'], words: string): BoundCue {
  const source =
    side === 'before' ? `(?<!\\p{L})(?:${words})[ \\u00a0(]*$` : `^[ \\u00a0-]?(?:${words})(?!\\p{L})`
  return { bound, side, match: new RegExp(source, 'u') }
}

function headTests(
  heads: readonly { word: string; with: string }[],
  nonheads: readonly { word: string }[],
): Pick<Numbers, 'isHead' | 'isKnownHead' | 'shape' | 'joins'> {
  const known = new Map(heads.map((row) => [row.word, new Set(alternatives(row.with))]))
  const others = new Set(nonheads.map(({ word }) => word))
  const prefixes = [...others].filter((word) => word.endsWith('-')).map((word) => word.slice(0, -1))
  const isVerb = (word: string) =>
    prefixes.some((prefix) => word.startsWith(prefix) && word.length > prefix.length + 3)
  const isKnownHead = (word: string) => known.has(word.toLowerCase())
  const shape = (word: string): ReturnType<Numbers['shape']> => {
    const lower = word.toLowerCase()
    if (known.has(lower)) return 'noun'
    if (others.has(lower)) return 'function'
    return isVerb(lower) ? 'verb' : 'other'
  }
  return {
    isKnownHead,
    shape,
    isHead: (word) => shape(word) === 'noun' || shape(word) === 'other',
    joins: (head, modifier) => known.get(head.toLowerCase())?.has(modifier.toLowerCase()) ?? false,
  }
}
