/** Whatever the text: every span of every stage lies in it, and segmentation covers all of it once. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { language } from '../../src/language/load.ts'
import type { Span } from '../../src/model/span.ts'
import { extract } from '../../src/pipeline.ts'
import { clean } from '../../src/stages/1-clean/clean.ts'
import { segment } from '../../src/stages/2-segment/segment.ts'
import { articleOf } from '../article.ts'

const known = language('id')

/** Pieces of news as they come: in order, glued, cut off, in other scripts. */
const PIECES = [
  'Palu (ANTARA) - ',
  'JAKARTA, WARTA.com - ',
  'Gubernur Sumbersari Ratna Dewi',
  'PT. Tirta Asih Tbk.',
  'Kementerian Kelautan (Kemenlaut)',
  'Dinas Kesehatan Kota Malang',
  'ia',
  ' mengatakan bahwa ',
  ' membuka ',
  ' di ',
  '"Kami siap,"',
  '“Kami siap.”',
  ' kata Bayu',
  'katanya',
  'Bayuyang',
  'Rp1,5 triliun',
  '75,5%',
  '1.250.000,00',
  'ribuan orang',
  'Selasa (22/7)',
  '31 Februari 2020',
  '15-16 Juni 2020',
  'Baca juga: Harga Gabah Naik',
  '[Gambas:Video 7menit]',
  'SCROLL TO CONTINUE WITH CONTENT',
  'Pewarta: Ni Luh Sekar',
  '(abc/xyz)',
  '"',
  "'",
  '.',
  ',',
  ' ',
  ' ',
  '\n',
  '\r\n',
  '\u00a0',
  '\u200e',
  '\u202e',
  '\u0000',
  '\ud800',
  '\udc00',
  '👩‍👧',
  'é',
  'i\u0307',
  'صلى الله',
  '雅加达',
  'the quick brown fox',
  'SEMUA HURUF BESAR',
]
const news = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))
const anything = fc.string({ unit: 'binary', maxLength: 200 })
const texts = fc.oneof(news, anything)

const lies = (text: string) => (span: Span) =>
  expect(0 <= span.start && span.start < span.end && span.end <= text.length, JSON.stringify(span)).toBe(true)

const ordered = (spans: readonly Span[]) =>
  spans.forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0))

const within = (outer: readonly Span[]) => (inner: Span) =>
  expect(outer.some(({ start, end }) => start <= inner.start && inner.end <= end)).toBe(true)

describe('segmentation', () => {
  it('puts every mark and letter into one token, every token into one sentence, every sentence into one paragraph', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { paragraphs, sentences, zones } = segment(clean(articleOf(text), known), known)
        const tokens = sentences.flatMap((sentence) => sentence.tokens)
        for (const spans of [paragraphs, sentences, tokens, zones]) {
          spans.forEach(lies(text))
          ordered(spans)
        }
        expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replace(/\s+/g, ''))
        sentences.forEach(within(paragraphs))
        for (const { start, end, tokens: own } of sentences)
          expect([start, end]).toEqual([own[0]?.start, own.at(-1)?.end])
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  it('never lets a sentence cross the edge of a zone', () => {
    fc.assert(
      fc.property(news, (text) => {
        const { sentences, zones } = segment(clean(articleOf(text), known), known)
        for (const zone of zones)
          for (const { start, end } of sentences)
            expect(end <= zone.start || start >= zone.end || (zone.start <= start && end <= zone.end)).toBe(
              true,
            )
      }),
    )
  })
})

describe('the graph of an article', () => {
  it('points into the text only', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const graph = extract(articleOf(text, { date: '2020-06-18' }))
        expect(graph.text).toBe(text)
        const mentions = graph.entities.flatMap((entity) => entity.mentions)
        const facts = [graph.dates, graph.figures, graph.roles, graph.quotes, graph.events, graph.relations]
        for (const spans of [graph.chunks, mentions, ...facts, graph.notes]) spans.forEach(lies(text))
        for (const { by, score } of [mentions, ...facts].flat()) {
          expect(by).not.toBe('')
          expect(score >= 0 && score <= 1, `${by}: ${score}`).toBe(true)
        }
        for (const { start, end, title } of graph.roles) expect(text.slice(start, end)).toBe(title)
        for (const zone of [graph.article.dateline, graph.article.reporter, graph.article.editor])
          if (zone !== null) expect(text).toContain(zone)
      }),
      { numRuns: 150, seed: 1 },
    )
  })

  it('names entities that it has, and no other', () => {
    fc.assert(
      fc.property(news, (text) => {
        const graph = extract(articleOf(text, { date: '2020-06-18' }))
        const ids = new Set<string | null>([null, ...graph.entities.map(({ id }) => id)])
        expect(ids.size).toBe(graph.entities.length + 1)
        const named = [
          ...graph.roles.flatMap(({ person, of }) => [person, of]),
          ...graph.quotes.map(({ speaker }) => speaker),
          ...graph.figures.map(({ about }) => about),
          ...graph.relations.flatMap(({ subject, object }) => [subject, object]),
          ...graph.events.flatMap((event) => [
            event.event,
            event.place,
            ...event.organizers,
            ...event.participants,
          ]),
        ]
        for (const id of named) expect(ids).toContain(id)
      }),
      { numRuns: 150, seed: 1 },
    )
  })
})

describe('broken text of 200,000 characters', () => {
  it.each([
    ['one word', 'a'.repeat(200_000)],
    ['one capitalised word', `A${'a'.repeat(200_000)}`],
    ['capitals', 'HARGA BERAS NAIK '.repeat(12_000)],
    ['no full stop', 'harga beras naik di pasar '.repeat(8_000)],
    ['full stops', '.'.repeat(200_000)],
    ['quotation marks', '"'.repeat(200_000)],
    ['digits', '1'.repeat(200_000)],
    ['white space', `a${' '.repeat(200_000)}b`],
    ['blank lines', `a${' \t\n'.repeat(66_000)}`],
    ['a blank line', `a\n${' '.repeat(200_000)}`],
    ['lines', 'Bayu\n'.repeat(40_000)],
    ['initials', 'A. '.repeat(66_000)],
    ['abbreviations', 'dr. '.repeat(50_000)],
    ['emoji', '🙂'.repeat(100_000)],
    ['combining accents', `a${'\u0301'.repeat(200_000)}`],
  ])('is segmented in seconds: %s', (_, text) => {
    const started = performance.now()
    const { sentences } = segment(clean(articleOf(text), known), known)
    expect(sentences.length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
