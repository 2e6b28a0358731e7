/** The distinct names of an article: mentions of one type and one spelling, whatever their case, brackets or missing spaces. */
import type { Language } from '../../language/language.ts'
import type { EntityType, Mention } from '../../model/facts.ts'
import { type Name, readName } from './names.ts'
import { settledTypes } from './types.ts'

export interface Form {
  readonly type: EntityType
  readonly name: Name
  /** In the order of the text; never empty. */
  readonly mentions: Mention[]
}

/** The forms of an article in the order of their first mentions. */
export function formsOf(mentions: readonly Mention[], text: string, language: Language): Form[] {
  const forms = new Map<string, Form>()
  const typeOf = settledTypes(mentions, text)
  for (const mention of mentions) {
    const type = typeOf(mention)
    const name = readName(text.slice(mention.start, mention.end), type, language)
    const key = `${type} ${name.letters} ${name.bracketed?.join('') ?? ''}`
    const known = forms.get(key)
    if (known) known.mentions.push(mention)
    else forms.set(key, { type, name, mentions: [mention] })
  }
  return [...forms.values()]
}

export const firstStart = (form: Form): number => form.mentions[0]!.start
