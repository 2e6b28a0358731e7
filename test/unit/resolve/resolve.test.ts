import { describe, expect, test } from 'vitest'
import { relate } from '../../../src/stages/5-relate/relate.ts'
import { resolve } from '../../../src/stages/6-resolve/resolve.ts'
import { indonesian } from '../../golden/cast.ts'
import { marked } from '../../golden/marked.ts'

const graphOf = (text: string) => resolve(relate(marked(text), indonesian), indonesian)
const speakersOf = (text: string) => graphOf(text).quotes.map(({ speaker }) => speaker)

describe('speakers', () => {
  test('a verb with its speaker in it goes on with who spoke last', () => {
    const text =
      '"Kami siap bekerja keras," kata [P Ratna Dewi]. [P Lukman Hadi] diam. "Semua sudah diatur," katanya.'
    expect(speakersOf(text)).toEqual(['person:ratna-dewi', 'person:ratna-dewi'])
  })

  test('a pronoun is the subject of the sentence before, not the name next to it', () => {
    const text = '[P Ratna Dewi] bertemu [P Lukman Hadi]. Ia mengatakan bahwa panen tahun ini baik.'
    expect(speakersOf(text)).toEqual(['person:ratna-dewi'])
  })

  test('a title is the person who holds it', () => {
    const text =
      'Gubernur [P Lukman Hadi] dan Bupati [P Ratna Dewi] hadir. "Semua sudah kami siapkan," kata Gubernur.'
    expect(speakersOf(text)).toEqual(['person:lukman-hadi'])
  })

  test('without anybody named there is no speaker', () => {
    expect(speakersOf('"Kami siap bekerja keras," katanya.')).toEqual([null])
  })
})

describe('entities', () => {
  test('ids are unique, and names without ASCII letters have one', () => {
    const { entities } = graphOf('[P 王小明] bertemu [P 李大]. [O Melati] dan [L Melati] berbeda.')
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length)
    expect(entities.map(({ id }) => id)).toContain('person:王小明')
  })

  test('entities and mentions follow the text', () => {
    const { entities } = graphOf('[P Ratna] tiba. [P Lukman Hadi] datang. [P Ratna Dewi] pergi.')
    expect(entities.map(({ name }) => name)).toEqual(['Ratna Dewi', 'Lukman Hadi'])
    expect(entities[0]!.mentions.map(({ start }) => start)).toEqual([0, 32])
  })
})

describe('facts', () => {
  test('a role is said once, and with its body where one is named', () => {
    const text =
      'Kepala [O Dinas Kesehatan Sumbersari] [P Ratna Dewi] tiba. Kepala [O Dinas Kesehatan Sumbersari] [P Ratna Dewi] pergi.'
    expect(graphOf(text).roles).toMatchObject([
      { person: 'person:ratna-dewi', title: 'Kepala', of: 'organization:dinas-kesehatan-sumbersari' },
    ])
  })

  test('a relation is said once, however often the text says it', () => {
    const text =
      'Ia ada di [L Desa Melati], [L Kecamatan Kenanga]. Ia dari [L Desa Melati], [L Kecamatan Kenanga].'
    expect(graphOf(text).relations.filter(({ type }) => type === 'LOCATED_IN')).toHaveLength(1)
  })

  test('what is said of an event in several places is one row', () => {
    const text =
      '[E Festival Teratai] digelar oleh [O Yayasan Asih]. [E Festival Teratai] dihadiri [P Ratna Dewi] dan [P Lukman Hadi].'
    expect(graphOf(text).events).toMatchObject([
      {
        organizers: ['organization:yayasan-asih'],
        participants: ['person:ratna-dewi', 'person:lukman-hadi'],
      },
    ])
  })

  test('a name that every sentence repeats stays fast', () => {
    const text = Array.from({ length: 4000 }, (_, i) => `[P Budi X${i.toString(36)}] hadir.`).join(' ')
    const started = performance.now()
    expect(graphOf(text).entities).toHaveLength(4000)
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
