import { describe, expect, it } from 'vitest'
import { settle } from '../../../src/corpus/identity.ts'
import { evidenceOf } from '../../../src/corpus/local-entities.ts'
import type { ArticleGraph, Entity } from '../../../src/model/article-graph.ts'
import { articleGraph, at, entity } from './graphs.ts'

type Said = readonly Entity[] | Partial<ArticleGraph>

const BPS = entity('Organization', 'Badan Pusat Statistik', 'BPS')
const BPS_ALONE = entity('Organization', 'BPS')
const graph = (said: Said, i: number) =>
  'length' in said ? articleGraph(`a${i}`, said) : articleGraph(`a${i}`, said.entities ?? [], said)
const settled = (articles: readonly Said[], ...decisions: Parameters<typeof settle>[1] & object) =>
  settle(
    articles.map((said, i) => evidenceOf(graph(said, i))),
    decisions,
  )

/** Articles beside those that matter, so that what two have in common is rare. */
const others = (count: number): Entity[][] =>
  Array.from({ length: count }, (_, i) => [
    entity('Organization', `Yayasan Bakti ${i}`),
    entity('Place', `Negeri ${i}`),
  ])

const within = (subject: string, object: string) => ({
  subject,
  type: 'LOCATED_IN' as const,
  verb: null,
  object,
  ...at(0, 4),
})

