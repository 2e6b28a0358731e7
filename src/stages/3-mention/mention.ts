/** Stage 3: the names in the text, as the tagger finds them, and then over the whole article. */
import type { Language } from '../../language/language.ts'
import type { Mention, Mentioned, Segmented } from '../../model/facts.ts'
import { findActivities } from './activities.ts'
import { settleBylines } from './bylines.ts'
import { spreadForms } from './forms.ts'
import { joinPieces } from './joins.ts'
import { partSides } from './sides.ts'

export function mention(before: Segmented, language: Language): Mentioned {
  const tagged = language.names.tag(before.article.text, before.sentences)
  const flat = tagged.filter((one) => !isPhrase(one, before))
  const phrases = tagged.filter((one) => isPhrase(one, before))
  const spread = settleBylines(spreadForms(joinPieces(flat, before.article.text), before), before)
  const named = [...partSides(spread, before.article.text), ...phrases]
  const mentions = [...named, ...findActivities(named, before, language)]
  return { ...before, mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end) }
}

/** An event phrase that begins in lower case may hold other names, and stands beside them. */
function isPhrase({ start, type }: Mention, { article }: Segmented): boolean {
  return type === 'Event' && !/^\p{Lu}/u.test(article.text[start] ?? '')
}
