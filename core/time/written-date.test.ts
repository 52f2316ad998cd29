import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate } from './written-date.ts'

describe('a written date', () => {
  test.each<[string, string | null]>([
    ['Tue, 24 Nov 2026 08:15:00 GMT', '2026-11-24T08:15:00Z'],
    ['2026-11-24T08:15:00+03:00', '2026-11-24T08:15:00+03:00'],
    ['2026-11-24 08:15', '2026-11-24T08:15:00Z'],
    ['24.11.2026', '2026-11-24'],
    ['mar., 01 déc. 2026 16:11:02 +0000', '2026-12-01T16:11:02Z'],
    ['Lundi, 16. Novembre 2026 - 15:54', '2026-11-16T15:54:00Z'],
    ['21 de marzo de 2026', '2026-03-21'],
    ['1er août 2026', '2026-08-01'],
    ['الأحد 22 تشرين الثاني 2026', '2026-11-22'],
    ['٢٠٢٦-٠١-٣١', '2026-01-31'],
    ['12 мая 2026, 14:30', '2026-05-12T14:30:00Z'],
    ['2 травня 2026', '2026-05-02'],
    ['15 Aralık 2026', '2026-12-15'],
    ['31 tháng 1, 2026', '2026-01-31'],
    ['2026年1月31日 12:00', '2026-01-31T12:00:00Z'],
    ['March 30 2026 07:02:38 PM', '2026-03-30T19:02:38Z'],
    ['Sun Jan  4 16:29:06 2026', '2026-01-04T16:29:06Z'],
    ['Mon, 4/5/2026', '2026-05-04'],
    ['4/5/2026', null],
    ['31/12/2026', '2026-12-31'],
    ['31/12/2025 25:61', null],
    ['2026-13-45', null],
    ['2026-02-29', null],
    ['0001-01-01T00:00:00Z', null],
    ['2569-01-31', null],
    ['1 Muharram 1448', null],
    ['Sat, 31 Jan 2026 12:00:00 -2400', '2026-01-31'],
    ['Nov. 2026', null],
    ['yesterday', null],
    ['', null],
  ])('%s', (written, read) => {
    expect(readDate(written)).toBe(read)
  })

  test('numeric dates follow the order they are said to have', () => {
    expect(readDate('4/5/2026', { dayFirst: true })).toBe('2026-05-04')
    expect(readDate('4/5/2026', { dayFirst: false })).toBe('2026-04-05')
  })

  test('any text gives a date that exists or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d/.:, -]{0,24}$/)), (text) => {
        const date = readDate(text)
        if (date === null) return
        expect(Number.isNaN(Date.parse(date))).toBe(false)
        expect(date).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/)
      }),
    )
  })

  test('every instant written the usual ways is read as itself', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (date) => {
          const second = Math.floor(date.getTime() / 1000)
          for (const written of [date.toISOString(), date.toUTCString(), date.toString()]) {
            expect(Math.floor(Date.parse(readDate(written) ?? '') / 1000)).toBe(second)
          }
        },
      ),
    )
  })
})
