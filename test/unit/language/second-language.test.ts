/** A second language is a folder of tables: the stages read an invented one as they read Indonesian. */
import { expect, it } from 'vitest'
import { readLanguage } from '../../../src/language/load.ts'
import type { ArticleGraph } from '../../../src/model/article-graph.ts'
import type { EntityType, Mention } from '../../../src/model/facts.ts'
import { clean } from '../../../src/stages/1-clean/clean.ts'
import { segment } from '../../../src/stages/2-segment/segment.ts'
import { normalise } from '../../../src/stages/4-normalise/normalise.ts'
import { relate } from '../../../src/stages/5-relate/relate.ts'
import { resolve } from '../../../src/stages/6-resolve/resolve.ts'
import { articleOf } from '../../article.ts'

const ROOT = new URL('../../fixtures/lang', import.meta.url).pathname

const TEXT = [
  'Norvia (GAZET) — Rema Sul Karo Ilo Venn ula lom tri dran mo 3 mirel 2021. ‹Ne velu so mira tan,› ko Ilo Venn.',
  'Ilo Vennsora dok. Ara Lun. Sul Karo mel Gran Vesta. Festa Luma tu Norvia.',
  'Legi fo: Nova Sora',
].join('\n')

const NAMES: readonly (readonly [string, EntityType])[] = [
  ['Norvia', 'Place'],
  ['Sul Karo', 'Organization'],
  ['Ilo Venn', 'Person'],
  ['Ara Lun', 'Person'],
  ['Gran Vesta', 'Organization'],
  ['Festa Luma', 'Event'],
]

/** The names are given: without models a language has none of its own. */
function graphOf(code: string): ArticleGraph {
  const language = readLanguage(code, ROOT)
  const mentions = NAMES.flatMap(([name, type]): Mention[] =>
    [...TEXT.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      type,
      by: 'given',
      score: 1,
    })),
  ).sort((a, b) => a.start - b.start)
  const segmented = segment(
    clean(articleOf(TEXT, { language: code, date: '2021-05-04' }), language),
    language,
  )
  return resolve(relate(normalise({ ...segmented, mentions }, language), language), language)
}

it('is read by its own tables, to the graph', () => {
  const graph = graphOf('zz')
  const words = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end)
  expect(graph.article).toMatchObject({ publisher: 'GAZET', dateline: 'Norvia', related: ['Nova Sora'] })
  expect(graph.dates.map((date) => [words(date), date.from])).toEqual([['3 mirel 2021', '2021-05-03']])
  expect(graph.figures.map((figure) => [words(figure), figure.value, figure.unit, figure.bound])).toEqual([
    ['tri dran', 3, 'EUR', 'about'],
  ])
  expect(graph.roles.map(({ person, title, of }) => [person, title, of])).toEqual([
    ['person:ilo-venn', 'Rema', 'organization:sul-karo'],
  ])
  expect(graph.quotes.map((quote) => [words(quote), quote.direct, quote.speaker])).toEqual([
    ['Ne velu so mira tan', true, 'person:ilo-venn'],
  ])
  expect(graph.relations.map(({ subject, type, object }) => [subject, type, object])).toEqual([
    ['organization:sul-karo', 'PART_OF', 'organization:gran-vesta'],
  ])
  expect(graph.events.map(({ event, place }) => [event, place])).toEqual([
    ['event:festa-luma', 'place:norvia'],
  ])
})

it('has its own abbreviations and glued words', () => {
  const { tokenizer } = readLanguage('zz', ROOT)
  const tokens = tokenizer.tokens(TEXT)
  const sentences = tokenizer.sentences(TEXT, tokens, { start: 0, end: TEXT.length })
  expect(sentences.map(({ start, end }) => TEXT.slice(start, end))).toContain('Ilo Vennsora dok. Ara Lun.')
  expect(tokens.map(({ start, end }) => TEXT.slice(start, end))).toContain('Venn')
})

it('may be an empty folder: the text is cut, and nothing is known', () => {
  const graph = graphOf('non')
  expect(graph.chunks.length).toBe(3)
  expect(graph).toMatchObject({ dates: [], figures: [], roles: [], quotes: [] })
})
