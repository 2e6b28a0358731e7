/** The entities of single articles, with their names read: what identity is settled of. */
import { naming } from '../language/naming.ts'
import { entityId } from '../model/identifier.ts'
import type { Evidence, EvidenceEntity } from '../model/records.ts'
import { type Name, readName } from './names.ts'
import { byCodeUnit } from './order.ts'

export interface Local {
  readonly article: string
  readonly entity: EvidenceEntity
  readonly name: Name
  /** Ids that its aliases would have as names. */
  readonly aliases: readonly string[]
}

export interface LocalArticle {
  readonly evidence: Evidence
  readonly locals: readonly Local[]
}

/** Evidence is never changed, and is read once as long as somebody holds it. */
const read = new WeakMap<Evidence, LocalArticle>()

/** Sorted by article, so that nothing after depends on the order they came in. */
export function readLocals(evidence: Iterable<Evidence>): LocalArticle[] {
  return [...evidence].sort((a, b) => byCodeUnit(a.article, b.article)).map(localArticle)
}

function localArticle(evidence: Evidence): LocalArticle {
  const known = read.get(evidence)
  if (known) return known
  const fresh = { evidence, locals: evidence.entities.map((entity) => local(evidence, entity)) }
  read.set(evidence, fresh)
  return fresh
}

function local({ article, language }: Evidence, entity: EvidenceEntity): Local {
  const { type, name, aliases } = entity
  return {
    article,
    entity,
    name: readName(type, name, naming(language)),
    aliases: aliases.length > 0 ? [...new Set(aliases.map((alias) => entityId(type, alias)))] : aliases,
  }
}
