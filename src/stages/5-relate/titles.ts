/**
 * The terms of a sentence seen from its names: a title is one term, and what stands between a title and a name without being
 * either (ranks, forms of address, degrees, brackets with ages and abbreviations) is left out.
 */
import type { Term } from '../../language/matcher.ts'
import { has, retagged } from './terms.ts'

/** A bracket longer than this is a sentence's part, not an aside. */
const LONGEST_ASIDE = 8
const LONGEST_TITLE = 14
const LONGEST_MODIFIER = 4

const known = new WeakMap<readonly Term[], readonly Term[]>()

/** Titles carry `Post` (with `Fellow`, `Serves`, and `Epithet` for those by which somebody is called again: `mantan bupati itu`), organizations and places carry `Body`. */
export function titleTerms(terms: readonly Term[]): readonly Term[] {
  const titled = known.get(terms) ?? makeTitleTerms(terms)
  known.set(terms, titled)
  return titled
}

const makeTitleTerms = (terms: readonly Term[]): Term[] =>
  joinTitles(withoutAsides(joinHyphens(terms))).map((term) => (isBody(term) ? tagged(term, 'Body') : term))

const isBody = (term: Term) => has(term, 'Organization', 'Place')

const tagged = (term: Term, tag: string): Term => retagged(term, new Set([...term.tags, tag]))

/** `Pulau - Pulau` without spaces is one word, of the classes that both parts have. */
function joinHyphens(terms: readonly Term[]): Term[] {
  const joined: Term[] = []
  for (let i = 0; i < terms.length; i++) {
    const [left, hyphen, right] = [joined.at(-1), terms[i]!, terms[i + 1]]
    if (left && right && hyphen.text === '-' && left.end === hyphen.start && hyphen.end === right.start) {
      const tags = new Set([...left.tags].filter((tag) => tag === 'Title' || right.tags.has(tag)))
      joined[joined.length - 1] = {
        start: left.start,
        end: right.end,
        text: `${left.text}-${right.text}`,
        tags,
      }
      i++
    } else joined.push(hyphen)
  }
  return joined
}

function withoutAsides(terms: readonly Term[]): Term[] {
  const kept: Term[] = []
  for (let i = 0; i < terms.length; i++) {
    const { tags } = terms[i]!
    const close = tags.has('Open') ? closing(terms, i) : -1
    if (close > 0 && !(kept.at(-1)?.tags.has('Person') && terms[i + 1]!.tags.has('Post'))) i = close
    else if (isGrade(kept, terms, i)) continue
    else if (isRank(tags) && !isOffice(terms, i))
      i += isForce(terms, i + 1) || terms[i + 1]?.text === '.' ? 1 : 0
    else kept.push(terms[i]!)
  }
  return kept
}

/** A word that is both a rank and a post (`kapten`) is taken for a post. */
const isRank = (tags: ReadonlySet<string>) =>
  (tags.has('Rank') && !tags.has('Post')) || tags.has('Honorific') || tags.has('Degree')

/** A form of address that is a post too (`profesor`) is one where no name comes after it. */
const isOffice = (terms: readonly Term[], at: number) =>
  has(terms[at], 'Post') && !has(terms[at + 1], 'Person', 'Honorific', 'Rank', 'Mark')

/** A post that is a rank between the body of another post and the name: `Kapolres Sumbersari Komisaris Lukman`. */
function isGrade(kept: readonly Term[], terms: readonly Term[], at: number): boolean {
  let next = at
  while (has(terms[next], 'Graded')) next++
  const before = has(kept.at(-1), 'Comma') ? kept.at(-2) : kept.at(-1)
  return next > at && has(terms[next], 'Person') && before !== undefined && isBody(before)
}

/** The force that goes on a rank: `Mayjen TNI` before a name. */
const isForce = (terms: readonly Term[], at: number) =>
  Boolean(terms[at]?.tags.has('Organization') && terms[at + 1]?.tags.has('Person'))

function closing(terms: readonly Term[], open: number): number {
  for (let i = open + 1; i < terms.length && i <= open + LONGEST_ASIDE; i++)
    if (terms[i]!.tags.has('Close')) return i
  return -1
}

