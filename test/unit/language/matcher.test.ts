import { describe, expect, it } from 'vitest'
import { compileMatcher, type Term } from '../../../src/language/matcher.ts'

/** `Ratna/Person dan Bayu/Person` as terms. */
function terms(text: string): Term[] {
  let at = 0
  return text.split(' ').map((piece) => {
    const [word = '', ...tags] = piece.split('/')
    const start = at
    at += word.length + 1
    return { text: word, start, end: start + word.length, tags: new Set(tags) }
  })
}

const rule = (name: string, pattern: string) => ({ name, pattern, example: '', counter: '' })
const matches = (text: string, ...patterns: string[]) =>
  compileMatcher(patterns.map((pattern, i) => rule(`r${i}`, pattern)))(terms(text)).map(
    ({ rule: name, first, last, groups }) => ({ name, first, last, groups: Object.fromEntries(groups) }),
  )

describe('a matcher', () => {
  it('finds a rule by tags and words, and names its groups', () => {
    expect(
      matches('kini ketua/Post umum/Post Ratna/Person pergi', '[<title>#Post+] [<person>#Person] pergi'),
    ).toEqual([{ name: 'r0', first: 1, last: 5, groups: { title: [1, 3], person: [3, 4] } }])
  })

  it('leaves out a group that matched nothing', () => {
    expect(matches('ketua/Post Ratna/Person', '[<title>#Post] [<of>#Body?] [<person>#Person]')).toEqual([
      { name: 'r0', first: 0, last: 2, groups: { title: [0, 1], person: [1, 2] } },
    ])
  })

  it('leaves out a match in which an optional word is the only term of a group that must be there', () => {
    const pattern = '[<person>#Person] dalam kegiatan? [<event>#Event]'
    expect(matches('Ratna/Person dalam kegiatan/Event', pattern)).toEqual([])
    expect(matches('Ratna/Person dalam kegiatan acara/Event', pattern)).toHaveLength(1)
  })

  it('gives the matches rule by rule, then from left to right', () => {
    const found = matches('a/X b/Y a/X', '#Y', '#X')
    expect(found.map(({ name, first }) => [name, first])).toEqual([
      ['r0', 1],
      ['r1', 0],
      ['r1', 2],
    ])
  })

  it('finds nothing among no terms', () => {
    expect(compileMatcher([rule('r', '#X')])([])).toEqual([])
  })

  it('counts from the start of a sentence longer than a piece', () => {
    const words = Array.from({ length: 1000 }, (_, i) => (i === 777 ? 'a/X' : 'b'))
    expect(matches(words.join(' '), '[<it>#X]')).toEqual([
      { name: 'r0', first: 777, last: 778, groups: { it: [777, 778] } },
    ])
  })

  it('stays quick in a sentence of 20,000 words', () => {
    const started = performance.now()
    matches('a/X '.repeat(20_000).trim(), '#X+ .{0,4} #Y')
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