describe('settling identity', () => {
  it('takes an acronym for what articles explain it to be', () => {
    const identity = settled([[BPS], [BPS], [BPS_ALONE]])
    expect(identity.entityOf('a2', BPS_ALONE.id)).toBe('organization:badan-pusat-statistik')
    expect([...identity.entities.values()]).toEqual([
      {
        id: 'organization:badan-pusat-statistik',
        type: 'Organization',
        name: 'Badan Pusat Statistik',
        aliases: ['BPS'],
        code: null,
        articles: 3,
        since: '2025-01-02',
        importance: 0,
      },
    ])
    expect(identity.merges).toEqual([
      {
        short: 'organization:bps',
        full: 'organization:badan-pusat-statistik',
        rule: 'alias',
        articles: 2,
        of: 2,
        score: 3 / 4,
      },
    ])
  })

  it('leaves an acronym alone that stands for different names', () => {
    const identity = settled([
      [entity('Organization', 'Partai Sarikat Indonesia', 'PSI')],
      [entity('Organization', 'Pusat Studi Infrastruktur', 'PSI')],
      [entity('Organization', 'PSI')],
    ])
    expect(identity.entityOf('a2', 'organization:psi')).toBe('organization:psi')
    expect(identity.entities.size).toBe(3)
  })

  it('tells an ambiguous acronym by what its article names', () => {
    const party = entity('Organization', 'Partai Sarikat Indonesia', 'PSI')
    const centre = entity('Organization', 'Pusat Studi Infrastruktur', 'PSI')
    const [congress, chair] = [entity('Event', 'Kongres Nusa Raya'), entity('Person', 'Ratna Wulandari')]
    const bridge = entity('Place', 'Jembatan Kembar Biru')
    const identity = settled([
      [party, congress, chair],
      [centre, bridge],
      [entity('Organization', 'PSI'), congress, chair],
      ...others(120),
    ])
    expect(identity.entityOf('a2', 'organization:psi')).toBe('organization:partai-sarikat-indonesia')
    expect(identity.merges.map(({ rule }) => rule)).toEqual(['context'])
  })

  it('does not take a first name for a person on the word of some articles, unless all know whom it means', () => {
    const rahmat = entity('Person', 'Rahmat Hidayat', 'Rahmat')
    const alone = entity('Person', 'Rahmat')
    expect(settled([[rahmat], [rahmat], [rahmat], [alone]]).entities.size).toBe(2)
    expect(settled([...Array.from({ length: 20 }, () => [rahmat]), [alone]]).entities.size).toBe(1)
  })

  it('keeps two people of one name apart, article by article, and joins them where the story is one', () => {
    const budi = entity('Person', 'Budi')
    const story = [
      entity('Place', 'Pasar Seloaji'),
      entity('Person', 'Kinanti Larasati'),
      entity('Organization', 'Koperasi Mekar Tani'),
    ]
    const identity = settled([[budi, ...story], [budi, ...story], [budi], ...others(120)])
    const [one, same, other] = ['a0', 'a1', 'a2'].map((article) => identity.entityOf(article, budi.id))
    expect(one).toBe(same)
    expect(other).not.toBe(one)
  })

  it('tells an office of every region by the region of its article', () => {
    const office = entity('Organization', 'Dinas Kesehatan')
    const [north, south] = [entity('Place', 'Kabupaten Banyuwangi'), entity('Place', 'Kabupaten Cilacap')]
    const identity = settled([
      [office, north],
      [office, south],
      [entity('Organization', 'Dinkes Banyuwangi')],
      [office],
    ])
    const [banyuwangi, cilacap, full, unknown] = [
      identity.entityOf('a0', office.id),
      identity.entityOf('a1', office.id),
      identity.entityOf('a2', 'organization:dinkes-banyuwangi'),
      identity.entityOf('a3', office.id),
    ]
    expect(banyuwangi).toBe(full)
    expect(new Set([banyuwangi, cilacap, unknown]).size).toBe(3)
  })

  it('knows a region by its code, whatever it is called, and a city from the regency of its name', () => {
    const identity = settled([
      [entity('Place', 'Provinsi Jawa Timur'), entity('Place', 'Jatim')],
      [entity('Place', 'Kota Serang'), entity('Place', 'Kabupaten Serang')],
    ])
    const code = (article: string, id: string) => identity.entities.get(identity.entityOf(article, id)!)!.code
    expect(identity.entityOf('a0', 'place:jatim')).toBe(identity.entityOf('a0', 'place:provinsi-jawa-timur'))
    expect(code('a0', 'place:jatim')).toBe('35')
    expect([code('a1', 'place:kota-serang'), code('a1', 'place:kabupaten-serang')]).toEqual([
      '36.73',
      '36.04',
    ])
  })

  it('tells two districts of one name by what they lie in', () => {
    const district = entity('Place', 'Kecamatan Glagah')
    const identity = settled([
      {
        entities: [district, entity('Place', 'Kabupaten Banyuwangi')],
        relations: [within(district.id, 'place:kabupaten-banyuwangi')],
      },
      [district, entity('Place', 'Lamongan')],
    ])
    const codes = ['a0', 'a1'].map(
      (article) => identity.entities.get(identity.entityOf(article, district.id)!)!.code,
    )
    expect(codes).toEqual(['35.10.15', '35.24.26'])
  })

  it('joins spellings of one name, and leaves names that only look alike', () => {
    const post = (person: Entity) => ({
      entities: [person, entity('Organization', 'Koperasi Mekar Tani'), entity('Place', 'Pasar Seloaji')],
      roles: [{ person: person.id, title: 'Ketua', of: 'organization:koperasi-mekar-tani', ...at(0, 4) }],
    })
    const [right, wrong, stranger] = [
      entity('Person', 'Kinanti Larasati'),
      entity('Person', 'Kinanti Larasatti'),
      entity('Person', 'Kinanti Larasari'),
    ]
    const identity = settled([post(right), post(right), post(wrong), [stranger], ...others(120)])
    expect(identity.entityOf('a2', wrong.id)).toBe(identity.entityOf('a0', right.id))
    expect(identity.entityOf('a3', stranger.id)).not.toBe(identity.entityOf('a0', right.id))
  })

  it('keeps apart what one word of a name says to be another, whatever the story', () => {
    const story = ['Kinanti Larasati', 'Ratna Wulandari', 'Surya Dewantoro'].map((who) =>
      entity('Person', who),
    )
    const [women, men] = ['Putri', 'Putra'].map((who) =>
      entity('Organization', `Regu Voli ${who} Seloaji`),
    ) as [Entity, Entity]
    const identity = settled([[women, ...story], [women, ...story], [men, ...story], ...others(120)])
    expect(identity.entityOf('a2', men.id)).not.toBe(identity.entityOf('a0', women.id))
  })

  it('leaves a word that is known by itself, though one article has it for a longer name of the same story', () => {
    const story = [
      entity('Person', 'Kinanti Larasati'),
      entity('Person', 'Surya Dewantoro'),
      entity('Place', 'Pasar Seloaji'),
    ]
    const alone = entity('Organization', 'Melati')
    const longer = (...aliases: string[]) => entity('Organization', 'Melati Peduli', ...aliases)
    const joined = (known: number) => {
      const identity = settled([
        [longer('Melati'), ...story],
        ...Array.from({ length: known }, () => [alone, ...story]),
        ...others(120),
      ])
      return identity.entityOf('a1', alone.id) === identity.entityOf('a0', longer().id)
    }
    expect(joined(2)).toBe(true)
    expect(joined(3)).toBe(false)
  })

  it('takes a place with the city behind its name for that place where the story is one, and a body with another word for another', () => {
    const named = (type: 'Place' | 'Organization', name: string) => [
      entity(type, name),
      ...['Kinanti Larasati', 'Ratna Wulandari', 'Surya Dewantoro'].map((who) =>
        entity('Person', `${who} ${type}`),
      ),
    ]
    const identity = settled([
      ...Array.from({ length: 2 }, () => named('Place', 'Gedung Kesenian Lestari')),
      named('Place', 'Gedung Kesenian Lestari Palu'),
      ...Array.from({ length: 2 }, () => named('Organization', 'Tim Nasional Muda')),
      named('Organization', 'Tim Nasional Muda Filipina'),
      ...others(120),
    ])
    const [hall, same] = [
      identity.entityOf('a0', 'place:gedung-kesenian-lestari'),
      identity.entityOf('a2', 'place:gedung-kesenian-lestari-palu'),
    ]
    expect(same).toBe(hall)
    const [team, other] = [
      identity.entityOf('a3', 'organization:tim-nasional-muda'),
      identity.entityOf('a5', 'organization:tim-nasional-muda-filipina'),
    ]
    expect(other).not.toBe(team)
  })

  it('keeps two people apart who have one name and posts in two regencies', () => {
    const budi = entity('Person', 'Budi Santoso')
    const chief = (body: string) => ({
      entities: [budi, entity('Organization', body)],
      roles: [{ person: budi.id, title: 'Kepala', of: entity('Organization', body).id, ...at(0, 4) }],
    })
    const identity = settled([
      chief('Dinas Kesehatan Kabupaten Banyuwangi'),
      chief('Dinas Pendidikan Kabupaten Cilacap'),
      chief('Dinkes Banyuwangi'),
    ])
    const [banyuwangi, cilacap, again] = ['a0', 'a1', 'a2'].map((id) => identity.entityOf(id, budi.id))
    expect(banyuwangi).toBe(again)
    expect(cilacap).not.toBe(banyuwangi)
  })

  it('keeps two of one first name apart whom an article tells apart', () => {
    const [one, other] = [entity('Person', 'Budi'), { ...entity('Person', 'Budi'), id: 'person:budi-2' }]
    const identity = settled([[one, other]])
    expect(identity.entityOf('a0', one.id)).not.toBe(identity.entityOf('a0', other.id))
  })

  it('takes a company for itself with and without its legal form', () => {
    const identity = settled([
      [entity('Organization', 'PT Sinar Laut Abadi Tbk')],
      [entity('Organization', 'Sinar Laut Abadi')],
      [entity('Organization', 'PTSinar Laut AbadiTbk')],
    ])
    expect(identity.entities.size).toBe(1)
    expect(identity.merges.map(({ rule }) => rule)).toEqual(['form', 'form'])
  })

  it('never merges names because they look alike, nor across types', () => {
    const names = ['Papua', 'Papua Barat', 'Bali', 'Balikpapan'].map((name) => entity('Place', name))
    const identity = settled([[...names, entity('Organization', 'Bali')]])
    expect(identity.entities.size).toBe(5)
    expect(identity.merges).toEqual([])
  })

  it('calls an entity by its best-attested spelling', () => {
    const identity = settled([
      [entity('Person', 'JOKO WIDODO')],
      [entity('Person', 'Joko Widodo')],
      [entity('Person', 'Joko Widodo')],
    ])
    expect([...identity.entities.values()].map(({ name, aliases }) => [name, aliases])).toEqual([
      ['Joko Widodo', ['JOKO WIDODO']],
    ])
  })

  it('counts how often and since when an entity is named, and how many others beside it', () => {
    const identity = settled([
      { entities: [BPS, entity('Person', 'Ratna Wulandari'), entity('Place', 'Negeri')], date: '2025-03-04' },
      { entities: [BPS, entity('Person', 'Ratna Wulandari')], date: '2025-02-03' },
    ])
    expect(identity.entities.get('organization:badan-pusat-statistik')).toMatchObject({
      articles: 2,
      since: '2025-02-03',
      importance: 2,
    })
  })

  it('settles names of a language that it knows nothing of', () => {
    const said = {
      entities: [entity('Organization', 'Fjordbanken AS'), entity('Person', 'Ola')],
      language: 'qq',
    }
    const identity = settled([said, said])
    expect([...identity.entities.keys()]).toEqual([
      'organization:fjordbanken-as',
      'person:ola@a0',
      'person:ola@a1',
    ])
  })

  it('lets a verdict win over the evidence, both ways', () => {
    const articles = [
      [BPS],
      [BPS],
      [BPS_ALONE],
      [entity('Person', 'Kartolo')],
      [entity('Person', 'Karto Lodro')],
    ]
    const identity = settled(
      articles,
      { verdict: 'split', left: 'organization:badan-pusat-statistik', right: 'organization:bps' },
      { verdict: 'confirm', left: 'person:kartolo@a3', right: 'person:karto-lodro' },
    )
    expect(identity.entityOf('a2', BPS_ALONE.id)).toBe('organization:bps')
    expect(identity.entityOf('a3', 'person:kartolo')).toBe('person:karto-lodro')
  })
})
