/** The posts and occupations of people: rules over titles, names and bodies as they stand in a sentence, and lists under a title. */
import type { Language } from '../../language/language.ts'
import type { RuleMatch, Term } from '../../language/matcher.ts'
import type { Normalised, Role } from '../../model/facts.ts'
import type { Span } from '../../model/span.ts'
import { cutTitles } from './roles/cuts.ts'
import { describedPerson } from './roles/described.ts'
import { distinctRoles } from './roles/distinct.ts'
import { listedRoles } from './roles/listed.ts'
import { withoutTails } from './roles/tails.ts'
import { has, retagged, sentenceTerms, spanOf, storySentences } from './terms.ts'
import { titleTerms } from './titles.ts'

/** The name of the rule by which a list gives its title to its items. */
const LISTED = 'listed'

/**
 * Each title is read once, by the first rule of the table that fits. A rule without a `person` reads a description of somebody
 * named before (`Mantan Wali Kota Sumbersari itu`). Headlines that the article links to give people their titles too.
 */
export function findRoles(before: Normalised, language: Language): Role[] {
  const { posts } = language
  const { text } = before.article
  const people = before.mentions.filter(({ type }) => type === 'Person')
  const sentences = storySentences(before, 'related')
  const all = sentences.map((sentence) => {
    const whole = cutTitles(sentenceTerms(sentence, before, language), language)
    const terms = withoutTails(titleTerms(whole))
    return terms.some(isTitle) ? terms.map(withClasses(language)) : terms
  })
  const role = (by: string, title: Term, person: Span, of: Span | null): Role => ({
    start: title.start,
    end: title.end,
    person: spanOf(person),
    title: text.slice(title.start, title.end),
    of: of && spanOf(of),
    by,
    score: posts.score.get(by)!,
  })
  let named: Term | null = null
  const stated = all.flatMap((terms, index) => {
    const found = matchesOf(terms, language).flatMap((match) => {
      const title = titleOf(match, terms)
      const held = posts.heldBefore.get(match.rule)
      const known = held && lastBody(terms, title, held === 'before' ? named : null)
      const of = termOf(match, 'of', terms) ?? known ?? headBody(terms, title)
      const by = match.groups.has('person')
        ? holders(match, terms, posts.heldByAll.has(match.rule))
        : [describedPerson(title, sentences, index, people, text)].filter((one) => one !== null)
      return by.map((person) => role(match.rule, title, person, of))
    })
    named = terms.findLast(isOrganization) ?? named
    return found
  })
  const listed = listedRoles(all.flat()).map(({ title, person, of }) => role(LISTED, title, person, of))
  const roles = [...stated, ...listed].sort((a, b) => a.start - b.start || a.person.start - b.person.start)
  return distinctRoles(roles, text, language)
}

/**
 * What the rules need to know of words beside their classes: `Plain`, of no class and no verb, may go on a title; `Unit`, in capitals, may
 * be part of a body that nobody found, and so may the words and marks of a `Run`; `Between` names and says nothing.
 */
const withClasses =
  ({ posts }: Language) =>
  (term: Term): Term => {
    const tags = new Set(term.tags)
    if (tags.size === 0 && !posts.isVerbal(term.text)) tags.add('Plain')
    if (has(term, 'Title') && !has(term, 'Post', 'Function', 'Mark', 'Says', 'Said')) tags.add('Unit')
    if (!has(term, 'Person', 'Says', 'Said')) tags.add('Between')
    if (tags.has('Unit') || has(term, 'PostWord', 'Dash') || /^\d+$/.test(term.text)) tags.add('Run')
    return retagged(term, tags)
  }

/**
 * The matches of a sentence, one a title. What a comma parts from somebody who has a title before the name is the next of a list
 * (`Camat Ratna, Kapolsek Sumbersari, dan Lukman`), and no apposition; nor is what somebody says and no comma ends (`Menurut Ratna, petani di
 * Sumbersari merugi`).
 */
function matchesOf(terms: readonly Term[], language: Language): RuleMatch[] {
  if (!terms.some(isTitle)) return []
  const taken = new Set<number>()
  const titled = new Set<number>()
  return language.posts.match(terms).filter(({ groups, last }) => {
    const title = groups.get('title')![0]
    const person = groups.get('person')?.[0]
    const next = person === title - 2 && has(terms[title - 1], 'Comma') && titled.has(person)
    const said = person === title - 2 && has(terms[person - 1], 'According') && !has(terms[last], 'Comma')
    if (taken.has(title) || next || said || isApart(terms, title)) return false
    if (person !== undefined && title < person && !has(terms[title], 'Styled')) titled.add(person)
    return taken.add(title)
  })
}

/** `Kepada wartawan, Ratna mengatakan`, `Di nomor ganda putra, Lukman menang`: an occupation that the comma parts from the name. */
const isApart = (terms: readonly Term[], title: number) =>
  has(terms[title + 1], 'Comma') &&
  (has(terms[title - 1], 'Slot') ||
    (has(terms[title - 1], 'Oblique') && /^\p{Ll}\S*$/u.test(terms[title]!.text)))

/** A title is a `Post`, and the plain words that a rule reads as part of it. */
function titleOf({ groups }: RuleMatch, terms: readonly Term[]): Term {
  const [first, last] = groups.get('title')!
  return { ...terms[first]!, end: terms[last - 1]!.end }
}

function termOf({ groups }: RuleMatch, group: string, terms: readonly Term[]): Term | null {
  const place = groups.get(group)
  return place && place[1] > place[0] ? terms[place[0]]! : null
}

/** The body of a list's head: `pejabat Polri, yakni Kapolres Lukman dan Kasat Reskrim Bayu`. */
function headBody(terms: readonly Term[], title: Term): Term | null {
  const at = terms.findLastIndex((term) => term.start < title.start && has(term, 'Like'))
  if (at < 0) return null
  const before = terms.slice(0, at)
  const head = before.findLastIndex((term, i) => isOrganization(term) && has(before[i - 1], 'Post', 'Posts'))
  return head < 0 ? null : before[head]!
}
/** The organization named last before a title, in its sentence or in one before. */
const lastBody = (terms: readonly Term[], title: Term, named: Term | null): Term | null =>
  terms.findLast((term) => term.start < title.start && isOrganization(term)) ?? named

/** The person of the match and, where several may hold the post, those listed after: `musisi A, B, dan C`. */
function holders({ groups }: RuleMatch, terms: readonly Term[], all: boolean): Term[] {
  const [title] = groups.get('title')!
  let [at] = groups.get('person')!
  const people = [terms[at]!]
  if (!(all || has(terms[title], 'Fellow')) || at < title) return people
  const listed = (i: number) => (isLink(terms[i]) ? (isLink(terms[i + 1]) ? i + 2 : i + 1) : -1)
  for (let i = listed(at + 1); has(terms[i], 'Person'); i = listed(at + 1)) {
    at = i
    people.push(terms[at]!)
  }
  return people
}

const isTitle = (term: Term) => has(term, 'Post', 'Posts')
const isOrganization = (term: Term) => has(term, 'Organization')
const isLink = (term: Term | undefined) => has(term, 'Comma', 'Joint')
