/**
 * Where a sentence ends: at a full stop, question or exclamation mark, after the quotation marks and brackets that close behind it.
 * A sentence that ends inside a quotation ends all the same. Space is the surest sign, but scraped text has lost much of it
 * (`selesai."Kami`), so where marks are glued on both sides, capitals and the quotation marks before decide.
 */

/** Words in small letters, by what a full stop after them, or a capital after it, can mean. */
export interface SentenceRules {
  /** Stand before a name or number (`dr.`, `Jl.`, `No.`): never the end of a sentence. */
  readonly before: ReadonlySet<string>
  /** Stand before a number (`hal.`): the end of a sentence where none follows. */
  readonly numbered: ReadonlySet<string>
  /** Stand after something (`Tbk.`, `dkk.`): the end of a sentence where a capital follows. */
  readonly closing: ReadonlySet<string>
  /** Have a single letter after them that is no initial: `grup B.`, `vitamin C.` */
  readonly lettered: ReadonlySet<string>
  /** Begin a sentence even after a single letter: `Blok M. Namun …` */
  readonly opening: ReadonlySet<string>
}

/** Words and marks of a stretch of text; `glued[i]` where nothing stands between word `i` and the next. */
export interface Line {
  readonly words: readonly string[]
  readonly glued: readonly boolean[]
}

const STOP = /^[.!?…]$/u
const CLOSER = /^["'”’»)\]]$/u
const OPENER = /^["'“‘«([„]$/u
const STRAIGHT = /^["']$/u
const CAPITAL = /^\p{Lu}/u
/** What may begin a sentence beside a word: a number, a symbol, a dash, a letter of a script that has no capitals. */
const BEGINNING = /^[\p{Lu}\p{Lo}\p{N}\p{S}•–—-]/u
/** What ends a sentence glued to the next: neither an initial nor an acronym. */
const GLUED_END = /\p{Ll}{2}$|\p{N}$|^[)"”’'.!?…]$/u
const ACRONYM = /\p{Lu}{2}$/u
const DOMAIN = /^(?:com|co|id|net|org|tv|news)$/i
const PLAIN_WORD = /^\p{Lu}\p{Ll}{2}/u
/** A longer run of marks is broken text. */
const MOST_MARKS = 8

/** Words after which a sentence without end is broken text, to be cut: at the next comma, or when as many again have passed. */
const LONG = 100

/**
 * The indices of the words that end a sentence, ascending; the last word of the line always does. In a line without capitals small
 * letters begin sentences too.
 */
export function sentenceEnds(line: Line, rules: SentenceRules): number[] {
  const { words } = line
  const quoted = openQuotations(line)
  const small = !words.some((word) => CAPITAL.test(word))
  const ends: number[] = []
  let first = 0
  for (let i = 0; i < words.length; i++) {
    const long = i - first >= 2 * LONG || (i - first >= LONG && words[i] === ',')
    if (i + 1 < words.length && !long && !endsAt(line, quoted, first, i, rules, small)) continue
    ends.push(i)
    first = i + 1
  }
  return ends
}

/** Whether a sentence that began at `first` ends with the stop or closing mark `i`. */
function endsAt(
  line: Line,
  quoted: readonly boolean[],
  first: number,
  i: number,
  rules: SentenceRules,
  small: boolean,
): boolean {
  const { words, glued } = line
  const stop = stopBehind(line, first, i)
  const next = words[i + 1]!
  if (stop === null || (glued[i] && goesOn(line, quoted, i + 1))) return false
  if (words[stop] === '.' && isAbbreviated(line, first, stop, next, rules)) return false
  if (glued[i]) return beginsGlued(words[stop - 1] ?? '', next)
  return small || BEGINNING.test(next) || OPENER.test(next) || beginsSmall(line, i + 1, rules)
}

/** The index of the stop that mark `i` is, or closes with nothing but closing marks glued between; null where there is none. */
function stopBehind({ words, glued }: Line, first: number, i: number): number | null {
  const limit = Math.max(first, i - MOST_MARKS)
  let at = i
  while (at > limit && CLOSER.test(words[at]!) && glued[at - 1]) at--
  return STOP.test(words[at]!) ? at : null
}

/** Whether a mark glued to a stop still belongs to the sentence: another stop, or a mark that closes. */
function goesOn({ words, glued }: Line, quoted: readonly boolean[], mark: number): boolean {
  if (STOP.test(words[mark]!)) return true
  if (!STRAIGHT.test(words[mark]!)) return CLOSER.test(words[mark]!)
  const after = glued[mark] ? words[mark + 1] : undefined
  return after === undefined || !CAPITAL.test(after) || quoted[mark - 1]!
}

function beginsGlued(before: string, next: string): boolean {
  if (OPENER.test(next)) return GLUED_END.test(before) || ACRONYM.test(before)
  return (
    CAPITAL.test(next) &&
    !DOMAIN.test(next) &&
    (GLUED_END.test(before) || (ACRONYM.test(before) && PLAIN_WORD.test(next)))
  )
}

/** A title (`dr`), a name that begins small (`iPhone`), the letter of a list (`b.`). */
function beginsSmall({ words, glued }: Line, at: number, { before }: SentenceRules): boolean {
  const after = glued[at] ? words[at + 1]! : ''
  return before.has(words[at]!) || CAPITAL.test(after) || (words[at]!.length === 1 && after === '.')
}

/** Whether the full stop at `stop` belongs to an abbreviation, an initial or the number of a list. */
function isAbbreviated(
  { words, glued }: Line,
  first: number,
  stop: number,
  next: string,
  rules: SentenceRules,
): boolean {
  const at = stop - 1
  if (stop === first || !glued[at]) return false
  const word = words[at]!.toLowerCase()
  if (at === first && /^(?:\p{N}+|\p{L})$/u.test(word)) return true
  const dotted = at - 2 >= first && words[at - 1] === '.' ? `${words[at - 2]!.toLowerCase()}.${word}` : word
  if (rules.before.has(word) || rules.before.has(dotted)) return true
  if (rules.closing.has(word)) return !CAPITAL.test(next)
  if (rules.numbered.has(word)) return /^\p{N}/u.test(next)
  if (!/^\p{Lu}$/u.test(words[at]!)) return false
  const name = at > first ? words[at - 1]!.toLowerCase() : ''
  return !(rules.lettered.has(name) || /^\p{N}/u.test(name) || rules.opening.has(next.toLowerCase()))
}

/** For each word, whether a straight quotation mark is open after it: by the space around marks, else by turns. */
function openQuotations({ words, glued }: Line): boolean[] {
  let open = false
  return words.map((word, i) => {
    if (word !== '"') return open
    const before = i > 0 && glued[i - 1]!
    const after = glued[i]!
    open = before === after ? !open : after
    return open
  })
}
