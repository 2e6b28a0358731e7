/** The saved questions put to a database that holds the sample articles: each must answer, and those here must answer this. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bindParameters, listQuestions, readQuestion } from '../../src/query/questions.ts'
import { build } from '../../src/run/build.ts'
import type { Cell, Store } from '../../src/store/store.ts'
import { ASKED } from './asked.ts'

const SAMPLE = new URL('../../data/articles', import.meta.url).pathname

export function questions(name: string, open: () => Promise<Store>): void {
  describe(`the saved questions: ${name}`, () => {
    let store: Store
    beforeAll(async () => {
      store = await open()
      await build([SAMPLE], store)
    })
    afterAll(() => store?.close())
    const ask = async (question: string, given = ASKED[question]!): Promise<Record<string, Cell>[]> => {
      const saved = readQuestion(question, store.dialect)
      const { columns, rows } = await store.query(saved.cypher, bindParameters(saved, given))
      return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]!])))
    }

    it('are all here', () => {
      expect(listQuestions().map((question) => question.name)).toEqual(Object.keys(ASKED).sort())
    })

    it.each(Object.keys(ASKED))('%s finds something', async (question) => {
      expect(await ask(question)).not.toEqual([])
    })

    it('tell who holds which post', async () => {
      const eko = { person: 'Eko S.A. Cahyanto', post: 'Kepala' }
      expect(await ask('posts', { person: 'cahyanto' })).toContainEqual(expect.objectContaining(eko))
    })

    it('tell entities of a name, the most central first', async () => {
      const found = await ask('entities', { name: 'Kemen' })
      const importance = found.map((row) => Number(row.importance))
      expect(importance).toEqual([...importance].sort((a, b) => b - a))
      expect(new Set(importance).size).toBeGreaterThan(1)
    })

    it('tell what somebody said, the newest first', async () => {
      const dates = (await ask('quotes')).map(({ date }) => String(date))
      expect(dates).toEqual([...dates].sort().reverse())
      expect(dates).toContain('2020-06-15')
      expect(dates).toContain('2021-10-27')
    })

    it('tell figures of a unit above a value', async () => {
      const found = await ask('above')
      expect(found.map(({ value }) => value)).toEqual([126_570_000_000, 2_100_000_000])
      expect(found[0]).toMatchObject({ unit: 'USD', article: 'contoh-bimtek-2020' })
    })

    it('tell how two are connected', async () => {
      const [shortest] = await ask('connection')
      expect((shortest!.names as string[])[0]).toBe('Eko S.A. Cahyanto')
      expect((shortest!.names as string[]).at(-1)).toBe('Kementerian Perindustrian')
    })

    it('take a quotation mark for data', async () => {
      expect(await ask('quotes', { speaker: `x' OR 1=1 //"\`` })).toEqual([])
    })

    it('cannot write', async () => {
      await expect(store.query("CREATE (:Post {id: 'x', name: 'x'})", {})).rejects.toMatchObject({
        code: 'STORE_REFUSED',
      })
    })
  })
}
