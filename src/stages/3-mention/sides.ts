/**
 * Two names side by side that were taken for one: a unit and its parent (`BPSDMI Kemenperin`), a body and whoever speaks for it
 * (`Dinas Kesehatan Palu Rahmawati`), a village and its regency. They are taken apart where the article has both parts as names of their own elsewhere, or where the second
 * is known to have units.
 */
import type { Language } from '../../language/language.ts'
import type { EntityType, Mention } from '../../model/facts.ts'
import { takeApart } from './acronyms.ts'
import { shortOfBracketed } from './brackets.ts'

/** A unit by its letters, or by several words; a single word may be the kind of the body after it (`Kementerian ESDM`). */
const UNIT = /^\p{Lu}{3,}$| /u

/** A name with a bracket inside is whole with the place after it, and where the article has its short form. */
export function partSides(
  mentions: readonly Mention[],
  text: string,
  { parents }: Pick<Language, 'parents'>,
): Mention[] {
  const formsOf = (type: EntityType) =>
    new Set(mentions.filter((one) => one.type === type).map(({ start, end }) => text.slice(start, end)))
  const [bodies, people, places] = [formsOf('Organization'), formsOf('Person'), formsOf('Place')]
  const isNamed = (form: string): boolean => {
    const bracketed = shortOfBracketed(form)
    return (
      bodies.has(form) || (bracketed !== null && (bodies.has(bracketed.short) || places.has(bracketed.rest)))
    )
  }
  const typeAfterBody = (head: string, tail: string): EntityType | null => {
    const isHead = isNamed(head)
    if (parents.has(tail.toLowerCase()) && (isHead || UNIT.test(head))) return 'Organization'
    if (isHead && UNIT.test(head) && bodies.has(tail) && !places.has(tail)) return 'Organization'
    return people.has(tail) && !bodies.has(tail) && (isHead || head.includes(' ')) ? 'Person' : null
  }
  const isRepeated = (form: string): boolean => text.indexOf(form) !== text.lastIndexOf(form)
  const typeAfter = (type: EntityType, head: string, tail: string): EntityType | null => {
    if (type === 'Organization') return typeAfterBody(head, tail)
    const areTwo = type === 'Place' && places.has(head) && places.has(tail)
    return areTwo && !isRepeated(`${head} ${tail}`) ? 'Place' : null
  }
  return mentions.flatMap((mention) => {
    const form = text.slice(mention.start, mention.end)
    for (const { index } of form.matchAll(/ (?=\p{Lu})/gu)) {
      const type = typeAfter(mention.type, form.slice(0, index), form.slice(index + 1))
      if (!type) continue
      const seam = mention.start + index
      return [
        ...takeApart({ ...mention, end: seam, by: 'sides' }, text),
        { ...mention, start: seam + 1, type, by: 'sides' },
      ]
    }
    return mention
  })
}