/** After a word for several (`para`, `seluruh`) posts are no one's title: they are `Posts`. */
function joinTitles(terms: readonly Term[]): Term[] {
  const joined: Term[] = []
  for (let i = 0; i < terms.length; ) {
    const last = titleEnd(terms, i)
    const parts = terms.slice(i, Math.max(last, i + 1))
    if (last > i) joined.push(titleOf(parts, joined.at(-1)?.tags.has('Many')))
    else joined.push(...parts)
    i += parts.length
  }
  return joined
}

function titleOf(parts: readonly Term[], several = false): Term {
  const [first, last] = [parts[0]!, parts.at(-1)!]
  const head = parts.find(({ tags }) => tags.has('Post'))!
  return {
    start: first.start,
    end: last.end,
    text: parts.map(({ text }) => text).join(' '),
    tags: new Set([
      several ? 'Posts' : 'Post',
      ...['Fellow', 'Serves', 'Styled'].filter((tag) => head.tags.has(tag)),
      ...(has(head, 'Fellow', 'Epithet') || has(first, 'Tenure') ? ['Epithet'] : []),
    ]),
  }
}

/**
 * Where the title that starts at `first` ends, exclusive; `first` where none does. A title is its tenure (`mantan`), its head, and
 * the words that go on it: posts, their fields, and after a head in capitals other words in capitals; `dan` and a comma join two. Two
 * occupations with `dan` are one title (`dokter dan psikiater`), an occupation and an office are two.
 */
function titleEnd(terms: readonly Term[], first: number): number {
  let head = first
  while (head < first + 2 && terms[head]?.tags.has('Tenure')) head++
  if (!terms[head]?.tags.has('Post')) head = finalHead(terms, head)
  if (head < 0) return first
  const capital = terms[head]!.tags.has('Title')
  const goesOn = (term: Term | undefined) =>
    term !== undefined &&
    (term.tags.has('PostWord') || term.tags.has('Post') || isOrdinal(term) || (capital && isWord(term)))
  let end = head + 1
  while (end < first + LONGEST_TITLE) {
    if (goesOn(terms[end]) || (capital && isNumbering(terms, end))) end++
    else {
      const joint = jointLength(terms, end)
      const next = terms[end + joint]
      const field = capital && joint > 0 && has(next, 'Title') && goesOn(next)
      if (isSecond(terms[head], next) ? !has(terms[end], 'Joint') || !has(next, 'Fellow') : !field) break
      end += joint + 1
    }
  }
  return end
}

/** Whether a post after an occupation is another one, and no field of it (`Anggota Komisi`). */
const isSecond = (head: Term | undefined, next: Term | undefined) =>
  has(head, 'Fellow') && has(next, 'Post') && !has(next, 'PostWord')

/** `ke-7`, `II` */
const isOrdinal = ({ text }: Term) => /^\p{L}+-\d+$|^[IVX]+$/u.test(text)

/** `Asisten 2`, but not `Kiper 26 tahun`. */
const isNumbering = (terms: readonly Term[], at: number) =>
  /^\d+$/.test(terms[at]?.text ?? '') && !/^\p{Ll}/u.test(terms[at + 1]?.text ?? '')

/** The head of a title that ends in it (`Regional Sales Manager`), -1 where the words in capitals from `first` on lead to none. */
function finalHead(terms: readonly Term[], first: number): number {
  for (let i = first; i <= first + LONGEST_MODIFIER && terms[i] && isWord(terms[i]!); i++)
    if (terms[i]!.tags.has('Final')) return i
  return -1
}

const isWord = ({ tags }: Term) =>
  tags.has('Title') && !['Function', 'Mark', 'Said', 'Adverb', 'Person'].some((tag) => tags.has(tag))

/** `,`, `dan` or `, dan`. */
function jointLength(terms: readonly Term[], at: number): number {
  const comma = terms[at]?.tags.has('Comma') ? 1 : 0
  return comma + (terms[at + comma]?.tags.has('Joint') ? 1 : 0)
}
