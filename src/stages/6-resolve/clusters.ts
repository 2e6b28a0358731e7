/**
 * Which forms name one entity. Fuller names come first and found clusters; a shorter one joins the cluster it is short for.
 * Clusters are looked up by keys and by single words, never compared pair by pair, so that a long text stays linear.
 */
import type { Language } from '../../language/language.ts'
import { type Form, firstStart } from './forms.ts'
import { initialsOf, isAcronym, type Name } from './names.ts'
import { isShortFor } from './short.ts'

export interface Cluster {
  /** The fullest first. */
  readonly forms: Form[]
}

/** Of many clusters that share a word, so many are looked at. */
const CANDIDATES = 40

/**
 * Clusters the forms of one type.
 * @param explained from the letters of a short form to those of the name that the text explains it by (`Badan Pusat Statistik (BPS)`)
 */
export function cluster(
  forms: readonly Form[],
  explained: ReadonlyMap<string, string>,
  language: Language,
): Cluster[] {
  const registry = new Registry(language)
  const fullestFirst = [...forms].sort(
    (a, b) =>
      b.name.full.length - a.name.full.length ||
      b.name.letters.length - a.name.letters.length ||
      firstStart(a) - firstStart(b),
  )
  for (const form of fullestFirst) {
    const known = registry.find(form, explained)
    if (known) known.forms.push(form)
    registry.add(form, known ?? registry.found(form))
  }
  return registry.clusters
}

class Registry {
  readonly clusters: Cluster[] = []
  readonly #language: Language
  readonly #byKey = new Map<string, Cluster[]>()
  readonly #byWord = new Map<string, Cluster[]>()

  constructor(language: Language) {
    this.#language = language
  }

  found(form: Form): Cluster {
    const cluster = { forms: [form] }
    this.clusters.push(cluster)
    return cluster
  }

  /** Makes a form known as a name of a cluster. */
  add({ name }: Form, cluster: Cluster): void {
    for (const key of this.#keys(name)) push(this.#byKey, key, cluster)
    if (name.words.length > 1) {
      for (const initials of initialsOf(name.words, this.#language.coreference))
        push(this.#byKey, `initials ${initials}`, cluster)
      for (const word of new Set([...name.words, ...name.full])) push(this.#byWord, word, cluster)
    }
  }

  find(form: Form, explained: ReadonlyMap<string, string>): Cluster | null {
    const { name } = form
    for (const key of this.#keys(name)) {
      const known = this.#pick(this.#byKey.get(key), form, (other) => agreeOnLevel(name, other))
      if (known) return known
    }
    const long = explained.get(name.letters)
    const explainedBy = long === undefined ? null : this.#pick(this.#byKey.get(`letters ${long}`), form)
    if (explainedBy) return explainedBy
    if (name.words.length === 1 && isAcronym(name.text)) {
      const known = this.#pick(this.#byKey.get(`initials ${name.words[0]}`), form)
      if (known) return known
    }
    const rarest = this.#rarestWord(name)
    return this.#pick(rarest, form, (other) => isShortFor(name, other, form.type, this.#language))
  }

  #keys(name: Name): string[] {
    const keys = [`letters ${name.letters}`, `core ${name.core.join(' ')}`]
    if (name.bracket) {
      const acronym = name.bracket.toLowerCase()
      const rest = name.text
        .slice(name.text.indexOf(')') + 1)
        .trim()
        .toLowerCase()
      keys.push(`letters ${acronym}`, `letters ${`${acronym}${rest}`.replace(/[^\p{L}\p{N}]/gu, '')}`)
    }
    return keys
  }

  #rarestWord(name: Name): readonly Cluster[] {
    let rarest: readonly Cluster[] | null = null
    for (const word of name.words) {
      const found = this.#byWord.get(word) ?? []
      if (!rarest || found.length < rarest.length) rarest = found
    }
    return rarest ?? []
  }

  /** Of the clusters that fit, the one that the text named last before the form, else the first that it names after. */
  #pick(
    clusters: readonly Cluster[] | undefined,
    form: Form,
    fits: (other: Name) => boolean = () => true,
  ): Cluster | null {
    let best: Cluster | null = null
    for (const one of clusters?.slice(0, CANDIDATES) ?? [])
      if (one.forms.some((other) => fits(other.name)) && (!best || isNearer(one, best, firstStart(form))))
        best = one
    return best
  }
}

function push(map: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const list = map.get(key)
  if (!list) map.set(key, [cluster])
  else if (!list.includes(cluster)) list.push(cluster)
}

const agreeOnLevel = (a: Name, b: Name): boolean => !a.level || !b.level || a.level === b.level

function isNearer(a: Cluster, b: Cluster, start: number): boolean {
  const [left, right] = [firstStart(a.forms[0]!), firstStart(b.forms[0]!)]
  if (left <= start && right <= start) return left > right
  return left < right
}
