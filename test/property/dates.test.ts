/** Any day printed in any form is read back; so are publication stamps. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay, parsePublished } from '../../src/language/calendar.ts'
import { language } from '../../src/language/load.ts'
import { normalised } from '../golden/normalised.ts'

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]
const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']

const day = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2069-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const parts = (iso: string) => {
  const [year, month, date] = iso.split('-').map(Number) as [number, number, number]
  return { year, month, date, weekday: WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()]! }
}

const FORMS: Readonly<Record<string, (iso: string) => string>> = {
  'day, month and year': (iso) => `${parts(iso).date} ${MONTHS[parts(iso).month - 1]} ${parts(iso).year}`,
  'weekday and words': (iso) =>
    `${parts(iso).weekday}, ${parts(iso).date} ${MONTHS[parts(iso).month - 1]} ${parts(iso).year}`,
  'weekday and bracket': (iso) =>
    `${parts(iso).weekday} (${parts(iso).date}/${parts(iso).month}/${parts(iso).year})`,
  slashes: (iso) => `${parts(iso).date}/${parts(iso).month}/${parts(iso).year}`,
  ISO: (iso) => iso,
}

describe('dates', () => {
  it.each(Object.entries(FORMS))('written as %s are read back', (_, print) => {
    fc.assert(
      fc.property(day, (iso) => {
        const { dates } = normalised(`Surat itu tertanggal ${print(iso)} di Solo.`, null)
        expect(dates.map(({ from, to }) => [from, to])).toEqual([[iso, iso]])
      }),
    )
  })

  it('in a range are read back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 300 }), (from, length) => {
        const to = new Date(Date.parse(`${from}T00:00:00Z`) + length * 86_400_000).toISOString().slice(0, 10)
        const text = `Acara ${FORMS['day, month and year']!(from)} hingga ${FORMS['day, month and year']!(to)} usai.`
        expect(normalised(text, null).dates).toMatchObject([{ from, to }])
      }),
    )
  })

  it('of publication are read in the forms that sites and feeds use', () => {
    const { calendar } = language('id')
    const stamps = [
      (iso: string) => `${FORMS['weekday and words']!(iso)} 20:43 WIB`,
      (iso: string) => `Diperbarui ${FORMS['day, month and year']!(iso)}, 09:30 WIB`,
      (iso: string) => `${FORMS.slashes!(iso)}, 18:48 WIB`,
      (iso: string) => `${iso}T20:43:00+07:00`,
      (iso: string) => new Date(`${iso}T05:00:00Z`).toUTCString(),
    ]
    fc.assert(
      fc.property(day, fc.constantFrom(...stamps), (iso, stamp) => {
        expect(parsePublished(stamp(iso), calendar)).toBe(iso)
      }),
    )
  })

  it('that no calendar has become notes, and are no dates', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1990, max: 2050 }),
        (date, month, year) => {
          const { dates, notes } = normalised(`Surat itu tertanggal ${date} ${MONTHS[month - 1]} ${year}.`)
          const real = isoDay(year, month, date)
          expect(dates.map(({ from }) => from)).toEqual(real === null ? [] : [real])
          expect(notes.map(({ code }) => code)).toEqual(real === null ? ['impossible-date'] : [])
        },
      ),
    )
  })
})
