/**
 * One role a holder and post: an article names `Gubernur Lampung Rahmat Mirzani` once and says `Gubernur Rahmat` after. What says less
 * of the same person and post than another role is left out; people are compared by the words of their names.
 */
import type { Language } from '../../../language/language.ts'
import type { Posts } from '../../../language/posts.ts'
import type { Role } from '../../../model/facts.ts'
import type { Span } from '../../../model/span.ts'

interface Said {
  readonly role: Role
  readonly name: readonly string[]
  readonly title: readonly string[]
  readonly of: readonly string[]
}

/** The roles that say most, in their order; of two that say the same, the first. Short titles (`Menlu`) count as what they stand for. */
export function distinctRoles(roles: readonly Role[], text: string, { posts }: Language): Role[] {
  const kept = new Map<string, Said[]>()
  const bySaying = roles
    .map((role) => said(role, text, posts))
    .sort(
      (a, b) =>
        weight(b) - weight(a) || a.role.start - b.role.start || a.role.person.start - b.role.person.start,
    )
  for (const one of bySaying) {
    const known = one.name.flatMap((word) => kept.get(word) ?? [])
    if (known.some((other) => covers(other, one))) continue
    for (const word of one.name) kept.set(word, [...(kept.get(word) ?? []), one])
  }
  const chosen = new Set([...kept.values()].flat().map(({ role }) => role))
  return roles.filter((role) => chosen.has(role))
}

function said(role: Role, text: string, { expand }: Posts): Said {
  const words = (span: Span | null) =>
    span
      ? (text
          .slice(span.start, span.end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [])
      : []
  return { role, name: words(role.person), title: expand(words(role)), of: words(role.of) }
}

const weight = ({ title, of, name }: Said) => (of.length > 0 ? 100 : 0) + title.length + name.length

/** Whether `more` says all that `less` says, of what may be the same person. */
function covers(more: Said, less: Said): boolean {
  const samePerson = within(less.name, more.name) || within(more.name, less.name)
  return (
    samePerson && within(less.title, more.title) && (within(less.of, more.of) || within(more.of, less.of))
  )
}

const within = (few: readonly string[], many: readonly string[]) => few.every((word) => many.includes(word))
