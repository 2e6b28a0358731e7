/** Reads ArticleGraphs from JSONL: what `extract` printed, here or elsewhere. Blocks that are absent count as empty. */
import { z } from 'zod'
import { JejaringError } from '../errors.ts'
import { parsePublished } from '../language/calendar.ts'
import { language } from '../language/load.ts'
import { LONGEST_ID } from '../model/article.ts'
import type { ArticleGraph } from '../model/article-graph.ts'
import { BOUNDS, ENTITY_TYPES, FIGURE_KINDS, RELATION_TYPES } from '../model/facts.ts'
import { readLines } from '../source/lines.ts'
import type { ExtractItem } from './outcome.ts'

const text = z.string()
const textOrNull = z.string().nullable().default(null)
const day = z.iso.date().nullable().default(null)
const spanned = {
  start: z.int().min(0),
  end: z.int().min(0),
  by: text.default('unknown'),
  score: z.number().min(0).max(1).default(1),
}
const anywhere = { ...spanned, start: spanned.start.default(0), end: spanned.end.default(0) }
const list = <T extends z.ZodType>(item: T) => z.array(item).default([])

const GRAPH = z.object({
  id: text.min(1).max(LONGEST_ID),
  url: textOrNull,
  title: textOrNull,
  date: textOrNull,
  language: text.default('id'),
  text,
  article: z
    .object({
      publisher: textOrNull,
      dateline: textOrNull,
      reporter: textOrNull,
      editor: textOrNull,
      related: list(text),
    })
    .nullable()
    .default(null)
    .transform(
      (frame) => frame ?? { publisher: null, dateline: null, reporter: null, editor: null, related: [] },
    ),
  chunks: list(z.object({ start: spanned.start, end: spanned.end })),
  entities: list(
    z.object({
      id: text.min(1),
      type: z.enum(ENTITY_TYPES),
      name: text,
      aliases: list(text),
      mentions: list(z.object(spanned)),
    }),
  ),
  dates: list(z.object({ ...spanned, from: z.iso.date(), to: z.iso.date() })),
  figures: list(
    z.object({
      ...spanned,
      kind: z.enum(FIGURE_KINDS),
      value: z.number(),
      high: z.number().nullable().default(null),
      unit: textOrNull,
      bound: z.enum(BOUNDS).default('exact'),
      measure: textOrNull,
      about: textOrNull,
      from: day,
      to: day,
    }),
  ),
  roles: list(z.object({ ...anywhere, person: text, title: text, of: textOrNull })),
  quotes: list(z.object({ ...spanned, direct: z.boolean(), speaker: textOrNull })),
  events: list(
    z.object({
      ...anywhere,
      event: text,
      place: textOrNull,
      from: day,
      to: day,
      organizers: list(text),
      participants: list(text),
    }),
  ),
  relations: list(
    z.object({ ...anywhere, subject: text, type: z.enum(RELATION_TYPES), verb: textOrNull, object: text }),
  ),
  notes: list(z.object({ start: spanned.start, end: spanned.end, code: text, message: text })),
})

/**
 * Checks one graph.
 * @throws JejaringError INPUT_MALFORMED, naming the first thing that is wrong
 */
export function parseGraph(line: string): ArticleGraph {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new JejaringError('INPUT_MALFORMED', `not JSON: ${(cause as Error).message}`, { cause })
  }
  const result = GRAPH.safeParse(value)
  if (!result.success) {
    const { path, message } = result.error.issues[0]!
    throw new JejaringError('INPUT_MALFORMED', `not an ArticleGraph: ${path.join('.')}: ${message}`)
  }
  return checkEnds({ ...result.data, date: dayOf(result.data) })
}

/** The day of publication, also where another maker wrote it as sites do, which takes a language to read. */
function dayOf({ date, language: code }: { date: string | null; language: string }): string | null {
  if (date === null || z.iso.date().safeParse(date).success) return date
  const day = parsePublished(date, language(code).calendar)
  if (day === null)
    throw new JejaringError('INPUT_MALFORMED', `not an ArticleGraph: date: «${date}» is no date`)
  return day
}

/** Every fact must point to an entity of the graph, and every span into the text. */
function checkEnds(graph: ArticleGraph): ArticleGraph {
  const known = new Set(graph.entities.map((entity) => entity.id))
  const used = [
    ...graph.figures.map((figure) => figure.about),
    ...graph.roles.flatMap((role) => [role.person, role.of]),
    ...graph.quotes.map((quote) => quote.speaker),
    ...graph.events.flatMap((event) => [
      event.event,
      event.place,
      ...event.organizers,
      ...event.participants,
    ]),
    ...graph.relations.flatMap((relation) => [relation.subject, relation.object]),
  ]
  const stray = used.find((id) => id !== null && !known.has(id))
  if (stray)
    throw new JejaringError(
      'INPUT_MALFORMED',
      `article «${graph.id}»: a fact points to «${stray}», which is no entity of it`,
    )
  const spans = [
    graph.chunks,
    graph.entities.flatMap((e) => e.mentions),
    graph.dates,
    graph.figures,
    graph.quotes,
  ].flat()
  const outside = spans.find(({ start, end }) => start > end || end > graph.text.length)
  if (outside)
    throw new JejaringError(
      'INPUT_MALFORMED',
      `article «${graph.id}»: ${outside.start}–${outside.end} lies outside the text`,
    )
  return graph
}

/** The graphs of JSONL files, in order; a line that is none is a problem item. */
export async function* readGraphs(inputs: readonly string[]): AsyncGenerator<ExtractItem> {
  for await (const line of readLines(inputs)) {
    if (line.kind === 'problem') {
      yield line
      continue
    }
    try {
      yield { kind: 'graph', graph: parseGraph(line.text), origin: line.origin }
    } catch (error) {
      if (!(error instanceof JejaringError)) throw error
      yield { kind: 'problem', error, origin: line.origin }
    }
  }
}
