/** Short forms that the text explains itself: an acronym in brackets right after the name, or the name in brackets after its acronym. */
import type { Mention } from '../../model/facts.ts'
import type { Form } from './forms.ts'
import { isAcronym } from './names.ts'

/** From the letters of short forms to those of the names that explain them; of several the first. */
export function explainedIn(forms: readonly Form[], text: string): Map<string, string> {
  const mentions = forms
    .flatMap((form) => form.mentions.map((mention) => ({ mention, form })))
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  const explained = new Map<string, string>()
  for (const [i, { mention, form }] of mentions.entries()) {
    const next = mentions[i + 1]
    if (!next || next.form.type !== form.type || !isBracketed(text, mention, next.mention)) continue
    const [short, long] = isAcronym(form.name.text) ? [form, next.form] : [next.form, form]
    if (isAcronym(short.name.text) && short.name.words.length === 1 && isSpoken(short, long))
      if (!explained.has(short.name.letters)) explained.set(short.name.letters, long.name.letters)
  }
  return explained
}

/** `A (B)`, the bracket holding nothing else; quotation marks and `disingkat` are no letters of a name. */
function isBracketed(text: string, before: Mention, inside: Mention): boolean {
  return (
    /^\s*\(\s*$/u.test(text.slice(before.end, inside.start)) &&
    /^\s*\)/u.test(text.slice(inside.end, inside.end + 3))
  )
}

/** The letters of the acronym occur in the name in their order, or it is a code of capitals as stock exchanges give them. */
function isSpoken(short: Form, long: Form): boolean {
  let at = 0
  for (const letter of long.name.letters) if (letter === short.name.letters[at]) at++
  return at === short.name.letters.length || /^\p{Lu}{4}$/u.test(short.name.text)
}
