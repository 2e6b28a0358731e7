/** Other names that the text gives itself: in brackets right after a name (`Badan Pusat Statistik (BPS)`), or after words such as `alias`. */
import { occursIn } from '../../language/acronyms.ts'
import type { Language } from '../../language/language.ts'
import type { Form } from './forms.ts'
import type { Name } from './names.ts'

/** From the letters of a short name to the name that explains it; of several the first. */
export type Explained = ReadonlyMap<string, Name>

export function explainedIn(forms: readonly Form[], text: string, language: Language): Explained {
  const mentions = forms
    .flatMap((form) => form.mentions.map(({ start, end }) => ({ start, end, form })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const explained = new Map<string, Name>()
  for (const { form } of mentions) {
    const { acronym } = form.name
    if (acronym && !explained.has(acronym)) explained.set(acronym, form.name)
  }
  for (const [i, { end, form }] of mentions.entries()) {
    const next = mentions[i + 1]
    if (!next || next.form.type !== form.type || next.form === form) continue
    const between = text.slice(end, next.start)
    const [long, short] = byLength(form.name, next.form.name)
    if (
      !explained.has(short.letters) &&
      ((isBracketed(between, text[next.end]) && isShort(short, long)) || isCue(between, language))
    )
      explained.set(short.letters, long)
  }
  return explained
}

const byLength = (a: Name, b: Name): [Name, Name] => (a.letters.length >= b.letters.length ? [a, b] : [b, a])

/** A bracket follows, or the dot of a short form (`Tbk. (`) and a bracket. */
const isBracketed = (between: string, after: string | undefined) =>
  /^\.?\s*\(\s*$/u.test(between) && after === ')'

/** Its letters occur in the name, or it is a code of four capitals as stock exchanges give them. */
const isShort = (short: Name, long: Name) =>
  occursIn(short.letters, long.letters) || /^\p{Lu}{4}$/u.test(short.text)

/** Longer stretches are not looked up. */
const LONGEST_CUE = 60

function isCue(between: string, { coreference }: Language): boolean {
  if (between.length > LONGEST_CUE) return false
  const words = between.toLowerCase().match(/^\s*,?\s*([\p{L}\s]+?)\s*["“']?$/u)?.[1]
  return words !== undefined && coreference.aliasCues.has(words)
}
