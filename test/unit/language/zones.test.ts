import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/language/table.ts'
import { readZoneRules } from '../../../src/language/zones.ts'

const FOLDER = new URL('../../../data/lang/id', import.meta.url).pathname
const rules = readZoneRules(FOLDER)
const rows = readTable(`${FOLDER}/zones.tsv`, ['kind', 'name', 'pattern', 'example', 'counter'])
const text = (cell: string) => cell.replaceAll('\\n', '\n')

describe('the zone rules', () => {
  it.each(rows)(
    '$kind by $name: the example is one, the counter-example is none',
    ({ kind, name, example, counter }) => {
      expect(rules.find(text(example)).map((zone) => zone.by)).toContain(`zone:${name}`)
      expect(rules.find(text(counter)).map((zone) => zone.kind)).not.toContain(kind)
    },
  )

  it('tell place, publisher and people', () => {
    const article =
      'Palu (ANTARA) - Hujan turun.\n\nPewarta: Ni Luh Sekar\nEditor: Bagus Prakoso\nCopyright © ANTARA 2020'
    const cut = (span: { start: number; end: number } | null) => span && article.slice(span.start, span.end)
    expect(
      rules.find(article).map(({ kind, content, publisher }) => [kind, cut(content), publisher]),
    ).toEqual([
      ['dateline', 'Palu', 'ANTARA'],
      ['reporter', 'Ni Luh Sekar', null],
      ['editor', 'Bagus Prakoso', null],
      ['copyright', null, null],
    ])
  })

  it('stay quick on hostile text', () => {
    for (const hostile of [
      'A'.repeat(200_000),
      'Baca juga: '.repeat(20_000),
      'A a '.repeat(50_000),
      '['.repeat(200_000),
    ])
      expect(rules.find(hostile).length).toBeLessThan(200_000)
  })
})
