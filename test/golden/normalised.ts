/** Runs the stages up to `normalise` over a sentence, without names, from Wednesday 18 June 2025. */
import { language } from '../../src/language/load.ts'
import type { Mention, Normalised } from '../../src/model/facts.ts'
import { segment } from '../../src/stages/2-segment/segment.ts'
import { normalise } from '../../src/stages/4-normalise/normalise.ts'

const TODAY = '2025-06-18'

export function normalised(text: string, date: string | null = TODAY, mentions: Mention[] = []): Normalised {
  const article = {
    id: 'a',
    url: null,
    title: null,
    date,
    language: 'id',
    text,
    publisher: null,
    reporter: null,
  }
  const indonesian = language('id')
  return normalise({ ...segment({ article, publisher: null, zones: [] }, indonesian), mentions }, indonesian)
}

export const dateLine = (text: string): string => {
  const { dates, notes } = normalised(text)
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return (
    [
      ...dates.map((one) => `${cut(one)} = ${one.from}..${one.to}`),
      ...notes.map((one) => `impossible: ${cut(one)}`),
    ].join('; ') || '-'
  )
}

export const figureLine = (text: string): string =>
  normalised(text)
    .values.map(({ start, end, value, high, unit, bound }) => {
      const amount = high === null ? value : `${value}..${high}`
      return `${text.slice(start, end)} = ${amount} ${unit}${bound === 'exact' ? '' : ` (${bound})`}`
    })
    .join('; ') || '-'
