/**
 * A unit and its parent side by side (`BPSDMI Kemenperin`) are two names: where the article has both parts of an organization's name as
 * names of their own elsewhere, they are taken apart here too.
 */
import type { EntityType, Mention } from '../../model/facts.ts'

/** A name with a bracket inside is whole with the place after it: `Balai Diklat Industri (BDI) Denpasar`, elsewhere `BDI Denpasar`. */
const BRACKETED = /\((\p{Lu}[\p{L}\p{N}]+)\) (\p{Lu}.+)$/u

export function partSides(mentions: readonly Mention[], text: string): Mention[] {
  const formsOf = (type: EntityType) =>
    new Set(mentions.filter((one) => one.type === type).map(({ start, end }) => text.slice(start, end)))
  const [forms, places] = [formsOf('Organization'), formsOf('Place')]
  const isNamed = (form: string): boolean => {
    const [, acronym, rest = ''] = BRACKETED.exec(form) ?? []
    return forms.has(form) || (acronym !== undefined && (forms.has(`${acronym} ${rest}`) || places.has(rest)))
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
