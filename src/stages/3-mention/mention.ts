/** Stage 3: the names in the text. */
import type { Language } from '../../language/language.ts'
import type { Mentioned, Segmented } from '../../model/facts.ts'

export function mention(before: Segmented, { names }: Language): Mentioned {
  return { ...before, mentions: names.tag(before.article.text, before.sentences) }
}
