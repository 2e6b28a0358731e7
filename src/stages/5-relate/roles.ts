/** The posts and occupations of people: rules over titles, names and bodies as they stand in a sentence. */
import type { Language } from '../../language/language.ts'
import type { RuleMatch, Term } from '../../language/matcher.ts'
import type { Normalised, Role } from '../../model/facts.ts'
import { distinctRoles } from './roles/distinct.ts'
import { has, sentenceTerms, spanOf, storySentences } from './terms.ts'
import { titleTerms } from './titles.ts'

/**
 * Each title is read once, by the first rule of the table that fits. A rule without a `person` reads a description of somebody
 * named before (`Mantan Wali Kota Sumbersari itu`): the title itself stands for the person. Headlines that the article links to give
 * people their titles too.
 */
export function findRoles(before: Normalised, language: Language): Role[] {
  const { posts } = language
  const { text } = before.article
  let named: Term | null = null
  const roles = storySentences(before, 'related').flatMap((sentence) => {
    const terms = titleTerms(sentenceTerms(sentence, before, language)).map(withPlain(language))
    const found = matchesOf(terms, language).flatMap((match): Role[] => {
      const title = titleOf(match, terms)
      const of =
        termOf(match, 'of', terms) ??
        (posts.heldBefore.has(match.rule) ? lastBody(terms, title, named) : null)
      return holders(match, terms, title).map((person) => ({
        ...spanOf(title),
        person: spanOf(person),
        title: text.slice(title.start, title.end),
        of: of && spanOf(of),
        by: match.rule,
        score: posts.score.get(match.rule)!,
      }))
    })
    named = terms.findLast(isOrganization) ?? named
    return found.sort((a, b) => a.start - b.start || a.person.start - b.person.start)
  })
  return distinctRoles(roles, text)
}

/** Words of no class that look like no verb are `Plain`: they may go on a title. */
const withPlain =
  ({ posts }: Language) =>
  (term: Term): Term =>
    term.tags.size === 0 && !posts.isVerbal(term.text) ? { ...term, tags: new Set(['Plain']) } : term

/** The matches of a sentence, one a title. */
function matchesOf(terms: readonly Term[], language: Language): RuleMatch[] {
  if (!terms.some((term) => has(term, 'Post'))) return []
  const taken = new Set<number>()
  return language.posts.match(terms).filter(({ groups }) => {
    const title = groups.get('title')![0]
    return !taken.has(title) && taken.add(title)
  })
}

/** A title is a `Post`, and the plain words that a rule reads as part of it. */
function titleOf({ groups }: RuleMatch, terms: readonly Term[]): Term {
  const [first, last] = groups.get('title')!
  return { ...terms[first]!, end: terms[last - 1]!.end }
}

function termOf({ groups }: RuleMatch, group: string, terms: readonly Term[]): Term | null {
  const place = groups.get(group)
  return place && place[1] > place[0] ? terms[place[0]]! : null
}

/** The organization named last before a title, in its sentence or in one before. */
const lastBody = (terms: readonly Term[], title: Term, named: Term | null): Term | null =>
  terms.findLast((term) => term.start < title.start && isOrganization(term)) ?? named

/** The person of the match and, where several may hold the post, those listed after: `musisi A, B, dan C`. */
function holders(match: RuleMatch, terms: readonly Term[], title: Term): Term[] {
  const person = match.groups.get('person')
  if (!person) return [title]
  let [at] = person
  const people = [terms[at]!]
  if (!has(title, 'Fellow') || terms[at]!.start < title.start) return people
  const listed = (i: number) => (isLink(terms[i]) ? (isLink(terms[i + 1]) ? i + 2 : i + 1) : -1)
  for (let i = listed(at + 1); has(terms[i], 'Person'); i = listed(at + 1)) {
    at = i
    people.push(terms[at]!)
  }
  return people
}

const isOrganization = (term: Term) => has(term, 'Organization')
const isLink = (term: Term | undefined) => has(term, 'Comma', 'Joint')
