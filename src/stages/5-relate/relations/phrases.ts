/** Relations that a phrase states by itself (`bagian dari`, `milik`, `yang berlokasi di`), by the rules of the language. */
import type { Language } from '../../../language/language.ts'
import type { RuleMatch, Term } from '../../../language/matcher.ts'
import { listAfter, rowAfter, typeOf } from '../rows.ts'
import type { Candidate } from './candidates.ts'

export interface Phrase extends Candidate {
  readonly rule: string
  readonly score: number
}

export function phrasesIn(terms: readonly Term[], { relations }: Language): Phrase[] {
  const ends = terms.filter((term) => typeOf(term) || term.tags.has('Kin'))
  if (ends.length < 2) return []
  return relations.match(terms).flatMap((match) => {
    const { type, row, score } = relations.rules.get(match.rule)!
    const [subject, object] = [indexOf(match, 'subject'), indexOf(match, 'object')]
    const phrase = (from: number, to: number) => ({
      type,
      subject: from,
      object: to,
      verb: null,
      rule: match.rule,
      score,
    })
    const subjects =
      row === 'subject' ? rowAfter(terms, subject) : row === 'list' ? listAfter(terms, subject) : []
    const objects = row === 'object' ? rowAfter(terms, object) : []
    return [
      phrase(subject, object),
      ...subjects.map((other) => phrase(other, object)),
      ...objects.map((other) => phrase(subject, other)),
    ]
  })
}

const indexOf = (match: RuleMatch, group: string): number => match.groups.get(group)![0]
