/**
 * What stands between quotation marks, whatever the marks: straight, curly, German, guillemets, doubled, mixed, glued to their
 * neighbours or missing on one side. One pass from left to right; a mark's neighbours say whether it opens or closes.
 */

import type { Span } from '../model/span.ts'
import type { MarkSide, Speech } from './speech.ts'

/** The content without its marks; `end` of `close` is where the story goes on. */
export interface Quotation extends Span {
  readonly open: number
  readonly close: number
  /** Whether both marks are there. */
  readonly whole: boolean
}

interface Mark extends Span {
  readonly side: MarkSide
  readonly opens: boolean
  readonly closes: boolean
}

/** Quotations within each paragraph, in order, not overlapping. An opened one that never closes ends with its paragraph. */
export function findQuotations(text: string, paragraphs: readonly Span[], speech: Speech): Quotation[] {
  const marks = findMarks(text, speech)
  const found: Quotation[] = []
  let next = 0
  for (const paragraph of paragraphs) {
    let open: Mark | null = null
    for (; next < marks.length && marks[next]!.start < paragraph.end; next++) {
      const mark = marks[next]!
      if (mark.start < paragraph.start) continue
      if (open && mark.closes) {
        found.push(quotation(text, open.start, open.end, mark.start, mark.end, true))
        open = null
      } else if (mark.opens) {
        if (open && isInner(marks, next, paragraph)) {
          next++
          continue
        }
        if (open) found.push(quotation(text, open.start, open.end, mark.start, mark.start, false))
        open = mark
      } else if (!open && mark.closes && !isInch(text, mark)) {
        const from = Math.max(found.at(-1)?.close ?? 0, paragraph.start)
        found.push(quotation(text, from, from, mark.start, mark.end, false))
      }
    }
    if (open) found.push(quotation(text, open.start, open.end, paragraph.end, paragraph.end, false))
  }
  return found
}

/** A mark that opens within a quotation is an inner one if two that close follow: its own and the outer one's. */
const isInner = (marks: readonly Mark[], at: number, paragraph: Span) =>
  [marks[at + 1], marks[at + 2]].every((mark) => mark?.closes && mark.start < paragraph.end)

/** `43"` */
const isInch = (text: string, mark: Mark) => /\d/.test(text[mark.start - 1] ?? '')

function quotation(text: string, open: number, from: number, to: number, close: number, whole: boolean) {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /[\s,.;]/.test(text[end - 1]!)) end--
  return { start, end, open, close, whole }
}

/** Marks in order; a run of the same mark (`""`) is one. */
function findMarks(text: string, speech: Speech): Mark[] {
  if (speech.marks.size === 0) return []
  const pattern = new RegExp(`(?:${[...speech.marks.keys()].join('|')})+`, 'gu')
  return [...text.matchAll(pattern)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const side = speech.marks.get(match[0]) ?? speech.marks.get(match[0][0]!) ?? 'both'
    return { start, end, side, ...roleOf(text, start, end, side) }
  })
}

/** What a mark does by its neighbours: a word begins after it, or a word or stop ends before it; glued on both sides, it depends. */
function roleOf(text: string, start: number, end: number, side: MarkSide) {
  const [left, right] = [text[start - 1] ?? ' ', text[end] ?? ' ']
  const before = /[\s([—–]/.test(left)
  const after = /[\s)\].,;:!?—–]/.test(right)
  const [begins, ends] = [before && !after, !before && after]
  if (begins) return { opens: true, closes: side === 'close' }
  if (ends) return { opens: false, closes: true }
  return { opens: side !== 'close' && left !== ',', closes: side !== 'open' }
}
