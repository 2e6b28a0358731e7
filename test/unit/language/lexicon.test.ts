import { mkdirSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Lexicon, readLexicon } from '../../../src/language/lexicon.ts'
import { cut } from '../../../src/language/tokenizer.ts'
import { temporaryFolder } from '../../contract/temporary.ts'

const folder = temporaryFolder()
let lexicon: Lexicon

/** `words=Tag|Tag` of each hit. */
const found = (text: string) => {
  const tokens = cut(text)
  return lexicon.find(text, tokens).map(({ first, last, tags }) => {
    const words = tokens.slice(first, last).map(({ start, end }) => text.slice(start, end))
    return `${words.join(' ')}=${tags.join('|')}`
  })
}

beforeAll(() => {
  mkdirSync(`${folder()}/lexicon`)
  const table = (name: string, ...rows: string[]) =>
    writeFileSync(`${folder()}/lexicon/${name}.tsv`, ['phrase\ttags', ...rows, ''].join('\n'))
  table('a', 'ketua\tPost', 'ketua umum\tPost', 'dr.\tHonorific', 'PM\tPost', 'ia\tPronoun')
  table('b', 'ketua\tHead|Post', 'pm\tClock', 'ketua umum partai besar\tPost')
  lexicon = readLexicon(folder())
})

describe('the lexicon', () => {
  it.each([
    ['Ketua datang', ['Ketua=Post|Head']],
    ['KETUA datang', ['KETUA=Post|Head']],
    ['Ketua Umum datang', ['Ketua Umum=Post']],
    ['ketua umum partai kecil', ['ketua umum=Post']],
    ['Ketua umum ketua', ['Ketua umum=Post', 'ketua=Post|Head']],
    ['PM datang jam 5 pm', ['PM=Post', 'pm=Clock']],
    ['dr. Sari dan dr Sari', ['dr .=Honorific']],
    ['keduanya diam', []],
    ['', []],
  ])('«%s» has %j', (text, hits) => expect(found(text)).toEqual(hits))

  it('is empty where a language has no tables', () => {
    expect(readLexicon(`${folder()}/nowhere`).find('Ketua', cut('Ketua'))).toEqual([])
  })
})
