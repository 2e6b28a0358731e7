/** Names that tables know, in running words; and the facts of single words. */
import { expect, test } from 'vitest'
import { Gazetteer, readGazetteer } from '../../../src/language/names/gazetteer.ts'
import { hashText } from '../../../src/language/names/hash.ts'
import { WordBook } from '../../../src/language/names/words.ts'
import { readTable } from '../../../src/language/table.ts'

const FOLDER = new URL('../../../data/lang/id/gazetteer', import.meta.url).pathname

const gazetteer = new Gazetteer()
gazetteer.add('lampung', 'province')
gazetteer.add('lampung timur', 'regency')
gazetteer.add('lampung timur', 'club')

function found(sentence: string, from: Gazetteer): string[] {
  const words = sentence.split(' ')
  const hits = from.find(
    words.map((word) => word.toLowerCase()),
    words.map((word) => /^\p{Lu}/u.test(word)),
  )
  return hits.map(({ first, last, kind }) => `${words.slice(first, last).join(' ')} ${kind}`)
}

test('the longest name of each kind is found from every capital', () => {
  const [province, regency, club] = ['province', 'regency', 'club'].map(hashText)
  expect(found('warga Lampung Timur pulang', gazetteer)).toEqual([
    `Lampung ${province}`,
    `Lampung Timur ${regency}`,
    `Lampung Timur ${club}`,
  ])
  expect(found('kabar Lampung', gazetteer)).toEqual([`Lampung ${province}`])
})

test('a word in lower case begins no name', () => {
  expect(found('kopi lampung timur', gazetteer)).toEqual([])
})

test('the tables of Indonesian are read by name and kind', () => {
  const indonesian = readGazetteer(FOLDER, (name) => name.split(' '))
  expect(found('di Banyuwangi kemarin', indonesian)).toContain(`Banyuwangi ${hashText('regency')}`)
  expect(found('kata Xqzvw kemarin', indonesian)).toEqual([])
})

test.each(['companies', 'public-life', 'regions', 'villages'])('%s.tsv has no row twice', (name) => {
  const rows = readTable(`${FOLDER}/${name}.tsv`, ['name', 'kind', 'code']).map(
    (row) => `${row.name}\t${row.kind}\t${row.code}`,
  )
  expect(new Set(rows).size).toBe(rows.length)
})

test('words are told by form, shape and their company in raw text', () => {
  const book = new WordBook(new Map([['Jakarta', { clusters: '1 2 3', lower: '1' }]]))
  expect(book.facts('Jakarta')).toMatchObject({ clusters: [1, 2, 3], lowerShare: 1, capital: true })
  expect(book.facts('jakarta')).toMatchObject({ clusters: [0, 0, 0], capital: false })
  expect(book.facts('BPS').shape).toBe(book.facts('KPU').shape)
  expect(book.facts('2019').form).toBe(book.facts('1945').form)
  expect(book.facts('Jakarta').shape).toBe(book.facts('Bandung').shape)
})
