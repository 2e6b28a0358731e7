/**
 * The blocks of a graph as they are scored: which items there are, which count as found, and how one is shown. Entities are aligned
 * first, by the mentions they share; every other block is compared through that alignment.
 */
import type { ArticleGraph, EntityId, GraphEvent } from '../model/article-graph.ts'
import { ENTITY_TYPES } from '../model/facts.ts'
import type { Span } from '../model/span.ts'
import { filterPairs, type Pairs, pair, pairByKey } from './pairing.ts'
import * as same from './sameness.ts'

export interface BlockResult {
  readonly hits: number
  readonly gold: number
  readonly system: number
  readonly missed: readonly string[]
  readonly extra: readonly string[]
}

/** Block name → what was found of it, in the order in which blocks are reported. */
export type Comparison = ReadonlyMap<string, BlockResult>

/** Compares a graph with the gold graph of the same text. Every block must be there, empty where there is nothing. */
export function compare(gold: ArticleGraph, system: ArticleGraph): Comparison {
  const results = new Map<string, BlockResult>()
  function block<T>(
    name: string,
    items: (graph: ArticleGraph) => readonly T[],
    find: (gold: readonly T[], system: readonly T[]) => Pairs<T>,
    show: (item: T, graph: ArticleGraph) => string,
  ): void {
    const [expected, given] = [items(gold), items(system)]
    const pairs = find(expected, given)
    const used = new Set(pairs.values())
    results.set(name, {
      hits: pairs.size,
      gold: expected.length,
      system: given.length,
      missed: expected.filter((item) => !pairs.has(item)).map((item) => show(item, gold)),
      extra: given.filter((item) => !used.has(item)).map((item) => show(item, system)),
    })
  }
  const cut = ({ start, end }: Span) => gold.text.slice(start, end)
  const aligned = pair(gold.entities, system.entities, same.sharedMentions)
  const toGold = new Map([...aligned].map(([g, s]) => [s.id, g.id]))
  const meant: same.Meaning = (id) => (id === null ? null : (toGold.get(id) ?? `?${id}`))
  const named = (id: EntityId | null, graph: ArticleGraph) =>
    graph.entities.find((e) => e.id === id)?.name ?? id ?? '-'

  for (const type of [null, ...ENTITY_TYPES])
    block(
      type === null ? 'mentions' : `  ${type}`,
      (graph) => mentions(graph).filter((mention) => type === null || mention.type === type),
      (g, s) => pairByKey(g, s, (mention) => `${mention.type} ${mention.start} ${mention.end}`),
      (mention) => `${mention.type} «${cut(mention)}» @${mention.start}`,
    )

  const entities = filterPairs(aligned, (g, s) => g.type === s.type && same.sharedMentions(g, s) >= 0.5)
  const entityNames = filterPairs(entities, (g, s) => g.name === s.name)
  for (const [name, pairs] of [
    ['entities', entities],
    ['entity names', entityNames],
  ] as const)
    block(
      name,
      (graph) => graph.entities,
      () => pairs,
      (e) => `${e.type} ${e.name} ×${e.mentions.length}`,
    )

  block(
    'dates',
    (graph) => graph.dates,
    (g, s) => pair(g, s, (a, b) => Number(same.overlap(a, b) && a.from === b.from && a.to === b.to)),
    (date) => `«${cut(date)}» ${date.from}..${date.to}`,
  )

  type Figure = ArticleGraph['figures'][number]
  const figures = pair(gold.figures, system.figures, (g, s) => Number(same.sameFigure(g, s)))
  const facets: [string, (f: Figure) => boolean, (g: Figure, s: Figure) => boolean][] = [
    ['figures', () => true, () => true],
    ['figure measure', (f) => f.measure !== null, (g, s) => same.halfTheWords(g.measure, s.measure)],
    ['figure about', (f) => f.about !== null, (g, s) => g.about === meant(s.about)],
    ['figure period', (f) => f.from !== null, (g, s) => g.from === s.from && g.to === s.to],
  ]
  for (const [name, has, agree] of facets)
    block(
      name,
      (graph) => graph.figures.filter(has),
      () => filterPairs(figures, (g, s) => has(g) && has(s) && agree(g, s)),
      (f, graph) =>
        `«${cut(f)}» = ${f.value}${f.high === null ? '' : `..${f.high}`} ${f.unit} | ${f.measure ?? '-'} | about ${named(f.about, graph)} | ${f.from ?? ''}..${f.to ?? ''}`,
    )

  const sharesWord = (a: string, b: string) => same.words(a).some((word) => same.words(b).includes(word))
  block(
    'roles',
    (graph) => graph.roles,
    (g, s) =>
      pair(g, s, (a, b) =>
        Number(meant(b.person) === a.person && meant(b.of) === a.of && sharesWord(a.title, b.title)),
      ),
    (role, graph) => `${named(role.person, graph)} — ${role.title} — ${named(role.of, graph)}`,
  )

  type Quote = ArticleGraph['quotes'][number]
  const quotes = pair(gold.quotes, system.quotes, (g, s) => same.quoteLikeness(g, s, gold.text))
  const showQuote = (q: Quote, graph: ArticleGraph) =>
    `${q.direct ? 'direct' : 'indirect'} «${cut(q).slice(0, 60)}…${cut(q).slice(-30)}» — ${named(q.speaker, graph)}`
  for (const [name, direct] of [
    ['quotes direct', true],
    ['quotes indirect', false],
  ] as const)
    block(
      name,
      (graph) => graph.quotes.filter((q) => q.direct === direct),
      () => filterPairs(quotes, (g) => g.direct === direct),
      showQuote,
    )
  block(
    'quotes with speaker',
    (graph) => graph.quotes,
    () => filterPairs(quotes, (g, s) => meant(s.speaker) === g.speaker),
    showQuote,
  )

  block(
    'events',
    (graph) => graph.events.flatMap(slots),
    (g, s) => {
      const value = (slot: Slot) => (slot.name === 'time' ? slot.value : meant(slot.value))
      return pair(g, s, (a, b) =>
        Number(a.event === meant(b.event) && a.name === b.name && a.value === value(b)),
      )
    },
    (slot, graph) => `${named(slot.event, graph)} — ${slot.name} — ${named(slot.value, graph)}`,
  )

  type Relation = ArticleGraph['relations'][number]
  const sameRelation = (g: Relation, s: Relation) => {
    const [subject, object] = [meant(s.subject), meant(s.object)]
    const ends = g.subject === subject && g.object === object
    const reversed = g.type === 'FAMILY_OF' && g.subject === object && g.object === subject
    return (
      g.type === s.type &&
      (ends || reversed) &&
      (g.type !== 'ACT' || same.words(g.verb)[0] === same.words(s.verb)[0])
    )
  }
  for (const [name, act] of [
    ['relations', false],
    ['relations ACT', true],
  ] as const)
    block(
      name,
      (graph) => graph.relations.filter((r) => (r.type === 'ACT') === act),
      (g, s) => pair(g, s, (a, b) => Number(sameRelation(a, b))),
      (r, graph) =>
        `${named(r.subject, graph)} —${r.type}${r.verb ? ` ${r.verb}` : ''}→ ${named(r.object, graph)}`,
    )
  return results
}

const mentions = (graph: ArticleGraph) =>
  graph.entities.flatMap((entity) =>
    entity.mentions.map(({ start, end }) => ({ type: entity.type, start, end })),
  )

interface Slot {
  readonly event: EntityId
  readonly name: 'place' | 'time' | 'organizer' | 'participant'
  readonly value: string
}

/** An event's filled slots, each an item of its own. */
function slots({ event, place, from, to, organizers, participants }: GraphEvent): Slot[] {
  return [
    ...(place ? [{ event, name: 'place', value: place } as const] : []),
    ...(from ? [{ event, name: 'time', value: `${from}..${to}` } as const] : []),
    ...organizers.map((value) => ({ event, name: 'organizer', value }) as const),
    ...participants.map((value) => ({ event, name: 'participant', value }) as const),
  ]
}
