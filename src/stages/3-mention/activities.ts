/**
 * Organised activities without a name of their own: a phrase that begins with a word for an activity and that somebody holds, opens or attends
 * (`menggelar bimbingan teknis aparatur industri`), or that is held (`seminar pertanian digelar`). A bare head (`rapat`) says too little, but for
 * specific ones (`bimtek`), which then name the event in the rest of the article.
 */
import type { Language } from '../../language/language.ts'
import type { Mention, Segmented, Sentence } from '../../model/facts.ts'

/** Words that the longest phrase may have, and how far the verb may stand before it. */
const LONGEST = 8
const REACH = 3
/** About how often such a phrase is right on annotated articles. */
const SCORE = 0.5

/** Word classes that end a noun phrase. */
const CLOSED = new Set(
  'As Clause Connective Copula Demonstrative Function Held Holding Indefinite Joint Many Pronoun Relative Said SaidClitic Says SaysThat'.split(
    ' ',
  ),
)

/** A phrase over tokens, end exclusive; `head` ends the word for the activity. */
interface Phrase {
  readonly first: number
  readonly head: number
  readonly last: number
  readonly specific: boolean
  /** Whether it begins with a capital, as at the start of a sentence or in a name. */
  readonly capital: boolean
}

/** The activities of an article beside its events; none that cuts through a name. */
export function findActivities(
  mentions: readonly Mention[],
  before: Segmented,
  language: Language,
): Mention[] {
  const { text } = before.article
  const found: Mention[] = []
  const put = (start: number, end: number): boolean => {
    if ([...mentions, ...found].some((other) => cuts(other, { start, end }))) return false
    found.push({ start, end, type: 'Event', by: 'activity', score: SCORE })
    return true
  }
  const phrases = before.sentences.flatMap((sentence) => {
    const words = new Words(sentence, text, language)
    return [...words.activities()].map((phrase) => ({
      held: words.isHeld(phrase),
      ...placesOf(sentence, phrase),
      ...phrase,
    }))
  })
  const heads = new Set<string>()
  const headOf = ({ start, headEnd }: { start: number; headEnd: number }) =>
    text.slice(start, headEnd).toLowerCase()
  for (const phrase of phrases) {
    const bare = phrase.end === phrase.headEnd && !text.slice(phrase.start, phrase.end).includes(' ')
    if (!phrase.held || phrase.capital || (bare && !phrase.specific)) continue
    if (put(phrase.start, phrase.end) && phrase.specific) heads.add(headOf(phrase))
  }
  for (const phrase of phrases) if (heads.has(headOf(phrase))) put(phrase.start, phrase.headEnd)
  return found
}

/** Where a phrase and its head stand in the text. */
function placesOf({ tokens }: Sentence, { first, head, last }: Phrase) {
  return { start: tokens[first]!.start, headEnd: tokens[head - 1]!.end, end: tokens[last - 1]!.end }
}

/** Whether a mention overlaps the phrase without lying inside it, or is an event itself. */
function cuts(other: Mention, { start, end }: { start: number; end: number }): boolean {
  if (other.end <= start || end <= other.start) return false
  return other.type === 'Event' || other.start < start || other.end > end
}

/** A sentence with the classes of its words. */
class Words {
  readonly #sentence: Sentence
  readonly #text: string
  readonly #hits: ReturnType<Language['lexicon']['find']>
  readonly #tags: readonly Set<string>[]
  readonly #isVerbal: (word: string) => boolean

  constructor(sentence: Sentence, text: string, language: Language) {
    this.#sentence = sentence
    this.#text = text
    this.#isVerbal = language.posts.isVerbal
    this.#hits = language.lexicon.find(text, sentence.tokens)
    this.#tags = sentence.tokens.map(() => new Set<string>())
    for (const { first, last, tags } of this.#hits)
      for (let t = first; t < last; t++) for (const tag of tags) this.#tags[t]!.add(tag)
  }

  /** Phrases that begin with a word for an activity, as far as nouns and names go on. */
  *activities(): Generator<Phrase> {
    for (const { first, last: head, tags } of this.#hits) {
      const capital = /^\p{Lu}/u.test(this.#word(first))
      if (!tags.includes('Activity') || (capital && first > 0)) continue
      let last = head
      while (last < first + LONGEST && this.#goesOn(last)) last++
      yield { first, head, last, specific: tags.includes('Specific'), capital }
    }
  }

  /** Whether a verb of holding stands shortly before, or one of being held shortly after. */
  isHeld({ first, last }: Phrase): boolean {
    for (let t = Math.max(0, first - REACH); t < first; t++) if (this.#tags[t]!.has('Holding')) return true
    for (let t = last; t < Math.min(last + REACH, this.#tags.length); t++)
      if (this.#tags[t]!.has('Held')) return true
    return false
  }

  #word(t: number): string {
    const { start, end } = this.#sentence.tokens[t]!
    return this.#text.slice(start, end)
  }

  /** Nouns and names go on; marks, numbers, verbs and words of the closed classes do not. */
  #goesOn(t: number): boolean {
    const tags = this.#tags[t]
    if (tags === undefined || [...tags].some((tag) => CLOSED.has(tag))) return false
    const word = this.#word(t)
    return /^\p{L}{2,}$/u.test(word) && !this.#isVerbal(word)
  }
}
