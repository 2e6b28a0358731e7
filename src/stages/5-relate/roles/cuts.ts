/**
 * Titles that stand in one term with something else, cut free: `anggotanya` is a post and whose it is, `dua anggota` a number and a post,
 * and where a name begins with the end of a title (`Wali` before the place `Kota Sumbersari`) or holds one whole (`Rektor Universitas
 * Melati`, `Mensos Ratna Dewi`), the title is a term of its own before the rest of the name.
 */
import type { Language } from '../../../language/language.ts'
import type { Term } from '../../../language/matcher.ts'
import { cut } from '../../../language/tokenizer.ts'
import { has, wordTerms } from '../terms.ts'

/** The terms of a sentence with such titles as terms of their own, tagged `Post`; the cut-off ending of a word is tagged `Clitic`. */
export function cutTitles(terms: readonly Term[], language: Language): Term[] {
  const kept: Term[] = []
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!
    if (isBody(term)) kept.push(...cutBody(kept, term, terms.slice(i + 1, i + 3), language))
    else if (has(term, 'Person')) kept.push(...cutPerson(term, kept.at(-1), language))
    else if (has(term, 'Figure')) kept.push(...cutFigure(term, language))
    else kept.push(...cutClitic(term, language))
  }
  return kept
}

const isBody = (term: Term | undefined) => has(term, 'Organization', 'Place')

/** Takes the word before out of `kept` where the title begins with it. */
function cutBody(kept: Term[], body: Term, next: readonly Term[], language: Language): Term[] {
  const tokens = cut(body.text)
  const before = kept.at(-1)
  if (before && before.tags.size <= 1 && !isBody(before)) {
    const length = postLength(`${before.text} `, body.text, language)
    if (length > 0 && length < tokens.length) {
      kept.pop()
      return split(body, tokens[length - 1]!.end, tokens[length]!.start, before)
    }
  }
  const holder = next[0]?.tags.has('Comma') ? next[1] : next[0]
  const length = postLength('', body.text, language)
  const free = length > 0 && length < tokens.length && !has(before, 'Post', 'Tenure')
  return free && has(holder, 'Person', 'Rank', 'Honorific')
    ? split(body, tokens[length - 1]!.end, tokens[length]!.start)
    : [body]
}

/** `Mensos Ratna Dewi`, found as one name; not `Raja Lukman`, who may be called so. */
function cutPerson(person: Term, before: Term | undefined, language: Language): Term[] {
  const tokens = cut(person.text)
  const length = postLength('', person.text, language)
  const [hit] = language.lexicon.find(person.text, tokens)
  const free = length > 0 && length < tokens.length && !hit!.tags.includes('Given')
  return free && !has(before, 'Post', 'Tenure')
    ? split(person, tokens[length - 1]!.end, tokens[length]!.start, person, hit!.tags)
    : [person]
}

/** How many words of a name belong to the title that begins with the words before it, or with the name itself; 0 where none does. */
function postLength(before: string, name: string, { lexicon }: Language): number {
  const text = before + name
  const tokens = cut(text)
  const outside = cut(before).length
  const first = lexicon.find(text, tokens)[0]
  return first?.first === 0 && first.tags.includes('Post') ? Math.max(0, first.last - outside) : 0
}

function split(
  body: Term,
  end: number,
  rest: number,
  from = body,
  tags: readonly string[] = ['Post'],
): Term[] {
  const text = from === body ? body.text.slice(0, end) : `${from.text} ${body.text.slice(0, end)}`
  return [
    { start: from.start, end: body.start + end, text, tags: new Set([...tags, 'Title']) },
    { ...body, start: body.start + rest, text: body.text.slice(rest) },
  ]
}

/** `dua anggotanya`: the figure, and the words of what it counts where they begin with a post. */
function cutFigure(figure: Term, language: Language): Term[] {
  const tokens = cut(figure.text)
  for (const { start } of tokens.slice(1)) {
    const words = wordTerms(
      figure.text,
      tokens.filter((token) => token.start >= start),
      language,
    )
    const counted = words.flatMap((word) => cutClitic(word, language))
    if (!has(counted[0], 'Post')) continue
    const text = figure.text.slice(0, start).trimEnd()
    const shift = (term: Term) => ({
      ...term,
      start: figure.start + term.start,
      end: figure.start + term.end,
    })
    return [{ ...figure, end: figure.start + text.length, text }, ...counted.map(shift)]
  }
  return [figure]
}

/** `anggotanya`: the post with its classes, and `nya`. */
function cutClitic(term: Term, { posts, lexicon }: Language): Term[] {
  const clitic = term.tags.size <= 1 && posts.clitics.find((one) => term.text.endsWith(one))
  if (!clitic) return [term]
  const stem = term.text.slice(0, -clitic.length)
  const [hit] = lexicon.find(stem, cut(stem))
  if (!hit?.tags.includes('Post')) return [term]
  const seam = term.end - clitic.length
  const capital = term.tags.has('Title') ? ['Title'] : []
  return [
    { start: term.start, end: seam, text: stem, tags: new Set([...hit.tags, ...capital]) },
    { start: seam, end: term.end, text: clitic, tags: new Set(['Clitic']) },
  ]
}
