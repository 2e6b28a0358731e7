/** Stage 3: the names in the text, as the tagger finds them, and then over the whole article. */
import type { Language } from '../../language/language.ts'
import type { Mention, Mentioned, Segmented } from '../../model/facts.ts'
import { settleAcronyms } from './acronyms.ts'
import { findActivities } from './activities.ts'
import { trimEdges } from './edges.ts'
import { spreadForms } from './forms.ts'
import { settleFrame } from './frame.ts'
import { findInitials } from './initials.ts'
import { joinPieces } from './joins.ts'
import { partSides } from './sides.ts'

export function mention(before: Segmented, language: Language): Mentioned {
  const { text } = before.article
  const tagged = language.names.tag(text, before.sentences)
  const flat = tagged.filter((one) => !isPhrase(one, before))
  const phrases = tagged.filter((one) => isPhrase(one, before))
  const trimmed = trimEdges(joinPieces(flat, text), before, language)
  const spread = settleFrame(spreadForms(settleAcronyms(trimmed, text), before), before)
  const parted = partSides(findInitials(spread, before, language), text, language)
  const named = [...parted, ...phrases]
  const mentions = [...named, ...findActivities(named, before, language)]
  return { mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end), ...before }
}

/** An event phrase that begins in lower case may hold other names, and stands beside them. */
function isPhrase({ start, type }: Mention, { article }: Segmented): boolean {
  return type === 'Event' && !/^\p{Lu}/u.test(article.text[start] ?? '')
}
