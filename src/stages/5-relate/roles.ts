/** The posts and occupations of people: rules over titles, names and bodies as they stand in a sentence. */
import type { Language } from '../../language/language.ts'
import type { RuleMatch, Term } from '../../language/matcher.ts'
import type { Normalised, Role } from '../../model/facts.ts'
import type { Span } from '../../model/span.ts'
import { distinctRoles } from './roles/distinct.ts'
import { sentenceTerms } from './terms.ts'
import { titleTerms } from './titles.ts'

/**
 * Each title is read once, by the first rule of the table that fits. A rule without a `person` reads a description of somebody
 * named before (`Mantan Wali Kota Sumbersari itu`): the title itself stands for the person.
 */
export function findRoles(before: Normalised, language: Language): Role[] {
  const roles = before.sentences.flatMap((sentence) => {
    const terms = titleTerms(sentenceTerms(sentence, before, language))
    if (!terms.some(({ tags }) => tags.has('Post'))) return []
    const taken = new Set<number>()
    return language.posts
      .match(terms)
      .filter(({ groups }) => {
        const title = groups.get('title')![0]
        return !taken.has(title) && taken.add(title)
      })
      .flatMap((match) => rolesOf(match, terms, before.article.text, language))
      .sort((a, b) => a.start - b.start || a.person.start - b.person.start)
  })
  return distinctRoles(roles, before.article.text)
}

function rolesOf(match: RuleMatch, terms: readonly Term[], text: string, language: Language): Role[] {
  const at = (group: string) => {
    const place = match.groups.get(group)
    return place && place[1] > place[0] ? terms[place[0]]! : null
  }
  const title = at('title')!
  const of = at('of')
  const people = at('person') ? holders(match, terms, title) : [title]
  return people.map((person) => ({
    start: title.start,
    end: title.end,
    person: spanOf(person),
    title: text.slice(title.start, title.end),
    of: of && spanOf(of),
    by: match.rule,
    score: language.posts.score.get(match.rule)!,
  }))
}

/** The person of the match and, where several may hold the post, those listed after: `musisi A, B, dan C`. */
function holders(match: RuleMatch, terms: readonly Term[], title: Term): Term[] {
  let at = match.groups.get('person')![0]
  const people = [terms[at]!]
  if (!title.tags.has('Fellow') || terms[at]!.start < title.start) return people
  const listed = (i: number) => (isLink(terms[i]) ? (isLink(terms[i + 1]) ? i + 2 : i + 1) : -1)
  for (let i = listed(at + 1); terms[i]?.tags.has('Person'); i = listed(at + 1)) {
    at = i
    people.push(terms[at]!)
  }
  return people
}

const isLink = (term: Term | undefined) => term?.tags.has('Comma') || term?.tags.has('Joint')
const spanOf = ({ start, end }: Span): Span => ({ start, end })
