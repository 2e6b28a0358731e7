/** The names that the golden tables speak of, and a text with them as the stages see it after `normalise`. */
import { readLanguage } from '../../src/language/load.ts'
import type { EntityType, Mention, Normalised } from '../../src/model/facts.ts'
import { segment } from '../../src/stages/2-segment/segment.ts'
import { articleOf } from '../article.ts'

export const indonesian = readLanguage('id')

const CAST: Readonly<Record<EntityType, readonly string[]>> = {
  Person: [
    'Ratna Dewi',
    'Ratna',
    'Lukman Hadi',
    'Lukman',
    'Sari Wulandari',
    'Sari',
    'Bayu Prakoso',
    'Bayu',
    'Made Suardika',
    'Made',
    'Dimas',
  ],
  Organization: [
    'Dinas Pertanian Kabupaten Sumbersari',
    'Dinas Kesehatan Sumbersari',
    'Badan Meteorologi Sumbersari',
    'Polres Sumbersari',
    'Polda Nusa Elok',
    'KPU Sumbersari',
    'DPRD Sumbersari',
    'PT Tirta Asih',
    'Tirta Asih',
    'Yayasan Melati',
    'RS Melati',
    'Universitas Melati',
    'Persis Sumbersari',
    'Elang FC',
    'Kementerian Kelautan',
    'Pemkab Sumbersari',
    'TNI',
    'Polri',
  ],
  Place: ['Kabupaten Sumbersari', 'Sumbersari', 'Nusa Elok', 'Asia Pasifik', 'Indonesia', 'RI'],
  Event: ['Festival Teratai'],
  Law: ['Perda Nomor 4 Tahun 2025'],
  Product: ['Langit Senja'],
}

const NAMES = Object.entries(CAST)
  .flatMap(([type, names]) => names.map((name) => ({ name, type: type as EntityType })))
  .sort((a, b) => b.name.length - a.name.length)

/** The text with every name of the cast as a mention, and no dates or figures. `⏎` in a table is a line break. */
export function scene(row: string): Normalised {
  const text = row.replaceAll('⏎', '\n')
  const article = articleOf(text, { id: 'golden' })
  const segmented = segment({ article, publisher: null, zones: [] }, indonesian)
  return { ...segmented, mentions: mentionsIn(text), dates: [], values: [], notes: [] }
}

function mentionsIn(text: string): Mention[] {
  const found: Mention[] = []
  for (const { name, type } of NAMES)
    for (const { index } of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'gu'))) {
      const [start, end] = [index, index + name.length]
      if (!found.some((other) => other.start < end && start < other.end))
        found.push({ start, end, type, by: 'cast', score: 1 })
    }
  return found.sort((a, b) => a.start - b.start)
}
