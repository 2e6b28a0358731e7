/**
 * Which forms name one entity. Fuller names come first and found clusters; a shorter one joins the cluster it is short for, a nickname last.
 * Clusters are looked up by keys and by single words, never compared pair by pair, so that a long text stays linear.
 */

import type { Language } from '../../language/language.ts'
import { append } from '../../multimap.ts'
import type { Explained } from './explained.ts'
import { type Form, firstStart } from './forms.ts'
import { ownKeys, shortKeys, soughtKeys } from './keys.ts'
import type { Name } from './names.ts'
import { type Closeness, closeness } from './short.ts'
import { isSameSpelling, spellingKeys } from './spelling.ts'

export interface Cluster {
  /** The fullest first. */
  readonly forms: Form[]
}

/** Of many clusters that share a word, so many are looked at. */
const CANDIDATES = 40

/** Clusters the forms of one type. */
export function cluster(forms: readonly Form[], explained: Explained, language: Language): Cluster[] {
  const isNickname = ({ name }: Form) => language.coreference.nicknames.has(name.text.toLowerCase())
  const fullestFirst = [...forms].sort(
    (a, b) =>
      Number(isNickname(a)) - Number(isNickname(b)) ||
      b.name.full.length - a.name.full.length ||
      b.name.letters.length - a.name.letters.length ||
      firstStart(a) - firstStart(b),
  )
  const clusters: Cluster[] = []
  const index = new Index(explained, language)
  for (const form of fullestFirst) {
    const known = index.find(form)
    const home = known ?? { forms: [] }
    if (!known) clusters.push(home)
    home.forms.push(form)
    index.add(form, home)
  }
  return clusters
}

/** A name and its cluster. */
interface Entry {
  readonly form: Form
  readonly cluster: Cluster
}

class Index {
  readonly #explained: Explained
  readonly #language: Language
  readonly #byKey = new Map<string, Entry[]>()
  readonly #byWord = new Map<string, Entry[]>()

  constructor(explained: Explained, language: Language) {
    this.#explained = explained
    this.#language = language
  }

  add(form: Form, cluster: Cluster): void {
    const entry = { form, cluster }
    const { name } = form
    const keys = [...ownKeys(name, this.#explained, this.#language), ...shortKeys(name, this.#language)]
    for (const key of new Set([...keys, ...spellingKeys(name)])) append(this.#byKey, key, entry)
    for (const word of new Set([...name.words, ...name.full, ...name.core.slice(0, 1).map(firstLetter)]))
      append(this.#byWord, word, entry)
  }

  /** The cluster of which the form is another name; null where there is none yet. */
  find(form: Form): Cluster | null {
    const { name, type } = form
    const [explained, language] = [this.#explained, this.#language]
    for (const key of ownKeys(name, explained, language)) {
      const known = nearest(this.#byKey.get(key), form, (other) => (agreeOnLevel(name, other) ? 1 : 0))
      if (known) return known
    }
    for (const key of soughtKeys(name, explained, language)) {
      const known = nearest(this.#byKey.get(key), form, () => 1)
      if (known) return known
    }
    const sharing = this.#sharing(name)
    const shortened = nearest(sharing, form, (other) => closeness(name, other, type, language))
    if (shortened) return shortened
    const similar = spellingKeys(name).flatMap((key) => this.#byKey.get(key)?.slice(0, CANDIDATES) ?? [])
    return nearest(similar, form, (other) => (isSameSpelling(name, other, type) ? 1 : 0))
  }

  /** The names that share the rarest of a name's words; for a single word also those that begin with its letter. */
  #sharing(name: Name): readonly Entry[] {
    const lists = name.words.map((word) => this.#byWord.get(word) ?? []).filter((list) => list.length > 0)
    const rarest = lists.reduce<readonly Entry[] | null>((a, b) => (a && a.length <= b.length ? a : b), null)
    return rarest ?? (name.words.length === 1 ? (this.#byWord.get(firstLetter(name.words[0]!)) ?? []) : [])
  }
}

const firstLetter = (word: string): string => `${word[0]}…`

/** A name without a level may stand for a place of any. */
const agreeOnLevel = (a: Name, b: Name): boolean => !a.level || !b.level || a.level === b.level

/** Of the clusters that are closest to the form, the one that the text names last before it, else the first that it names after. */
function nearest(
  entries: readonly Entry[] | undefined,
  form: Form,
  fits: (other: Name) => Closeness,
): Cluster | null {
  const start = firstStart(form)
  let best: { cluster: Cluster; close: Closeness } | null = null
  for (const { form: other, cluster } of entries?.slice(0, CANDIDATES) ?? []) {
    const close = fits(other.name)
    if (
      close > 0 &&
      (!best || close > best.close || (close === best.close && isNearer(cluster, best.cluster, start)))
    )
      best = { cluster, close }
  }
  return best?.cluster ?? null
}

function isNearer(a: Cluster, b: Cluster, start: number): boolean {
  const [left, right] = [firstStart(a.forms[0]!), firstStart(b.forms[0]!)]
  if (left <= start && right <= start) return left > right
  return left < right
}
