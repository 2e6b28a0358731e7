/**
 * A unit and its parent side by side (`BPSDMI Kemenperin`) are two names: where the article has both parts of an organization's name as
 * names of their own elsewhere, they are taken apart here too.
 */
import type { EntityType, Mention } from '../../model/facts.ts'
import { shortOfBracketed } from './brackets.ts'

/** A name with a bracket inside is whole with the place after it, and where the article has its short form. */
export function partSides(mentions: readonly Mention[], text: string): Mention[] {
  const formsOf = (type: EntityType) =>
    new Set(mentions.filter((one) => one.type === type).map(({ start, end }) => text.slice(start, end)))
  const [forms, places] = [formsOf('Organization'), formsOf('Place')]
  const isNamed = (form: string): boolean => {
    const bracketed = shortOfBracketed(form)
    return (
      forms.has(form) || (bracketed !== null && (forms.has(bracketed.short) || places.has(bracketed.rest)))
    )
  }
  return mentions.flatMap((mention) => {
    if (mention.type !== 'Organization') return mention
    const form = text.slice(mention.start, mention.end)
    for (const { index } of form.matchAll(/ (?=\p{Lu})/gu)) {
      if (!forms.has(form.slice(index + 1)) || !isNamed(form.slice(0, index))) continue
      const seam = mention.start + index
      return [
        { ...mention, end: seam, by: 'sides' },
        { ...mention, start: seam + 1, by: 'sides' },
      ]
    }
    return mention
  })
}
